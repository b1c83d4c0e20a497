/** The command line as a function: arguments in, what it came to out. The program itself is bin/repigment.js. */
export { EXIT, type ExitCode } from "./exit.ts";
export type { InputProblem, Outcome } from "./outcome.ts";
export { run } from "./program.ts";
export type { Terminal } from "./terminal/terminal.ts";
