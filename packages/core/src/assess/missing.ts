import { type Because, missingFacts } from "../condition/because.ts";
import { askable } from "../fact/askable.ts";
import type { FactDefinition } from "../fact/definition.ts";
import type { Facts } from "../fact/facts.ts";
import { once } from "../once.ts";
import type { Question } from "./assessment.ts";

/** Gives the question of a fact; of one fact always the same object. */
export type Ask = (fact: string) => Question;

/** How facts are asked for, by the function that knows the questions' texts. */
export const asking: (question: (fact: string) => string) => Ask = once((question) => {
  const made = new Map<string, Question>();
  return (fact) => {
    const known = made.get(fact);
    if (known !== undefined) return known;
    const one = { fact, question: question(fact) };
    made.set(fact, one);
    return one;
  };
});

/** The questions that would settle a condition, each once; none where it is settled. */
export function missingOf(
  because: Because,
  facts: Facts,
  catalogue: ReadonlyMap<string, FactDefinition>,
  ask: Ask,
): readonly Question[] {
  if (because.truth !== "unknown") return NONE;
  const missing = missingFacts(because);
  const only = missing[0];
  if (missing.length === 1 && only !== undefined && catalogue.get(only)?.from.form !== "computed") return [ask(only)];
  return Array.from(new Set(missing.flatMap((fact) => askable(fact, catalogue, facts.get))), ask);
}

const NONE: readonly Question[] = [];
