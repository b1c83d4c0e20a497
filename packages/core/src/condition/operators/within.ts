import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { Operator } from "../context.ts";
import { explainLimit, judgeLimit, limitFor } from "./comparison.ts";

/** No more time than the window has passed; the window's last moment is in it. */
export interface Within {
  readonly op: "within";
  readonly fact: string;
  readonly window: string;
}

export const within: Operator<Within> = {
  schema: () => object<Within>({ op: literal("within"), fact: text, window: text }),
  explain: ({ fact, window }, context) => explainLimit("within", "at-most", fact, window, context),
  compile: ({ fact, window }, context) => {
    const edge = limitFor(fact, window, context);
    return (read) => judgeLimit("at-most", read(fact), edge);
  },
};
