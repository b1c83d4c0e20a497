import type { Because, Range } from "@repigment/core";

import type { Catalogue, Voice } from "./catalogue.ts";
import { joinByHalves } from "./join.ts";
import { type Arguments, say } from "./say.ts";
import { dayOf, valueText } from "./value-text.ts";

/** Why a condition came out as it did: what decided, what is known about it, and its parts where it has several. */
export interface Explanation {
  readonly sentence: string;
  /** When and by what it was told, what is doubtful, what was said before. */
  readonly details: readonly string[];
  readonly of: readonly Explanation[];
}

/** The reasons that decided, one sentence each, with what is known about them in brackets; a heading stands before its parts. */
export function explain(because: Because, catalogue: Catalogue, voice: Voice): readonly string[] {
  const lines = (explanations: readonly Explanation[]): readonly string[] =>
    explanations.flatMap(({ sentence, details, of }) => [
      details.length === 0
        ? sentence
        : say(catalogue, voice, "because.with-details", { sentence, details: joinedText(details, catalogue, voice) }),
      ...lines(of),
    ]);
  return lines(explanationOf(because, catalogue, voice));
}

function joinedText(details: readonly string[], catalogue: Catalogue, voice: Voice): string {
  return joinByHalves(details, (first, last) => say(catalogue, voice, "because.and-detail", { first, last }));
}

/** The same with its parts apart: of "all" that came out no, only those that are no; of "any" that came out yes, only those that are yes. */
export function explanationOf(because: Because, catalogue: Catalogue, voice: Voice): readonly Explanation[] {
  if (because.op === "between") return [leafOf(joined(because), catalogue, voice)];
  if (because.of === undefined) return [leafOf(because, catalogue, voice)];
  const parts = deciding(because).flatMap((part) => alike(part, because));
  const inner = parts.flatMap((part) => explanationOf(part, catalogue, voice));
  // One reason needs no heading; an "all" that holds is just its reasons.
  if (because.op !== "not" && (parts.length === 1 || (because.op === "all" && because.truth === "yes"))) return inner;
  return [{ sentence: say(catalogue, voice, `because.${because.op}.${because.truth}`), details: [], of: inner }];
}

function deciding({ op, truth, of = [] }: Because): readonly Because[] {
  if (op === "not") return of;
  if (op === "all" && truth === "yes") return of.filter((part) => !saidAnyway(part, of));
  if (truth === "unknown") return of.filter((part) => part.truth === "unknown");
  const all = op === "all" ? truth === "yes" : truth === "no";
  if (all) return of;
  const decided = of.filter((part) => part.truth === truth);
  // What the cream is used for decides by itself: how eczema goes is no reason where there is no eczema.
  const use = op === "all" ? decided.filter(({ fact }) => fact === "indication") : [];
  return use.length === 0 ? decided : use;
}

/** An "all" within an "all" (and an "any" within an "any") of the same outcome adds its parts and no heading of its own. */
function alike(part: Because, { op, truth }: Because): readonly Because[] {
  if (op === "not" || part.op !== op || part.truth !== truth) return [part];
  return deciding(part).flatMap((inner) => alike(inner, part));
}

/** An exception about a fact whose value is told beside it: "for eczema" says by itself that it is not for vitiligo. */
function saidAnyway({ op, of: [inner] = [] }: Because, beside: readonly Because[]): boolean {
  return op === "not" && inner?.fact !== undefined && beside.some(({ fact }) => fact === inner.fact);
}

/** "Between" is judged by its two ends and told as one: the fact, and the range of the ends. */
function joined(because: Because): Because {
  const [low, high] = because.of ?? [];
  if (low?.limit === undefined || high?.limit === undefined) return because;
  const quantity: Range = { ...low.limit.quantity, most: high.limit.quantity.most };
  return { ...low, op: "between", truth: because.truth, limit: { name: low.limit.name, quantity } };
}

function leafOf(because: Because, catalogue: Catalogue, voice: Voice): Explanation {
  const { op, truth, fact = "", values = [], limit, list, matched = [], words = [] } = because;
  const told = values.map((seen) => valueText(seen.value, fact, catalogue, voice));
  const args: Arguments = {
    fact: say(catalogue, voice, `fact.${fact}`),
    value: truth === "yes" && matched.length > 0 ? matched.map(({ name }) => name) : told,
    asked: words.map((word) => valueText(word, fact, catalogue, voice)),
    ...(limit === undefined ? {} : { limit: limit.quantity }),
    ...(list === undefined ? {} : { list: say(catalogue, voice, `list.${list.id}`), date: { day: list.date } }),
  };
  return {
    sentence: say(catalogue, voice, `because.${op}.${truth}`, args),
    details: detailsOf(because, catalogue, voice),
    of: [],
  };
}

function detailsOf(because: Because, catalogue: Catalogue, voice: Voice): readonly string[] {
  const { fact = "", values = [], why, matched = [], unresolved = [], withinError } = because;
  const tell = (id: string, args: Arguments = {}): string => say(catalogue, voice, id, args);
  return [
    ...(why === undefined ? [] : [tell(`why.${why}`)]),
    ...values.map(({ value, at, source }) =>
      why === undefined
        ? tell("because.told", { date: { day: dayOf(at) }, source: tell(`event.${source}`) })
        : tell("because.last-said", { value: valueText(value, fact, catalogue, voice), date: { day: dayOf(at) } }),
    ),
    ...matched.flatMap(({ name, substance }) =>
      substance === undefined || substance === name ? [] : [tell("because.matched", { name, substance })],
    ),
    ...unresolved.map((doubt) => tell(`doubt.${doubt.why}`, { name: doubt.name })),
    ...(withinError === true ? [tell("because.within-error")] : []),
  ];
}
