import type { Problem } from "@repigment/core";

import type { ExitCode } from "./exit.ts";

/** Something wrong with an input: in which file (or on the command line), where in it, and how to mend it. */
export interface InputProblem extends Problem {
  readonly file: string;
}

/** What a command comes to: what it prints, everything wrong with its input, how it ends. */
export interface Outcome {
  readonly code: ExitCode;
  readonly text: string;
  readonly problems: readonly InputProblem[];
}

/** How problems name the command line itself. */
export const COMMAND_LINE = "command line";

/** An answer, whatever it is. */
export function answer(text: string, code: ExitCode = 0): Outcome {
  return { code, text, problems: [] };
}

/** Bad input: every problem at once; with `json` also as JSON on standard output. */
export function refusal(problems: readonly InputProblem[], json: boolean): Outcome {
  return { code: 2, text: json ? `${JSON.stringify({ problems })}\n` : "", problems };
}
