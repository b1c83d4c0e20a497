import { parseInstant, show } from "@repigment/core";

import { COMMAND_LINE, type InputProblem } from "../outcome.ts";

/** An option or argument as it was understood, or what is wrong with it. */
export type Chosen<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: InputProblem };

/** One word of a closed list. */
export function chooseWord<W extends string>(
  option: string,
  words: readonly W[],
  typed: string | undefined,
): Chosen<W> {
  const value = words.find((word) => word === typed);
  if (value !== undefined) return { ok: true, value };
  return {
    ok: false,
    problem: { file: COMMAND_LINE, at: option, expected: `one of ${words.join(", ")}`, found: show(typed) },
  };
}

/** An instant with its offset, or nothing where the option was left out. */
export function chooseInstant(option: string, typed: string | undefined): Chosen<string | undefined> {
  if (typed === undefined || parseInstant(typed) !== undefined) return { ok: true, value: typed };
  return {
    ok: false,
    problem: {
      file: COMMAND_LINE,
      at: option,
      expected: "an instant with its offset, such as 2026-11-22T09:00:00+01:00",
      found: show(typed),
      mend: "give day, time and offset, and a day that exists",
    },
  };
}

/** Everything that is wrong with several options. */
export function problemsOf(...chosen: readonly Chosen<unknown>[]): readonly InputProblem[] {
  return chosen.flatMap((one) => (one.ok ? [] : [one.problem]));
}
