import {
  type Because,
  type Condition,
  type ConditionContext,
  compile,
  interpret,
  type Op,
  type Read,
  type Truth,
} from "@repigment/core";

/** The fast way, as a parameter: so that a test can show what a wrong one does. */
export type Fast = (condition: Condition, context: ConditionContext) => (read: Read) => Truth;

/** How often each operator came out yes, no and unknown. */
export type Tally = Map<string, Record<Truth, number>>;

/** A condition on which the two ways differ, as small as it can be made. */
export interface Mismatch {
  readonly condition: Condition;
  readonly interpreted: Truth;
  readonly compiled: Truth;
  readonly at: string;
}

/** Adds one outcome to a tally. */
export function count(tally: Tally, name: string, truth: Truth): void {
  const row = tally.get(name) ?? { yes: 0, no: 0, unknown: 0 };
  row[truth] += 1;
  tally.set(name, row);
}

/** The plain way and the fast way on one condition; every operator in it is counted by what the plain way says of it. */
export function compare(
  condition: Condition,
  context: ConditionContext,
  read: Read,
  tally: Tally,
  fast: Fast = compile,
): { readonly truth: Truth; readonly differs: Omit<Mismatch, "at"> | undefined } {
  const because = interpret(condition, context, read);
  countAll(condition, because, tally);
  const compiled = fast(condition, context)(read);
  const differs = compiled === because.truth ? undefined : smallest(condition, context, read, fast);
  return { truth: because.truth, differs };
}

function partsOf(condition: Condition): readonly Condition[] {
  return "of" in condition ? condition.of : [];
}

function countAll(condition: Condition, because: Because, tally: Tally): void {
  count(tally, condition.op satisfies Op, because.truth);
  partsOf(condition).forEach((part, index) => {
    const reason = because.of?.[index];
    if (reason !== undefined) countAll(part, reason, tally);
  });
}

/** The innermost part that differs by itself. */
function smallest(condition: Condition, context: ConditionContext, read: Read, fast: Fast): Omit<Mismatch, "at"> {
  for (const part of partsOf(condition))
    if (interpret(part, context, read).truth !== fast(part, context)(read)) return smallest(part, context, read, fast);
  return {
    condition,
    interpreted: interpret(condition, context, read).truth,
    compiled: fast(condition, context)(read),
  };
}
