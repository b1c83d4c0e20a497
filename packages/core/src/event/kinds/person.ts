import { optional } from "../../decode/decoder.ts";
import { word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import { dateText } from "../../time/when.ts";
import type { KindDefinition } from "../kind.ts";

/** Fitzpatrick phototypes. */
export const PERSON_PHOTOTYPE = ["I", "II", "III", "IV", "V", "VI"] as const;

/** What is known of the person themself; each event may tell a part. */
export interface Person {
  /** Partial where only the year or month is known. */
  readonly birthDate?: string;
  readonly sex?: "female" | "male" | "other";
  readonly phototype?: (typeof PERSON_PHOTOTYPE)[number];
  /** cm or m */
  readonly height?: Quantity;
  /** kg */
  readonly weight?: Quantity;
}

export const person: KindDefinition<"person", Person> = {
  kind: "person",
  body: object<Person>({
    birthDate: optional(dateText),
    sex: optional(word("female", "male", "other")),
    phototype: optional(word(...PERSON_PHOTOTYPE)),
    height: optional(quantity),
    weight: optional(quantity),
  }),
};
