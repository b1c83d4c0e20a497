import type { FactDefinition } from "./definition.ts";
import type { Fact } from "./fact.ts";

/**
 * The facts that a person can be asked for in the place of one: a fact worked out of others is settled by those of them that
 * are open, and nobody can be asked how many mg lie on each cm².
 */
export function askable(
  id: string,
  catalogue: ReadonlyMap<string, FactDefinition>,
  read: (fact: string) => Fact,
): readonly string[] {
  const definition = catalogue.get(id);
  if (definition?.from.form !== "computed") return [id];
  const open = definition.from.of.filter((part) => isOpen(read(part)));
  return open.length === 0 ? [id] : open.flatMap((part) => askable(part, catalogue, read));
}

function isOpen(fact: Fact): boolean {
  return !fact.known || (fact.value.type === "range" && fact.value.least !== fact.value.most);
}
