import type { Because } from "./because.ts";
import type { Condition, Op } from "./condition.ts";
import type { Compiled, ConditionContext, Operator, Read } from "./context.ts";
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

/** The operator of a condition. TypeScript cannot see that op and operator go together; the table's type does. */
function operatorOf(condition: Condition): Operator<Condition> {
  return OPERATORS[condition.op] as unknown as Operator<Condition>;
}

/** The plain way: the truth of a condition, and why. */
export function interpret(condition: Condition, context: ConditionContext, read: Read): Because {
  return operatorOf(condition).interpret(condition, context, read, (inner) => interpret(inner, context, read));
}

/** The fast way: the condition as a function of the facts. */
export function compile(condition: Condition, context: ConditionContext): Compiled {
  return operatorOf(condition).compile(condition, context, (inner) => compile(inner, context));
}
