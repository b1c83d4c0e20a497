import type { Effective } from "../course/effective.ts";
import { INDICATIONS, SITES } from "../event/site.ts";
import type { Scope } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import type { Statement } from "../label/statement.ts";

/** The sites of which a course speaks, in the order of the closed list. */
export function sitesOf(events: readonly Effective[], facts: Facts): readonly string[] {
  const told = new Set<string>();
  for (const { event } of events) {
    const body = event.body as unknown as Readonly<Record<string, unknown>>;
    if (typeof body["site"] === "string") told.add(body["site"]);
    if (Array.isArray(body["sites"])) for (const site of body["sites"] as readonly string[]) told.add(site);
  }
  const applied = facts.get("applied-sites");
  if (applied.known && applied.value.type === "set")
    for (const site of applied.value.members) if (typeof site === "string") told.add(site);
  return SITES.filter((site) => told.has(site));
}

/** The indications that the cream is known to be used for; none where that is unknown. */
export function indicationsOf(facts: Facts): readonly string[] {
  const fact = facts.get("indication");
  return fact.known && fact.value.type === "set"
    ? fact.value.members.filter((member) => typeof member === "string")
    : [];
}

/** In which scopes a statement is judged: one for each site if it is judged by site; else its indication, or each that the person has, or might have where that is unknown: what was told of one must not stand for the other. */
export function scopesOf(
  statement: Statement,
  indications: readonly string[],
  sites: readonly string[],
): readonly Scope[] {
  const own: readonly Scope[] =
    statement.indication !== "any"
      ? [{ indication: statement.indication }]
      : (indications.length === 0 ? INDICATIONS : indications).map((indication) => ({ indication }));
  if (statement.axis !== "site" || sites.length === 0) return own;
  return own.flatMap((scope) => sites.map((site) => ({ ...scope, site })));
}
