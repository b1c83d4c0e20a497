import { not as negate } from "../../truth.ts";
import type { Condition } from "../condition.ts";
import type { Operator } from "../context.ts";

/** The opposite; unknown stays unknown. */
export interface Not {
  readonly op: "not";
  readonly of: readonly [Condition];
}

export const not: Operator<Not> = {
  interpret: ({ of: [condition] }, _context, _read, inner) => {
    const part = inner(condition);
    return { op: "not", truth: negate(part.truth), of: [part] };
  },
  compile: ({ of: [condition] }, _context, inner) => {
    const part = inner(condition);
    return (read) => negate(part(read));
  },
};
