import { type Decoder, refuse } from "../decode/decoder.ts";
import { show } from "../problem.ts";
import type { Because } from "./because.ts";
import type { Commons } from "./commons.ts";
import type { Condition, Op } from "./condition.ts";
import type { Compiled, ConditionContext, Explained, Operator, Read } from "./context.ts";
import { above } from "./operators/above.ts";
import { all } from "./operators/all.ts";
import { any } from "./operators/any.ts";
import { atLeast } from "./operators/at-least.ts";
import { atMost } from "./operators/at-most.ts";
import { below } from "./operators/below.ts";
import { between } from "./operators/between.ts";
import { inPhase } from "./operators/in-phase.ts";
import { inSubstanceList } from "./operators/in-substance-list.ts";
import { includes } from "./operators/includes.ts";
import { is } from "./operators/is.ts";
import { not } from "./operators/not.ts";
import { oneOf } from "./operators/one-of.ts";
import { since } from "./operators/since.ts";
import { within } from "./operators/within.ts";

const OPERATORS: { readonly [O in Op]: Operator<Extract<Condition, { readonly op: O }>> } = {
  all,
  any,
  not,
  is,
  "one-of": oneOf,
  includes,
  above,
  "at-least": atLeast,
  below,
  "at-most": atMost,
  between,
  within,
  since,
  "in-phase": inPhase,
  "in-substance-list": inSubstanceList,
};

export const OPS: readonly Op[] = Object.keys(OPERATORS) as Op[];

const self: Decoder<Condition> = {
  schema: { $ref: "#/$defs/condition" },
  decode: (input, at, problems) => condition.decode(input, at, problems),
};

const DECODERS: ReadonlyMap<unknown, Decoder<Condition>> = new Map(OPS.map((op) => [op, OPERATORS[op].schema(self)]));

/** Reads a condition; an unknown operator is refused by its name. */
export const condition: Decoder<Condition> = {
  schema: { anyOf: [...DECODERS.values()].map((decoder) => decoder.schema) },
  decode: (input, at, problems) => {
    const op = typeof input === "object" && input !== null && "op" in input ? input.op : undefined;
    const decoder = DECODERS.get(op);
    return decoder === undefined
      ? refuse(problems, { at, expected: `a condition whose op is one of ${OPS.join(", ")}`, found: show(op) })
      : decoder.decode(input, at, problems);
  },
};

/** The operator of a condition. TypeScript cannot see that op and operator go together; the table's type does. */
function operatorOf(one: Condition): Operator<Condition> {
  return OPERATORS[one.op] as unknown as Operator<Condition>;
}

/** The truth of a condition, and why, as a function of the facts. */
export function explain(one: Condition, context: ConditionContext, commons?: Commons): Explained {
  const made = operatorOf(one).explain(one, context, (inner) => explain(inner, context, commons));
  return commons === undefined ? made : commons(one, made);
}

/** The truth of a condition that is asked for once, and why. */
export function interpret(one: Condition, context: ConditionContext, read: Read): Because {
  return explain(one, context)(read);
}

/** The truth alone, as a function of the facts. */
export function compile(one: Condition, context: ConditionContext): Compiled {
  return operatorOf(one).compile(one, context, (inner) => compile(inner, context));
}
