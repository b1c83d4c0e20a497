import { type Decoder, optional } from "../decode/decoder.ts";
import { literal, scalar, text } from "../decode/scalars.ts";
import { either, object } from "../decode/structures.ts";
import { type Quantity, type Measured, toRange } from "../quantity/quantity.ts";
import type { Unit } from "../quantity/unit.ts";
import type { FactValue, Member } from "./value.ts";
import { NO, YES } from "./value.ts";
import type { Interval } from "./word.ts";

/** How a value is read from an event's body: a constant word, or a property, mapped where its words are others. */
export type Reading =
  | { readonly constant: string }
  | {
      readonly property: string;
      /** `null`: it was spoken of, but what holds now does not follow: one illness that is over does not say that there is no other. */
      readonly words?: Readonly<Record<string, string | null>>;
      /** Where the property is left out, an older value no longer holds: an impairment of which nobody told the stage. */
      readonly needed?: true;
    };

type Property = Extract<Reading, { readonly property: string }>;

const words: Decoder<NonNullable<Property["words"]>> = scalar(
  "words, each with the word that it stands for, or null",
  { type: "object", additionalProperties: { type: ["string", "null"] } },
  (input): input is NonNullable<Property["words"]> =>
    typeof input === "object" &&
    input !== null &&
    Object.values(input).every((word) => word === null || typeof word === "string"),
);

export const readingSchema: Decoder<Reading> = either<Reading>(
  "a constant, or a property",
  object<{ readonly constant: string }>({ constant: text }),
  object<Property>({ property: text, words: optional(words), needed: optional(literal(true)) }),
);

/** What was read: a value and, of a measurement, its interval. */
export interface Read {
  readonly value: FactValue;
  readonly interval?: Interval;
}

/** Reads a body by a reading as a value of the given type; undefined where the body does not tell it, "unreadable" where its unit does not convert, "not-told" where it should have told it, or what it tells settles nothing. */
export function read(
  reading: Reading,
  body: Readonly<Record<string, unknown>>,
  type: string,
  unit: Unit | undefined,
): Read | "unreadable" | "not-told" | undefined {
  if ("constant" in reading) return { value: wordValue(reading.constant, type) };
  const told = body[reading.property];
  if (told === undefined) return reading.needed === true ? "not-told" : undefined;
  if (typeof told === "boolean") return { value: told ? YES : NO };
  if (typeof told === "string") {
    const word = reading.words === undefined ? told : reading.words[told];
    if (word === null) return "not-told";
    return word === undefined ? undefined : { value: wordValue(word, type) };
  }
  if (Array.isArray(told)) return { value: { type: "set", members: told as readonly Member[], complete: true } };
  return (unit === undefined ? undefined : readQuantity(told as Quantity | Measured, unit)) ?? "unreadable";
}

function wordValue(word: string, type: string): FactValue {
  if (type === "truth") return word === "yes" ? YES : NO;
  return type === "set" ? { type: "set", members: [word], complete: true } : { type: "code", code: word };
}

/** A quantity as a range in the fact's unit, with the interval of a measurement in the same unit. */
export function readQuantity(given: Quantity | Measured, unit: Unit): Read | undefined {
  const range = toRange(given, unit);
  if (range === undefined) return undefined;
  const value: FactValue = { type: "range", ...range };
  if (!("low" in given)) return { value };
  const low = toRange({ value: given.low, unit: given.unit }, unit);
  const high = toRange({ value: given.high, unit: given.unit }, unit);
  return low === undefined || high === undefined
    ? { value }
    : { value, interval: { low: low.least, high: high.least } };
}
