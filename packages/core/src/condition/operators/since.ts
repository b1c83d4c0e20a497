import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** At least so much time has passed. */
export interface Since {
  readonly op: "since";
  readonly fact: string;
  readonly time: string;
}

export const since: Operator<Since> = {
  schema: () => object<Since>({ op: literal("since"), fact: text, time: text }),
  explain: ({ fact, time }, context) => explainLimit("since", "at-least", fact, time, context),
  compile: ({ fact, time }, context) => {
    const edge = limitFor(fact, time, context);
    return (read) => judgeLimit("at-least", read(fact), edge);
  },
};
