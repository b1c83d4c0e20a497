import { type Because, isWithinError, missingFacts } from "../condition/because.ts";
import type { Condition } from "../condition/condition.ts";
import { interpret } from "../condition/operators.ts";
import { askable } from "../fact/askable.ts";
import type { Scope } from "../fact/definition.ts";
import type { Fact } from "../fact/fact.ts";
import type { Facts } from "../fact/facts.ts";
import { or } from "../truth.ts";
import type { Finding, Question } from "./assessment.ts";
import type { ReadyStatement } from "./ready.ts";
import { sameReasons } from "./same-reasons.ts";
import { scopesOf } from "./scopes.ts";

/** What findings are made of besides the statement. */
export interface FindingContext {
  readonly facts: Facts;
  readonly indications: readonly string[];
  readonly sites: readonly string[];
  readonly question: (fact: string) => string;
  /** Whether two facts say the same. */
  readonly same: (one: Fact, other: Fact) => boolean;
}

/** The findings of one statement: one, or one for each site. None for a notice. */
export function findingsOf(ready: ReadyStatement, context: FindingContext): readonly Finding[] {
  const { condition } = ready;
  if (condition === undefined) return [];
  const [scope, ...others] = scopesOf(ready, context.indications, context.sites);
  if (scope === undefined) return [];
  if (others.length === 0) return [finding(ready, scope.site, judge(ready, condition, scope, context), context)];
  const judged = new Map<string | undefined, Judged[]>();
  for (const one of [scope, ...others]) {
    const before = judged.get(one.site) ?? [];
    if (before.some((other) => looksTheSame(ready, one, other.scope, context))) continue;
    const because = judge(ready, condition, one, context);
    if (before.some((other) => sameReasons(other.because, because))) continue;
    judged.set(one.site, [...before, { scope: one, because }]);
  }
  return Array.from(judged, ([site, own]) => finding(ready, site, inAny(own.map(({ because }) => because)), context));
}

function judge({ context }: ReadyStatement, condition: Condition, scope: Scope, { facts }: FindingContext): Because {
  return interpret(condition, context, (fact) => facts.get(fact, scope));
}

interface Judged {
  readonly scope: Scope;
  readonly because: Because;
}

/** Whether all that a statement looks at is the same in two scopes, so that its reasons are. */
function looksTheSame(
  { byIndication }: ReadyStatement,
  one: Scope,
  other: Scope,
  { facts, same }: FindingContext,
): boolean {
  return byIndication.every((fact) => same(facts.get(fact, one), facts.get(fact, other)));
}

/** Tells whether two facts say the same; of each two it is worked out once. */
export function sameFacts(): (one: Fact, other: Fact) => boolean {
  const known = new Map<Fact, Map<Fact, boolean>>();
  return (one, other) => {
    const others = known.get(one) ?? new Map<Fact, boolean>();
    const before = others.get(other);
    if (before !== undefined) return before;
    const same = sameReasons({ ...one, scope: null }, { ...other, scope: null });
    known.set(one, others.set(other, same));
    return same;
  };
}

/** Of several indications, the statement concerns the person if it does in any of them; where they gave the same reasons, these are told once. */
function inAny(reasons: readonly Because[]): Because {
  const [only] = reasons;
  return reasons.length === 1 && only !== undefined
    ? only
    : { op: "any", truth: or(reasons.map(({ truth }) => truth)), of: reasons };
}

type Draft = { -readonly [K in keyof Finding]: Finding[K] };

function finding(
  { statement: { id, topic, action, scope, phase, urgency, grade, values }, context, source }: ReadyStatement,
  site: string | undefined,
  because: Because,
  { question, facts }: FindingContext,
): Finding {
  const made: Draft = {
    statement: id,
    topic,
    applies: because.truth,
    action,
    scope,
    phase,
    urgency,
    grade,
    values,
    because,
    missing: because.truth === "unknown" ? missing(because, facts, context.catalogue, question) : [],
    source,
  };
  if (site !== undefined) made.site = site;
  if (isWithinError(because)) made.withinError = true;
  return made;
}

function missing(
  because: Because,
  facts: Facts,
  catalogue: ReadyStatement["context"]["catalogue"],
  question: (fact: string) => string,
): readonly Question[] {
  const asked = new Set(missingFacts(because).flatMap((fact) => askable(fact, catalogue, facts.get)));
  return Array.from(asked, (fact) => ({ fact, question: question(fact) }));
}
