import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Fact } from "../../fact/fact.ts";
import { wordOf } from "../../fact/value.ts";
import { type Truth, truthOf } from "../../truth.ts";
import type { Operator } from "../context.ts";
import { explainWords } from "../explained.ts";

/** A yes/no fact or a fact with a closed list has this value. */
export interface Is {
  readonly op: "is";
  readonly fact: string;
  readonly value: string;
}

function judge(fact: Fact, value: string): Truth {
  const word = fact.known ? wordOf(fact.value) : undefined;
  return word === undefined ? "unknown" : truthOf(word === value);
}

export const is: Operator<Is> = {
  schema: () => object<Is>({ op: literal("is"), fact: text, value: text }),
  explain: ({ fact, value }) => explainWords("is", fact, [value], (told) => judge(told, value)),
  compile:
    ({ fact, value }) =>
    (read) =>
      judge(read(fact), value),
};
