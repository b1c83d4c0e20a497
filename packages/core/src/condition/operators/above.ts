import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** A quantity is above the limit; `limit` names one of the statement's values. */
export interface Above {
  readonly op: "above";
  readonly fact: string;
  readonly limit: string;
}

export const above: Operator<Above> = {
  schema: () => object<Above>({ op: literal("above"), fact: text, limit: text }),
  explain: ({ fact, limit }, context) => explainLimit("above", "above", fact, limit, context),
  compile: ({ fact, limit }, context) => {
    const edge = limitFor(fact, limit, context);
    return (read) => judgeLimit("above", read(fact), edge);
  },
};
