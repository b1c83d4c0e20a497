import type { Condition } from "../condition/condition.ts";
import type { Statement } from "../label/statement.ts";

/** The whole condition of a statement: its indication and its phase and-ed in front of its own. Undefined where it has none: a notice. */
export function fullCondition(statement: Pick<Statement, "indication" | "phase" | "condition">): Condition | undefined {
  if (statement.condition === undefined) return undefined;
  const parts: readonly Condition[] = [
    ...(statement.indication === "any"
      ? []
      : [{ op: "includes", fact: "indication", values: [statement.indication] } as const]),
    ...(statement.phase === "any" ? [] : [{ op: "in-phase", phases: [statement.phase] } as const]),
    statement.condition,
  ];
  return parts.length === 1 ? statement.condition : { op: "all", of: parts };
}
