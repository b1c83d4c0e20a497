import { type Decoder, optional } from "../../decode/decoder.ts";
import { boolean, count, text } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";
import { type Medication, medication } from "../medication.ts";
import { type Indication, indication, type Site, site } from "../site.ts";

/** "I do not know" is an answer too, with its reason. */
interface DoesNotKnow {
  readonly unknown: string;
}

/** yes/no, a word of a closed list, a whole number, a quantity, or the members of a set. */
export type AnswerValue = boolean | string | number | Quantity | readonly (string | Medication)[] | DoesNotKnow;

/** A question answered directly; `fact` is a fact id of the catalogue. */
export interface Answered {
  readonly fact: string;
  readonly value: AnswerValue;
  readonly site?: Site;
  readonly indication?: Indication;
}

const member: Decoder<string | Medication> = either<string | Medication>("a word or a medicine", text, medication);

const value: Decoder<AnswerValue> = either<AnswerValue>(
  "true or false, a word, a whole number, a quantity with its unit, a list, or { unknown: reason }",
  boolean,
  text,
  count,
  quantity,
  list(member, 500),
  object<DoesNotKnow>({ unknown: text }),
);

export const answered: KindDefinition<"answered", Answered> = {
  kind: "answered",
  body: object<Answered>({ fact: text, value, site: optional(site), indication: optional(indication) }),
};
