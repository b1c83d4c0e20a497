import { literal, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Medication, medicationName } from "../../event/medication.ts";
import { type Fact, isSilent, neverTold } from "../../fact/fact.ts";
import type { Member } from "../../fact/value.ts";
import { once } from "../../once.ts";
import type { SubstanceIndex } from "../../substance/index.ts";
import { type Match, matchOf } from "../../substance/match.ts";
import type { SubstanceList } from "../../substance/substance.ts";
import { understand, type Understood } from "../../substance/understood.ts";
import { anyOf, type Truth } from "../../truth.ts";
import { type Because, leaf } from "../because.ts";
import type { ConditionContext, Operator, Read } from "../context.ts";

/** One of the medicines is on a dated list. No only where the list of medicines is complete and each is recognised. */
export interface InSubstanceList {
  readonly op: "in-substance-list";
  readonly fact: string;
  readonly list: string;
}

/** Of so many names the medicine that each stands for is kept; with more, it is begun anew. */
const MOST_NAMES = 1_000;
const named = new Map<string, Medication>();

/** A member as a medicine: of one name always the same, so that it is read once. */
function medicine(member: Member): Medication {
  if (typeof member !== "string") return member;
  const known = named.get(member);
  if (known !== undefined) return known;
  if (named.size >= MOST_NAMES) named.clear();
  const made = { name: member };
  named.set(member, made);
  return made;
}

interface Taken {
  readonly name: string;
  readonly understood: Understood;
}

/** The medicines of a set, each read once: many statements hold them against their lists. */
const takenOf = once((index: SubstanceIndex) =>
  once((members: readonly Member[]): readonly Taken[] =>
    members.map(medicine).map((given) => ({ name: medicationName(given), understood: understand(index)(given) })),
  ),
);

function matches(fact: Fact, dated: SubstanceList | undefined, { index }: ConditionContext): readonly Match[] {
  if (dated === undefined || !fact.known || fact.value.type !== "set") return NONE;
  return takenOf(index)(fact.value.members).map(({ understood }) => matchOf(understood, dated, index));
}

const NONE: readonly Match[] = [];

function judge(fact: Fact, list: SubstanceList | undefined, found: readonly Match[]): Truth {
  // The label loader refuses a list that is not there; were one to slip through, nothing could be said by it.
  if (list === undefined || !fact.known || fact.value.type !== "set") return "unknown";
  const truth = anyOf(found);
  return truth === "no" && !fact.value.complete ? "unknown" : truth;
}

/** Which medicines are on the list, and of which that cannot be told. */
function told(
  fact: Fact,
  found: readonly Match[],
  { index }: ConditionContext,
): Pick<Because, "matched" | "unresolved"> {
  if (
    !fact.known ||
    fact.value.type !== "set" ||
    found.every(({ truth, doubt }) => truth === "no" && doubt === undefined)
  )
    return {};
  const taken = takenOf(index)(fact.value.members);
  const matched = found.flatMap(({ truth, substance }, place) =>
    truth === "yes" ? [{ name: taken[place]?.name ?? "", ...(substance === undefined ? {} : { substance }) }] : [],
  );
  const unresolved = found.flatMap(({ doubt }, place) =>
    doubt === undefined ? [] : [{ name: taken[place]?.name ?? "", why: doubt }],
  );
  return { ...(matched.length > 0 ? { matched } : {}), ...(unresolved.length > 0 ? { unresolved } : {}) };
}

/** What follows from a fact's definition alone: which facts are asked for in its place. */
interface Asked {
  /** Nobody is asked for a window of days: the set whose past it is can be told. */
  readonly set: string;
  /** The words that the set, and all of the past, was told. */
  readonly whole: readonly string[];
}

function askedFor(id: string, { catalogue }: ConditionContext): Asked {
  const from = catalogue.get(id)?.from;
  return from?.form === "set-in-window"
    ? { set: from.of, whole: [`${from.of}-complete`, from.complete.fact] }
    : { set: id, whole: [`${id}-complete`] };
}

/** The facts that would settle it: the names, the word that they are all, or the word that all of the past was told. */
function missingFor(fact: Fact, unresolved: boolean, { set, whole }: Asked, read: Read): readonly string[] {
  const incomplete = fact.known && fact.value.type === "set" && !fact.value.complete;
  const unsaid = whole.filter((id) => {
    const said = read(id);
    return !(said.known && said.value.type === "truth" && said.value.truth === "yes");
  });
  // Declared complete and open all the same: an answer that named some has run out, so it is the names that are asked for.
  const open = incomplete && unsaid.length === 0;
  if (!fact.known && set !== fact.id && unsaid.length > 0) {
    // Nothing was told of the window: where today's list is known to be whole, only the word about the past is wanting.
    const now = read(set);
    if (now.known && now.value.type === "set" && now.value.complete) return unsaid;
  }
  return [...(!fact.known || unresolved || open ? [set] : []), ...(incomplete ? unsaid : [])];
}

export const inSubstanceList: Operator<InSubstanceList> = {
  schema: () => object<InSubstanceList>({ op: literal("in-substance-list"), fact: text, list: text }),
  explain: ({ fact: id, list }, context) => {
    const dated = context.lists.get(list);
    const asked = askedFor(id, context);
    const title = dated === undefined ? {} : { list: { id: dated.id, date: dated.date } };
    const silent = leaf("in-substance-list", "unknown", neverTold(id, {}), { ...title, missing: [asked.set] });
    return (read) => {
      const fact = read(id);
      if (isSilent(fact) && (asked.set === id || isSilent(read(asked.set)))) return silent;
      const found = matches(fact, dated, context);
      const truth = judge(fact, dated, found);
      const said = told(fact, found, context);
      return leaf("in-substance-list", truth, fact, {
        ...title,
        ...said,
        ...(truth === "unknown" ? { missing: missingFor(fact, said.unresolved !== undefined, asked, read) } : {}),
      });
    };
  },
  compile: ({ fact: id, list }, context) => {
    const dated = context.lists.get(list);
    return (read) => {
      const fact = read(id);
      return judge(fact, dated, matches(fact, dated, context));
    };
  },
};
