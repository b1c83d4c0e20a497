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
  const found: Conflict[] = [];
  for (const definition of catalogue) {
    if (!facts.mayConflict(definition)) continue;
    // Two indications, two sites: what is told of one does not gainsay what is told of the other.
    for (const scope of scopesOf(definition, sites, indications)) {
      const fact = facts.get(definition.id, scope);
      if (fact.conflict === undefined) continue;
      const said = fact.conflict.map((word) => ({
        value: word.value === undefined ? null : plain(word.value),
        at: word.when.text,
        source: word.source,
        events: word.ids,
      }));
      found.push({ fact: definition.id, ...scope, settled: fact.known, said });
    }
  }
  return found;
}

function scopesOf(
  { axis }: FactDefinition,
  sites: readonly string[],
  indications: readonly string[],
): readonly Scope[] {
  if (axis === "site" && sites.length > 0) return sites.map((site) => ({ site }));
  return axis === "indication" && indications.length > 0 ? indications.map((indication) => ({ indication })) : [{}];
}
