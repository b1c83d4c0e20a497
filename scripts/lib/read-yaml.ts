import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Problem, Result } from "@repigment/core";
import { parseDocument } from "yaml";

/** Longest file that is read: the longest of ours is a hundredth of it. */
const MAX_CHARACTERS = 2_000_000;

/** Reads every YAML file below a folder that matches, by its path from there. */
export function readYamlFiles(folder: string, pattern: string): ReadonlyMap<string, Result<unknown>> {
  const paths = globSync(pattern, { cwd: folder }).toSorted((a, b) => (a < b ? -1 : 1));
  return new Map(paths.map((path) => [path, readYaml(path, readFileSync(join(folder, path), "utf8"))]));
}

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

function refused(at: string, expected: string, found: string, mend: string): Result<unknown> {
  return { ok: false, problems: [{ at: `${at}#`, expected, found, mend }] };
}

/** Data that somebody wrote wrong: told, not traced. */
export class BadData extends Error {}

/** What was built, or an error that tells every problem, one a line: where, what was expected, what was found, how to mend it. */
export function builtOrThrow<T>(place: string, built: Result<T>): T {
  if (built.ok) return built.value;
  throw new BadData(`${built.problems.length} problems in ${place}:\n${built.problems.map(problemLine).join("\n")}`);
}

function problemLine({ at, expected, found, mend }: Problem): string {
  return `${at}: expected ${expected}; found ${found}${mend === undefined ? "" : ` (${mend})`}`;
}
