import type { FactDefinition, Scope } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import { plain } from "../fact/value.ts";
import type { Conflict } from "./assessment.ts";

/** Every fact about which two words do not agree, whether or not one of them settles it. */
export function conflictsOf(
  catalogue: Iterable<FactDefinition>,
  facts: Facts,
  sites: readonly string[],
  indications: readonly string[],
): readonly Conflict[] {
  return [...catalogue].flatMap((definition) => {
    if (!facts.mayConflict(definition)) return [];
    // Two indications, two sites: what is told of one does not gainsay what is told of the other.
    return scopesOf(definition, sites, indications).flatMap((scope) => {
      const fact = facts.get(definition.id, scope);
      if (fact.conflict === undefined) return [];
      const said = fact.conflict.map((word) => ({
        value: word.value === undefined ? null : plain(word.value),
        at: word.when.text,
        source: word.source,
        events: word.ids,
      }));
      return [{ fact: definition.id, ...scope, settled: fact.known, said }];
    });
  });
}

function scopesOf(
  { axis }: FactDefinition,
  sites: readonly string[],
  indications: readonly string[],
): readonly Scope[] {
  if (axis === "site" && sites.length > 0) return sites.map((site) => ({ site }));
  return axis === "indication" && indications.length > 0 ? indications.map((indication) => ({ indication })) : [{}];
}
