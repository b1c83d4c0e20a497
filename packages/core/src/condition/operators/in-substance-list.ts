import { type Medication, medicationName } from "../../event/medication.ts";
import type { Fact } from "../../fact/fact.ts";
import type { Member } from "../../fact/value.ts";
import { type Match, matchMedication } from "../../substance/match.ts";
import { or, type Truth } from "../../truth.ts";
import { leaf } from "../because.ts";
import type { ConditionContext, Operator } from "../context.ts";

/** One of the medicines is on a dated list. No only where the list of medicines is complete and each is recognised. */
export interface InSubstanceList {
  readonly op: "in-substance-list";
  readonly fact: string;
  readonly list: string;
}

function medicine(member: Member): Medication {
  return typeof member === "string" ? { name: member } : member;
}

function matches(
  fact: Fact,
  list: string,
  { lists, index }: ConditionContext,
): readonly { readonly name: string; readonly match: Match }[] {
  const dated = lists.get(list);
  if (dated === undefined || !fact.known || fact.value.type !== "set") return [];
  return fact.value.members
    .map(medicine)
    .map((given) => ({ name: medicationName(given), match: matchMedication(given, dated, index) }));
}

function judge(fact: Fact, found: readonly { readonly match: Match }[]): Truth {
  if (!fact.known || fact.value.type !== "set") return "unknown";
  return or([...found.map(({ match }) => match.truth), fact.value.complete ? "no" : "unknown"]);
}

export const inSubstanceList: Operator<InSubstanceList> = {
  interpret: ({ fact: id, list }, context, read) => {
    const fact = read(id);
    const found = matches(fact, list, context);
    const truth = judge(fact, found);
    const dated = context.lists.get(list);
    const matched = found
      .filter(({ match }) => match.truth === "yes")
      .map(({ name, match }) => ({ name, ...(match.substance === undefined ? {} : { substance: match.substance }) }));
    const unresolved = found.flatMap(({ name, match }) =>
      match.doubt === undefined ? [] : [{ name, why: match.doubt }],
    );
    const incomplete = fact.known && fact.value.type === "set" && !fact.value.complete;
    const missing = [...(!fact.known || unresolved.length > 0 ? [id] : []), ...(incomplete ? [`${id}-complete`] : [])];
    return leaf("in-substance-list", truth, fact, {
      ...(dated === undefined ? {} : { list: { id: dated.id, date: dated.date } }),
      ...(matched.length > 0 ? { matched } : {}),
      ...(unresolved.length > 0 ? { unresolved } : {}),
      ...(truth === "unknown" ? { missing } : {}),
    });
  },
  compile:
    ({ fact: id, list }, context) =>
    (read) => {
      const fact = read(id);
      return judge(fact, matches(fact, list, context));
    },
};
