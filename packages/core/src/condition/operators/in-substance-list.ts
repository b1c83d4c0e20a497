import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Medication, medicationName } from "../../event/medication.ts";
import type { Fact } from "../../fact/fact.ts";
import type { Member } from "../../fact/value.ts";
import { type Match, matchMedication } from "../../substance/match.ts";
import type { SubstanceList } from "../../substance/substance.ts";
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
  dated: SubstanceList | undefined,
  { index }: ConditionContext,
): readonly { readonly name: string; readonly match: Match }[] {
  if (dated === undefined || !fact.known || fact.value.type !== "set") return [];
  return fact.value.members
    .map(medicine)
    .map((given) => ({ name: medicationName(given), match: matchMedication(given, dated, index) }));
}

function judge(fact: Fact, list: SubstanceList | undefined, found: readonly { readonly match: Match }[]): Truth {
  // The label loader refuses a list that is not there; were one to slip through, nothing could be said by it.
  if (list === undefined || !fact.known || fact.value.type !== "set") return "unknown";
  return or([...found.map(({ match }) => match.truth), fact.value.complete ? "no" : "unknown"]);
}

export const inSubstanceList: Operator<InSubstanceList> = {
  schema: () => object<InSubstanceList>({ op: literal("in-substance-list"), fact: text, list: text }),
  interpret: ({ fact: id, list }, context, read) => {
    const fact = read(id);
    const dated = context.lists.get(list);
    const found = matches(fact, dated, context);
    const truth = judge(fact, dated, found);
    const matched = found
      .filter(({ match }) => match.truth === "yes")
      .map(({ name, match }) => ({ name, ...(match.substance === undefined ? {} : { substance: match.substance }) }));
    const unresolved = found.flatMap(({ name, match }) =>
      match.doubt === undefined ? [] : [{ name, why: match.doubt }],
    );
    const incomplete = fact.known && fact.value.type === "set" && !fact.value.complete;
    // Declared complete and open all the same: an answer that named some has run out, so it is the names that are asked for.
    const declared = read(`${id}-complete`);
    const said = declared.known && declared.value.type === "truth" && declared.value.truth === "yes";
    const missing = [
      ...(!fact.known || unresolved.length > 0 || (incomplete && said) ? [id] : []),
      ...(incomplete && !said ? [`${id}-complete`] : []),
    ];
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
      const dated = context.lists.get(list);
      return judge(fact, dated, matches(fact, dated, context));
    },
};
