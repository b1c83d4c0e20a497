import type { Because } from "../condition/because.ts";
import { commons, type Commons } from "../condition/commons.ts";
import type { Condition } from "../condition/condition.ts";
import type { ConditionContext, Explained } from "../condition/context.ts";
import { SILENCE } from "../condition/explained.ts";
import { explain } from "../condition/operators.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import type { Axis } from "../fact/definition.ts";
import { inForce, type Label } from "../label/label.ts";
import type { Statement } from "../label/statement.ts";
import { type Topic, TOPICS } from "../label/vocabulary.ts";
import { once } from "../once.ts";
import { byList, byText, firstDifference } from "../order.ts";
import { indexSubstances } from "../substance/index.ts";
import type { Finding, FindingSource, Notice } from "./assessment.ts";
import { fullCondition } from "./full-condition.ts";
import type { Ask } from "./missing.ts";

/** A statement with all that follows from it alone. */
export interface ReadyStatement {
  readonly statement: Statement;
  /** Its condition, with its indication and phase, made ready when it is first judged; undefined: a notice. */
  readonly explained: () => Explained | undefined;
  /** What it says of whom nothing was told, and the findings of it, by how facts are asked for. */
  readonly silent: Silent;
  readonly context: ConditionContext;
  readonly source: FindingSource;
  readonly notice: Notice;
  /** The facts that it looks at and that are told apart by indication: where none is, it comes out the same for each. */
  readonly byIndication: readonly string[];
}

interface Silent {
  /** Undefined where what is missing depends on more than the condition looks at. */
  because: Because | undefined;
  readonly findings: WeakMap<Ask, Finding>;
}

/** A label, ready to be assessed by: what follows from its data alone is worked out once. */
export interface ReadyLabel {
  readonly condition: Omit<ConditionContext, "values">;
  /** The label's and ours, by topic, the label's before ours, then by id. */
  readonly statements: readonly ReadyStatement[];
  /** Those in force on a day, kept for the next course of that day. */
  readonly byDay: Map<string, InForce>;
}

/** What a label says on a day. */
export interface InForce {
  readonly statements: readonly ReadyStatement[];
  readonly byTopic: ReadonlyMap<Topic, readonly Statement[]>;
  /** Those without a condition. */
  readonly notices: readonly ReadyStatement[];
}

/** The statements of a label that are in force on a day (YYYY-MM-DD). */
export function inForceOn(label: Label, day: string): InForce {
  const { statements: all, byDay } = readyLabel(label);
  const known = byDay.get(day);
  if (known !== undefined) return known;
  const statements = all.filter(({ statement }) => inForce(statement, day));
  const made = {
    statements,
    byTopic: Map.groupBy(
      statements.map(({ statement }) => statement),
      ({ topic }) => topic,
    ),
    notices: statements.filter(({ statement }) => statement.condition === undefined),
  };
  // A replay goes from day to day; a screen asks for one.
  if (byDay.size >= DAYS_KEPT) byDay.clear();
  byDay.set(day, made);
  return made;
}

const DAYS_KEPT = 64;

/** What follows from a label's data. */
export const readyLabel: (label: Label) => ReadyLabel = once((label) => {
  const condition = {
    lists: new Map(label.lists.map((list) => [list.id, list])),
    index: indexSubstances(label.substances),
    catalogue: CATALOGUE,
  };
  const shared = commons();
  const statements = [...label.statements, ...label.own].toSorted(byPlace);
  return {
    condition,
    statements: statements.map((statement) => readyStatement(statement, condition, shared)),
    byDay: new Map(),
  };
});

function readyStatement(statement: Statement, shared: ReadyLabel["condition"], common: Commons): ReadyStatement {
  const { id, topic, action, values } = statement;
  const { document, version, section, url } = statement.source;
  const source = { document, version, section, url };
  const condition = fullCondition(statement);
  const context = { ...shared, values };
  const facts = condition === undefined ? [] : [...new Set(factsIn(condition))];
  const silent: Silent = { because: undefined, findings: new WeakMap() };
  let explained: Explained | undefined;
  return {
    statement,
    explained: () => {
      if (explained !== undefined || condition === undefined) return explained;
      explained = explain(condition, context, common);
      // For a fact that is worked out of others these are asked for, as far as they are open.
      if (facts.every((fact) => shared.catalogue.get(fact)?.from.form !== "computed"))
        silent.because = explained(SILENCE);
      return explained;
    },
    silent,
    context,
    source,
    notice: { statement: id, topic, action, values, source },
    byIndication: facts.filter((fact) => axisOf(fact, shared) === "indication"),
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
