import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** A quantity is below the limit; `limit` names one of the statement's values. */
export interface Below {
  readonly op: "below";
  readonly fact: string;
  readonly limit: string;
}

export const below: Operator<Below> = {
  schema: () => object<Below>({ op: literal("below"), fact: text, limit: text }),
  explain: ({ fact, limit }, context) => explainLimit("below", "below", fact, limit, context),
  compile: ({ fact, limit }, context) => {
    const edge = limitFor(fact, limit, context);
    return (read) => judgeLimit("below", read(fact), edge);
  },
};
