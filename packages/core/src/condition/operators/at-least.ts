import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** A quantity is at the limit or above it; `limit` names one of the statement's values. */
export interface AtLeast {
  readonly op: "at-least";
  readonly fact: string;
  readonly limit: string;
}

export const atLeast: Operator<AtLeast> = {
  schema: () => object<AtLeast>({ op: literal("at-least"), fact: text, limit: text }),
  explain: ({ fact, limit }, context) => explainLimit("at-least", "at-least", fact, limit, context),
  compile: ({ fact, limit }, context) => {
    const edge = limitFor(fact, limit, context);
    return (read) => judgeLimit("at-least", read(fact), edge);
  },
};
