import { type Because, isWithinError, missingFacts } from "../condition/because.ts";
import type { ConditionContext } from "../condition/context.ts";
import { interpret } from "../condition/operators.ts";
import { askable } from "../fact/askable.ts";
import type { Scope } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import { canonical } from "../json/canonical.ts";
import type { Statement } from "../label/statement.ts";
import { or } from "../truth.ts";
import type { Finding, FindingSource, Notice } from "./assessment.ts";
import { fullCondition } from "./full-condition.ts";
import { scopesOf } from "./scopes.ts";

/** What findings are made of besides the statement. */
export interface FindingContext {
  readonly facts: Facts;
  readonly condition: Omit<ConditionContext, "values">;
  readonly indications: readonly string[];
  readonly sites: readonly string[];
  readonly question: (fact: string) => string;
}

/** The findings of one statement: one, or one for each site. None for a notice. */
export function findingsOf(statement: Statement, context: FindingContext): readonly Finding[] {
  const condition = fullCondition(statement);
  if (condition === undefined) return [];
  const judged = scopesOf(statement, context.indications, context.sites).map((scope) => ({
    scope,
    because: interpret(condition, { ...context.condition, values: statement.values }, (fact) =>
      context.facts.get(fact, scope),
    ),
  }));
  return bySite(judged).map(({ site, because }) => finding(statement, site, because, context));
}

/** Of several indications, the statement concerns the person if it does in any of them; where they give the same reasons, these are told once. */
function bySite(
  judged: readonly { readonly scope: Scope; readonly because: Because }[],
): readonly { readonly site: string | undefined; readonly because: Because }[] {
  const sites = [...new Set(judged.map(({ scope }) => scope.site))];
  return sites.map((site) => {
    const all = judged.filter(({ scope }) => scope.site === site).map(({ because }) => because);
    const own = all.length < 2 ? all : [...new Map(all.map((because) => [canonical(because), because])).values()];
    const [only] = own;
    return {
      site,
      because:
        own.length === 1 && only !== undefined
          ? only
          : { op: "any", truth: or(own.map(({ truth }) => truth)), of: own },
    };
  });
}

function finding(
  statement: Statement,
  site: string | undefined,
  because: Because,
  { question, condition, facts }: FindingContext,
): Finding {
  const { id, topic, action, scope, phase, urgency, grade, values } = statement;
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
    missing: [...new Set(missingFacts(because).flatMap((fact) => askable(fact, condition.catalogue, facts.get)))].map(
      (fact) => ({ fact, question: question(fact) }),
    ),
    source: sourceOf(statement),
  };
}

/** A statement without a condition, as a notice. */
export function noticeOf(statement: Statement): Notice {
  return {
    statement: statement.id,
    topic: statement.topic,
    action: statement.action,
    values: statement.values,
    source: sourceOf(statement),
  };
}

function sourceOf({ source: { document, version, section, url } }: Statement): FindingSource {
  return { document, version, section, url };
}
