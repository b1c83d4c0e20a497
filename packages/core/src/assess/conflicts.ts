import type { FactDefinition } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import { plain } from "../fact/value.ts";
import type { Conflict } from "./assessment.ts";

/** Every fact about which two words do not agree, whether or not one of them settles it. */
export function conflictsOf(
  catalogue: Iterable<FactDefinition>,
  facts: Facts,
  sites: readonly string[],
): readonly Conflict[] {
  return [...catalogue].flatMap((definition) => {
    const scopes = definition.axis === "site" && sites.length > 0 ? sites.map((site) => ({ site })) : [{}];
    return scopes.flatMap((scope) => {
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
