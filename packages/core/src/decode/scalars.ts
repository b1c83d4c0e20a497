import { show } from "../problem.ts";
import { type Decoder, type JsonSchema, refuse } from "./decoder.ts";

/** Longest text kept from an input; a longer one is refused rather than cut. */
export const MAX_TEXT = 10_000;

/** A decoder from a test and the words for what passes it. */
export function scalar<T>(
  expected: string,
  schema: JsonSchema,
  test: (input: unknown) => input is T,
  mend?: string,
): Decoder<T> {
  return {
    schema,
    decode: (input, at, problems) =>
      test(input)
        ? input
        : refuse(problems, { at, expected, found: show(input), ...(mend === undefined ? {} : { mend }) }),
  };
}

/** Any text up to MAX_TEXT characters, not empty. */
export const text: Decoder<string> = scalar(
  `text of 1 to ${MAX_TEXT} characters`,
  { type: "string", minLength: 1, maxLength: MAX_TEXT },
  (input): input is string => typeof input === "string" && input.length > 0 && input.length <= MAX_TEXT,
);

export const boolean: Decoder<boolean> = scalar(
  "true or false",
  { type: "boolean" },
  (input): input is boolean => typeof input === "boolean",
);

/** A finite number; JSON has no others, but a generated input may. */
export const number: Decoder<number> = scalar(
  "a finite number",
  { type: "number" },
  (input): input is number => typeof input === "number" && Number.isFinite(input),
);

/** The largest amount that is read: beyond it no sum of a course leaves the numbers that JSON can write. */
export const MAX_AMOUNT = 1_000_000_000;

/** A finite number that is not below zero. */
export const amount: Decoder<number> = scalar(
  `a number from zero to ${MAX_AMOUNT}`,
  { type: "number", minimum: 0, maximum: MAX_AMOUNT },
  (input): input is number => typeof input === "number" && input >= 0 && input <= MAX_AMOUNT,
  "grams, areas, scores and times are never negative: check the sign, and the size",
);

/** A whole number that is zero or more. */
export const count: Decoder<number> = scalar(
  "a whole number that is zero or more",
  { type: "integer", minimum: 0 },
  (input): input is number => Number.isSafeInteger(input) && (input as number) >= 0,
);

/** A whole number that is one or more. */
export const positiveCount: Decoder<number> = scalar(
  "a whole number that is one or more",
  { type: "integer", minimum: 1 },
  (input): input is number => Number.isSafeInteger(input) && (input as number) >= 1,
);

/** One word of a closed list. */
export function word<const W extends string>(...words: readonly W[]): Decoder<W> {
  const known: ReadonlySet<unknown> = new Set(words);
  return scalar(`one of ${words.join(", ")}`, { enum: words }, (input): input is W => known.has(input));
}

/** Exactly this value. */
export function literal<const L extends string | number | boolean>(value: L): Decoder<L> {
  return scalar(JSON.stringify(value), { const: value }, (input): input is L => input === value);
}
