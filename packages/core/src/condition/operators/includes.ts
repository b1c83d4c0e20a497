import { literal, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { Fact } from "../../fact/fact.ts";
import type { Truth } from "../../truth.ts";
import type { Operator } from "../context.ts";
import { explainWords } from "../explained.ts";

/** A set has at least one of these members. No only where the set is known to be complete. */
export interface Includes {
  readonly op: "includes";
  readonly fact: string;
  readonly values: readonly string[];
}

function judge(fact: Fact, values: readonly string[]): Truth {
  if (!fact.known || fact.value.type !== "set") return "unknown";
  if (fact.value.members.some((member) => typeof member === "string" && values.includes(member))) return "yes";
  return fact.value.complete ? "no" : "unknown";
}

export const includes: Operator<Includes> = {
  schema: () => object<Includes>({ op: literal("includes"), fact: text, values: list(text, 100) }),
  explain: ({ fact, values }) => explainWords("includes", fact, values, (told) => judge(told, values)),
  compile:
    ({ fact, values }) =>
    (read) =>
      judge(read(fact), values),
};
