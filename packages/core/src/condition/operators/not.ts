import type { Decoder } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { list, object, refine } from "../../decode/structures.ts";
import { allOf, not as negate } from "../../truth.ts";
import type { Condition } from "../condition.ts";
import type { Operator } from "../context.ts";
import { explainParts } from "../explained.ts";

/** The opposite; unknown stays unknown. */
export interface Not {
  readonly op: "not";
  readonly of: readonly [Condition];
}

export const not: Operator<Not> = {
  schema: (self) =>
    object<Not>({
      op: literal("not"),
      of: refine(list(self, 1), (of) =>
        of.length === 1 ? undefined : { expected: "just one condition", found: `${of.length}` },
      ) as unknown as Decoder<readonly [Condition]>,
    }),
  explain: ({ of: [condition] }, _context, inner) =>
    explainParts("not", (parts) => negate(allOf(parts)), [inner(condition)]),
  compile: ({ of: [condition] }, _context, inner) => {
    const part = inner(condition);
    return (read) => negate(part(read));
  },
};
