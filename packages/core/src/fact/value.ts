import type { Medication } from "../event/medication.ts";
import type { Range } from "../quantity/quantity.ts";

/** A member of a set: a word, or a medicine. */
export type Member = string | Medication;

/** A value that a fact can have; a count is a range of unit 1. */
export type FactValue =
  | { readonly type: "truth"; readonly truth: "yes" | "no" }
  | { readonly type: "code"; readonly code: string }
  | { readonly type: "set"; readonly members: readonly Member[]; readonly complete: boolean }
  | ({ readonly type: "range" } & Range);

/** A value as it stands in an assessment's JSON. */
export type PlainValue =
  | string
  | Range
  | readonly Member[]
  | { readonly members: readonly Member[]; readonly complete: false };

/** yes/no, a word, a range, or the members of a set (an incomplete one says so). */
export function plain(value: FactValue): PlainValue {
  switch (value.type) {
    case "truth":
      return value.truth;
    case "code":
      return value.code;
    case "set":
      return value.complete ? value.members : { members: value.members, complete: false };
    case "range":
      return { least: value.least, most: value.most, unit: value.unit };
  }
}

/** The word by which cautious values are named: yes, no, a code; undefined for sets and ranges. */
export function wordOf(value: FactValue): string | undefined {
  return value.type === "truth" ? value.truth : value.type === "code" ? value.code : undefined;
}

export const YES: FactValue = { type: "truth", truth: "yes" };
export const NO: FactValue = { type: "truth", truth: "no" };
