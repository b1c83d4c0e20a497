import type { ReadElsewhere } from "./checks/values.ts";
import { PLAN_READS } from "./plan-reads.ts";
import type { Files } from "./read-data.ts";

/**
 * Which values are read outside their statement: by a sentence of any language (files of statements/, as data; labels knows
 * nothing of words) or by the plan. Of a statement that has no sentence yet nothing is said here: another check asks for it.
 */
export function readElsewhere(sentences: Files): ReadElsewhere {
  const named = new Map<string, Set<string>>();
  for (const yaml of sentences.values()) {
    if (!yaml.ok || typeof yaml.value !== "object" || yaml.value === null) continue;
    for (const [id, said] of Object.entries(yaml.value as Readonly<Record<string, unknown>>)) {
      const names = named.get(id) ?? new Set();
      for (const match of JSON.stringify(said).matchAll(/\{\s*([a-zA-Z][a-zA-Z0-9_]*)/g)) names.add(match[1] ?? "");
      named.set(id, names);
    }
  }
  return ({ id, topic }) => {
    const sentence = named.get(id);
    return sentence === undefined ? undefined : [...sentence, ...(PLAN_READS[topic] ?? [])];
  };
}
