import type { Finding } from "../assess/assessment.ts";
import type { ConditionContext } from "../condition/context.ts";
import type { Counting } from "../course/counting.ts";
import type { Facts } from "../fact/facts.ts";
import type { FactValue } from "../fact/value.ts";
import type { Statement } from "../label/statement.ts";
import type { Standing, Topic } from "../label/vocabulary.ts";
import type { Range } from "../quantity/quantity.ts";
import type { Instant } from "../time/instant.ts";

/** All that the plan is made of. */
export interface PlanContext {
  /** The statements in force, by what they are about. */
  readonly statements: ReadonlyMap<Topic, readonly Statement[]>;
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  readonly events: Counting;
  readonly at: Instant;
  readonly standing: Standing;
  readonly indications: readonly string[];
  readonly condition: Omit<ConditionContext, "values">;
}

const NONE: readonly Statement[] = [];

/** The statements of a topic that are about what the person uses the cream for; all of them where that is unknown. */
export function statementsOn(topic: Topic, { statements, indications }: PlanContext): readonly Statement[] {
  return (statements.get(topic) ?? NONE).filter(
    ({ indication }) => indication === "any" || indications.length === 0 || indications.includes(indication),
  );
}

/** A fact's range; undefined where it is unknown. */
export function rangeOf(id: string, context: PlanContext): Range | undefined {
  const fact = context.facts.get(id);
  const value: FactValue | undefined = fact.known ? fact.value : undefined;
  return value?.type === "range" ? { least: value.least, most: value.most, unit: value.unit } : undefined;
}
