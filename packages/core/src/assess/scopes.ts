import type { Settled } from "../course/settled.ts";
import { INDICATIONS, SITES } from "../event/site.ts";
import type { Scope } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import type { ReadyStatement } from "./ready.ts";

/** The sites of which a course speaks by an instant (ms), in the order of the closed list. */
export function sitesOf(settled: Settled, at: number, facts: Facts): readonly string[] {
  const told = new Set<string>();
  for (const [site, from] of settled.sites()) if (from <= at) told.add(site);
  const applied = facts.get("applied-sites");
  if (applied.known && applied.value.type === "set")
    for (const site of applied.value.members) if (typeof site === "string") told.add(site);
  return told.size === 0 ? NONE : SITES.filter((site) => told.has(site));
}

const NONE: readonly string[] = [];

/** The indications that the cream is known to be used for; none where that is unknown. */
export function indicationsOf(facts: Facts): readonly string[] {
  const fact = facts.get("indication");
  return fact.known && fact.value.type === "set"
    ? fact.value.members.filter((member) => typeof member === "string")
    : [];
}

/**
 * In which scopes a statement is judged: one for each site if it is judged by site; else its indication, or each that the person
 * has, or might have where that is unknown: what was told of one must not stand for the other. One will do where no fact that it
 * looks at is told apart by indication.
 */
export function scopesOf(
  { statement, byIndication }: Pick<ReadyStatement, "statement" | "byIndication">,
  indications: readonly string[],
  sites: readonly string[],
): readonly Scope[] {
  const own =
    statement.indication === "any"
      ? anyOf(indications.length === 0 ? INDICATIONS : indications, byIndication.length > 0)
      : onlyScope(statement.indication);
  if (statement.axis !== "site" || sites.length === 0) return own;
  return own.flatMap((scope) => sites.map((site) => ({ ...scope, site })));
}

function anyOf(indications: readonly string[], apart: boolean): readonly Scope[] {
  return apart && indications.length > 1 ? indications.map(scopeOf) : onlyScope(indications[0]);
}

const SCOPES: ReadonlyMap<string, readonly [Scope]> = new Map(
  INDICATIONS.map((indication) => [indication, [{ indication }]]),
);

function scopeOf(indication: string): Scope {
  return SCOPES.get(indication)?.[0] ?? { indication };
}

function onlyScope(indication: string = INDICATIONS[0]): readonly Scope[] {
  return SCOPES.get(indication) ?? [{ indication }];
}
