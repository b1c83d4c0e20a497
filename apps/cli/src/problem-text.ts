import type { InputProblem } from "./outcome.ts";
import { printable } from "./terminal/printable.ts";

/** Most problems that are written out for people; with --json all are. */
const SHOWN = 200;

/** All problems in lines for people: under each file, where in it, what was expected and found, how to mend it. */
export function problemText(problems: readonly InputProblem[]): string {
  const shown = problems.slice(0, SHOWN);
  const files = [...new Set(shown.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = shown.filter((problem) => problem.file === file).map(problemLines);
    return `${printable(file)}:\n${own.join("")}`;
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const rest = problems.length > SHOWN ? `… and ${problems.length - SHOWN} more: --json gives them all\n` : "";
  return `repigment: ${count}\n${blocks.join("")}${rest}`;
}

function problemLines({ at, expected, found, mend }: InputProblem): string {
  const rows = [["expected", expected], ["found", found], ...(mend === undefined ? [] : [["mend", mend]])] as const;
  const place = at === "" ? "" : `  ${printable(at)}\n`;
  return place + rows.map(([name, text]) => `    ${`${name}:`.padEnd(10)}${printable(text)}\n`).join("");
}
