import { literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { allOf, and } from "../../truth.ts";
import type { Condition } from "../condition.ts";
import type { Operator } from "../context.ts";
import { explainParts } from "../explained.ts";

/** Every one of them. */
export interface All {
  readonly op: "all";
  readonly of: readonly Condition[];
}

export const all: Operator<All> = {
  schema: (self) => object<All>({ op: literal("all"), of: list(self, 100) }),
  explain: ({ of }, _context, inner) => explainParts("all", allOf, of.map(inner)),
  compile: ({ of }, _context, inner) => {
    const parts = of.map(inner);
    return (read) => and(parts.map((part) => part(read)));
  },
};
