import { type Because, isWithinError, missingFacts } from "../condition/because.ts";
import { interpret } from "../condition/operators.ts";
import { askable } from "../fact/askable.ts";
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
}

/** The findings of one statement: one, or one for each site. None for a notice. */
export function findingsOf(ready: ReadyStatement, context: FindingContext): readonly Finding[] {
  const { condition } = ready;
  if (condition === undefined) return [];
  const judged = new Map<string | undefined, Because[]>();
  for (const scope of scopesOf(ready, context.indications, context.sites)) {
    const because = interpret(condition, ready.context, (fact) => context.facts.get(fact, scope));
    const same = judged.get(scope.site);
    if (same === undefined) judged.set(scope.site, [because]);
    else if (!same.some((other) => sameReasons(other, because))) same.push(because);
  }
  return Array.from(judged, ([site, reasons]) => finding(ready, site, inAny(reasons), context));
}

/** Of several indications, the statement concerns the person if it does in any of them; where they gave the same reasons, these are told once. */
function inAny(reasons: readonly Because[]): Because {
  const [only] = reasons;
  return reasons.length === 1 && only !== undefined
    ? only
    : { op: "any", truth: or(reasons.map(({ truth }) => truth)), of: reasons };
}

function finding(
  { statement: { id, topic, action, scope, phase, urgency, grade, values }, context, source }: ReadyStatement,
  site: string | undefined,
  because: Because,
  { question, facts }: FindingContext,
): Finding {
  return {
    statement: id,
    topic,
    ...(site === undefined ? {} : { site }),
    applies: because.truth,
    action,
    scope,
    phase,
    urgency,
    grade,
    ...(isWithinError(because) ? { withinError: true as const } : {}),
    values,
    because,
    missing: because.truth === "unknown" ? missing(because, facts, context.catalogue, question) : [],
    source,
  };
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
