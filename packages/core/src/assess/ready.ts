import type { Condition } from "../condition/condition.ts";
import type { ConditionContext } from "../condition/context.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import type { Axis } from "../fact/definition.ts";
import type { Label } from "../label/label.ts";
import type { Statement } from "../label/statement.ts";
import { TOPICS } from "../label/vocabulary.ts";
import { once } from "../once.ts";
import { byList, byText, firstDifference } from "../order.ts";
import { indexSubstances } from "../substance/index.ts";
import type { FindingSource, Notice } from "./assessment.ts";
import { fullCondition } from "./full-condition.ts";

/** A statement with all that follows from it alone. */
export interface ReadyStatement {
  readonly statement: Statement;
  /** With its indication and phase; undefined: a notice. */
  readonly condition: Condition | undefined;
  readonly context: ConditionContext;
  readonly source: FindingSource;
  readonly notice: Notice;
  /** The facts that it looks at and that are told apart by indication: where none is, it comes out the same for each. */
  readonly byIndication: readonly string[];
}

/** A label, ready to be assessed by: what follows from its data alone is worked out once. */
export interface ReadyLabel {
  readonly condition: Omit<ConditionContext, "values">;
  /** The label's and ours, by topic, the label's before ours, then by id. */
  readonly statements: readonly ReadyStatement[];
  /** Those in force on a day, kept for the next course of that day. */
  readonly byDay: Map<string, readonly ReadyStatement[]>;
}

/** What follows from a label's data. */
export const readyLabel: (label: Label) => ReadyLabel = once((label) => {
  const condition = {
    lists: new Map(label.lists.map((list) => [list.id, list])),
    index: indexSubstances(label.substances),
    catalogue: CATALOGUE,
  };
  const statements = [...label.statements, ...label.own].toSorted(byPlace);
  return {
    condition,
    statements: statements.map((statement) => readyStatement(statement, condition)),
    byDay: new Map(),
  };
});

function readyStatement(statement: Statement, shared: ReadyLabel["condition"]): ReadyStatement {
  const { id, topic, action, values } = statement;
  const { document, version, section, url } = statement.source;
  const source = { document, version, section, url };
  const condition = fullCondition(statement);
  return {
    statement,
    condition,
    context: { ...shared, values },
    source,
    notice: { statement: id, topic, action, values, source },
    byIndication:
      condition === undefined
        ? []
        : [...new Set(factsIn(condition))].filter((fact) => axisOf(fact, shared) === "indication"),
  };
}

/** The facts that a condition looks at. */
function factsIn(condition: Condition): readonly string[] {
  if ("of" in condition) return condition.of.flatMap(factsIn);
  if (condition.op === "in-phase") return ["treatment-state"];
  return condition.op === "in-substance-list" ? [condition.fact, `${condition.fact}-complete`] : [condition.fact];
}

function axisOf(fact: string, { catalogue }: ReadyLabel["condition"]): Axis | undefined {
  return catalogue.get(fact)?.axis;
}

const byTopic = byList<string>(TOPICS);

/** By topic, the label's before ours, then by id. */
function byPlace(left: Statement, right: Statement): number {
  return firstDifference(
    byTopic(left.topic, right.topic),
    Number(left.grade === "inference") - Number(right.grade === "inference"),
    byText(left.id, right.id),
  );
}
