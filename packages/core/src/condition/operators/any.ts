import { literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { anyOf, or } from "../../truth.ts";
import type { Condition } from "../condition.ts";
import type { Operator } from "../context.ts";
import { explainParts } from "../explained.ts";

/** At least one of them. */
export interface Any {
  readonly op: "any";
  readonly of: readonly Condition[];
}

export const any: Operator<Any> = {
  schema: (self) => object<Any>({ op: literal("any"), of: list(self, 100) }),
  explain: ({ of }, _context, inner) => explainParts("any", anyOf, of.map(inner)),
  compile: ({ of }, _context, inner) => {
    const parts = of.map(inner);
    return (read) => or(parts.map((part) => part(read)));
  },
};
