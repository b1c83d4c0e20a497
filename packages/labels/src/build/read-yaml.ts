import type { Problem, Result } from "@repigment/core";
import { parseDocument } from "yaml";

/** Longest file that is read: the longest of ours is a hundredth of it. */
const MAX_CHARACTERS = 2_000_000;

/**
 * Reads one YAML text (1.2, so that `yes` and `no` are words). Aliases are refused: a file that names itself over and over
 * can grow without end, and none of ours needs one. Problems stand at the file and line.
 */
export function readYaml(file: string, text: string): Result<unknown> {
  if (text.length > MAX_CHARACTERS)
    return refused(file, "a file of at most two million characters", `${text.length}`, "split it by topic");
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return {
      ok: false,
      problems: faults.map(({ message, linePos }) => ({
        at: `${file}#line ${linePos?.[0].line ?? 1}`,
        expected: "YAML",
        found: message.split("\n")[0] ?? message,
        mend: "mend the line; quote texts that hold a colon, a comma or a hash",
      })),
    };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refused(file, "YAML without aliases", found, "write the value out instead of *alias");
  }
}

function refused(at: string, expected: string, found: string, mend: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ at: `${at}#`, expected, found, mend }] };
}
