import { literal, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { Fact } from "../../fact/fact.ts";
import { wordOf } from "../../fact/value.ts";
import { type Truth, truthOf } from "../../truth.ts";
import type { Operator } from "../context.ts";
import { explainWords } from "../explained.ts";

/** A fact with a closed list has one of these values. */
export interface OneOf {
  readonly op: "one-of";
  readonly fact: string;
  readonly values: readonly string[];
}

function judge(fact: Fact, values: readonly string[]): Truth {
  const word = fact.known ? wordOf(fact.value) : undefined;
  return word === undefined ? "unknown" : truthOf(values.includes(word));
}

export const oneOf: Operator<OneOf> = {
  schema: () => object<OneOf>({ op: literal("one-of"), fact: text, values: list(text, 100) }),
  explain: ({ fact, values }) => explainWords("one-of", fact, values, (told) => judge(told, values)),
  compile:
    ({ fact, values }) =>
    (read) =>
      judge(read(fact), values),
};
