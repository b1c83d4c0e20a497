import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** A quantity is at the limit or below it; `limit` names one of the statement's values. */
export interface AtMost {
  readonly op: "at-most";
  readonly fact: string;
  readonly limit: string;
}

export const atMost: Operator<AtMost> = {
  schema: () => object<AtMost>({ op: literal("at-most"), fact: text, limit: text }),
  explain: ({ fact, limit }, context) => explainLimit("at-most", "at-most", fact, limit, context),
  compile: ({ fact, limit }, context) => {
    const edge = limitFor(fact, limit, context);
    return (read) => judgeLimit("at-most", read(fact), edge);
  },
};
