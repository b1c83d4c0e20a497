import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { allOf, and } from "../../truth.ts";
import type { Operator } from "../context.ts";
import { explainParts } from "../explained.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** A quantity lies between two limits; both belong to it. */
export interface Between {
  readonly op: "between";
  readonly fact: string;
  readonly least: string;
  readonly most: string;
}

export const between: Operator<Between> = {
  schema: () => object<Between>({ op: literal("between"), fact: text, least: text, most: text }),
  explain: ({ fact, least, most }, context) =>
    explainParts("between", allOf, [
      explainLimit("at-least", "at-least", fact, least, context),
      explainLimit("at-most", "at-most", fact, most, context),
    ]),
  compile: ({ fact, least, most }, context) => {
    const [low, high] = [limitFor(fact, least, context), limitFor(fact, most, context)];
    return (read) => and([judgeLimit("at-least", read(fact), low), judgeLimit("at-most", read(fact), high)]);
  },
};
