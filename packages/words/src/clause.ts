import type { Because, PlainValue } from "@repigment/core";

import type { Catalogue, Voice } from "./catalogue.ts";
import { type Arguments, hasMessage, say } from "./say.ts";
import { fewText, valueText } from "./value-text.ts";

/** What is known of a fact, as the part of a sentence that follows "because": "the age is 11 years, which is below 12 years". */
export function clauseOf(leaf: Because, catalogue: Catalogue, voice: Voice): string {
  const { op, truth, fact = "", values = [], limit, list, matched = [] } = leaf;
  const value = values[0]?.value ?? null;
  if (list !== undefined && (matched.length > 0 || !isEmpty(value))) {
    const names = matched.length > 0 ? matched.map(({ name }) => name) : value;
    return say(catalogue, voice, `because.${op}.${truth}`, {
      value: fewText(names, fact, catalogue, voice),
      list: say(catalogue, voice, `list.${list.id}`),
      date: { day: list.date },
    });
  }
  const clause = told(fact, value, values[0]?.source, catalogue, voice);
  if (limit === undefined) return clause;
  const comparison = say(catalogue, voice, `because.${op}.${truth}`, { limit: limit.quantity });
  return say(catalogue, voice, "because.compared", { clause, comparison });
}

function told(
  fact: string,
  value: PlainValue | null,
  source: string | undefined,
  catalogue: Catalogue,
  voice: Voice,
): string {
  const args: Arguments = { value: fewText(value, fact, catalogue, voice), code: codeOf(value) };
  const id = value === "yes" || value === "no" ? `clause.${fact}.${value}` : `clause.${fact}`;
  // What nobody said and only the person's data tell (a child is not pregnant) is told as that.
  const own = `${id}.${source ?? ""}`;
  if (hasMessage(catalogue, own)) return say(catalogue, voice, own, args);
  if (hasMessage(catalogue, id)) return say(catalogue, voice, id, args);
  // A fact so new that nobody has written its clause is told by its name.
  return say(catalogue, voice, "because.is-told", {
    fact: say(catalogue, voice, `fact.${fact}`),
    value: valueText(value, fact, catalogue, voice),
  });
}

/** The word that chooses a form of the clause: that of a closed list, or whether a set has members. */
function codeOf(value: PlainValue | null): string {
  if (typeof value === "string") return value;
  return isEmpty(value) ? "none" : "some";
}

function isEmpty(value: PlainValue | null): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
