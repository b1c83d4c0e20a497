import type { Because } from "@repigment/core";

import type { Catalogue, Voice } from "./catalogue.ts";
import { clauseOf } from "./clause.ts";
import { decidingLeaves } from "./reason.ts";
import { type Arguments, say, sayArgument } from "./say.ts";
import { substanceName } from "./substance-name.ts";
import { dayOf, MOST_NAMES, valueText } from "./value-text.ts";

/** Why a condition came out as it did: one or two sentences, and the reasons that did not fit in, a sentence each. */
export interface Explanation {
  readonly sentences: readonly string[];
  readonly more: readonly string[];
}

/** As many reasons are spelled out in a sentence; who wants to see the others asks for them. */
const MOST_REASONS = 3;

/** The reasons that decided, as sentences: "This is because an earlier blood clot is on record (from …), and because …". */
export function explain(because: Because, catalogue: Catalogue, voice: Voice): Explanation {
  const leaves = decidingLeaves(because);
  const sentence = because.truth === "unknown" ? openSentence : knownSentence;
  const rest = leaves.slice(MOST_REASONS);
  const count = rest.length;
  const counted = because.truth === "unknown" ? "because.and-more-open" : "because.and-more";
  return {
    sentences: [
      sentence(leaves.slice(0, MOST_REASONS), catalogue, voice),
      ...(leaves.some(({ withinError }) => withinError === true)
        ? [say(catalogue, voice, "because.within-error")]
        : []),
      ...(count === 0 ? [] : [say(catalogue, voice, counted, { count })]),
    ],
    more: rest.map((leaf) => sentence([leaf], catalogue, voice)),
  };
}

/** The reasons alone, without when and by whom they were told: for a line that lists many findings. */
export function reasonsOf(because: Because, catalogue: Catalogue, voice: Voice): readonly string[] {
  return decidingLeaves(because).map((leaf) =>
    because.truth === "unknown" ? openReason(leaf, catalogue, voice) : clauseOf(leaf, catalogue, voice),
  );
}

function knownSentence(leaves: readonly Because[], catalogue: Catalogue, voice: Voice): string {
  const details = leaves.map((leaf) => tellings(leaf, catalogue, voice));
  const [first = "", ...others] = details;
  // What was told at one time by one source is said once, at the end.
  const once = leaves.length > 1 && first !== "" && others.every((each) => each === first);
  const reasons = leaves.map((leaf, index) => {
    const clause = clauseOf(leaf, catalogue, voice);
    const own = details[index] ?? "";
    if (own === "" || (once && index < leaves.length - 1)) return clause;
    const telling = once ? say(catalogue, voice, "because.each", { details: own }) : own;
    return say(catalogue, voice, "because.with-details", { sentence: clause, details: telling });
  });
  return say(catalogue, voice, "because.known", {
    reasons: reasons.reduce((told, next) => say(catalogue, voice, "because.and-reason", { first: told, last: next })),
  });
}

function openSentence(leaves: readonly Because[], catalogue: Catalogue, voice: Voice): string {
  const [first = "", ...others] = leaves.map((leaf) => doubtsOf(leaf, catalogue, voice));
  // What is doubtful of each in the same way ("never told") is said once, behind them all.
  const once = others.length > 0 && first !== "" && others.every((each) => each === first);
  const reasons = leaves.map((leaf) => (once ? nameOf(leaf, catalogue, voice) : openReason(leaf, catalogue, voice)));
  const facts = sayArgument(catalogue, voice, reasons);
  return say(catalogue, voice, "because.open", {
    facts: once ? say(catalogue, voice, "because.with-details", { sentence: facts, details: first }) : facts,
  });
}

/** What is not known: the fact's name, and in brackets why, what is asked about it and what was said before. */
function openReason(leaf: Because, catalogue: Catalogue, voice: Voice): string {
  const sentence = nameOf(leaf, catalogue, voice);
  const details = doubtsOf(leaf, catalogue, voice);
  return details === "" ? sentence : say(catalogue, voice, "because.with-details", { sentence, details });
}

function nameOf({ fact = "" }: Because, catalogue: Catalogue, voice: Voice): string {
  return say(catalogue, voice, `fact.${fact}`);
}

/** When and by what it was told, and which name stands for which substance. */
function tellings({ values = [], matched = [] }: Because, catalogue: Catalogue, voice: Voice): string {
  return few(
    [
      ...values.map(({ at, source }) =>
        say(catalogue, voice, "because.told", {
          date: { day: dayOf(at) },
          source: say(catalogue, voice, `event.${source}`),
        }),
      ),
      ...matched.flatMap(({ name, substance: id }) => {
        const substance = id === undefined ? undefined : substanceName(id, name);
        return substance === undefined ? [] : [say(catalogue, voice, "because.matched", { name, substance })];
      }),
    ],
    catalogue,
    voice,
  );
}

/** What was told as not known: that nothing was told before it says no more. */
const NOT_KNOWN = "told-not-known";

function doubtsOf(leaf: Because, catalogue: Catalogue, voice: Voice): string {
  const { op, fact = "", values = [], why, unresolved = [], words = [], limit, list } = leaf;
  // Of a list of medicines that may lack some, those that it names are no reason.
  const said =
    list !== undefined && why === undefined ? [] : values.filter((one) => one.value !== null || why !== NOT_KNOWN);
  const tell = (id: string, args: Arguments = {}): string => say(catalogue, voice, id, args);
  const value = (one: (typeof values)[number]): string => valueText(one.value, fact, catalogue, voice);
  return few(
    [
      ...(list === undefined || unresolved.length > 0
        ? []
        : [tell("because.asked-list", { list: tell(`list.${list.id}`), date: { day: list.date } })]),
      ...(op !== "includes"
        ? []
        : [tell("because.asked", { asked: words.map((word) => valueText(word, fact, catalogue, voice)) })]),
      ...unresolved.map(({ why: doubt, name }) => tell(`doubt.${doubt}`, { name })),
      ...(why === undefined ? [] : [tell(`why.${why}`)]),
      ...said.map((one) =>
        why === undefined && limit !== undefined
          ? tell("because.inexact", { value: value(one), limit: limit.quantity })
          : tell("because.last-said", { value: value(one), date: { day: dayOf(one.at) } }),
      ),
    ],
    catalogue,
    voice,
  );
}

/** A few details in a row, the others counted: a record may name thousands. */
function few(details: readonly string[], catalogue: Catalogue, voice: Voice): string {
  const shown = details.slice(0, MOST_NAMES);
  const count = details.length - shown.length;
  const all = count === 0 ? shown : [...shown, say(catalogue, voice, "because.and-others", { count })];
  const [first = "", ...rest] = all;
  return rest.reduce((told, last) => say(catalogue, voice, "because.and-detail", { first: told, last }), first);
}
