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

/** A day of the calendar. */
export function chooseDay(option: string, typed: string | undefined): Chosen<string> {
  const value = typed ?? "";
  // Only a day that exists makes an instant.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(`${value}T00:00:00Z`) !== undefined) return { ok: true, value };
  const expected = "a day of the calendar, YYYY-MM-DD";
  return { ok: false, problem: { file: COMMAND_LINE, at: option, expected, found: show(typed) } };
}

/** Everything that is wrong with several options. */
export function problemsOf(...chosen: readonly Chosen<unknown>[]): readonly InputProblem[] {
  return chosen.flatMap((one) => (one.ok ? [] : [one.problem]));
}
