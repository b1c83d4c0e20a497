import type { InputProblem } from "./outcome.ts";

/** Most problems that are written out for people; with --json all are. */
const SHOWN = 200;

/** All problems in lines for people: under each file, where in it, what was expected and found, how to mend it. */
export function problemText(problems: readonly InputProblem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const shown = problems.slice(0, SHOWN);
  const blocks = files.flatMap((file) => {
    const own = shown.filter((problem) => problem.file === file);
    return own.length === 0 ? [] : [`${file}:`, ...own.map(problemLines)];
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const rest = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more: --json gives them all\n` : "";
  return `repigment: ${count}\n${blocks.join("\n")}\n${rest}`;
}

function problemLines({ at, expected, found, mend }: InputProblem): string {
  return [
    ...(at === "" ? [] : [`  ${at}`]),
    `    expected: ${expected}`,
    `    found:    ${found}`,
    ...(mend === undefined ? [] : [`    mend:     ${mend}`]),
  ].join("\n");
}
