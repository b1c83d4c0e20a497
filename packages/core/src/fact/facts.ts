import { type Counting, countingOf } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import type { Instant } from "../time/instant.ts";
import { answersTo } from "./answers.ts";
import type { Kept } from "./context.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, neverTold } from "./fact.ts";
import { evaluate, type Form } from "./forms.ts";
import { countsFrom } from "./forms/any-since.ts";
import { placeOf, type Prepared, prepared } from "./prepared.ts";
import { resolveDerived } from "./resolve-derived.ts";
import { resolveWords } from "./resolve.ts";
import { candidates } from "./selector.ts";
import { isUnanswered, isUnrecorded } from "./silence.ts";
import type { Word } from "./word.ts";

/** All facts of a course at an instant, worked out when first asked for. */
export interface Facts {
  readonly get: (id: string, scope?: Scope) => Fact;
  /** Whether two words can have been told of a fact, so that they may contradict each other: known without working it out. */
  readonly mayConflict: (definition: FactDefinition) => boolean;
}

/** The facts of the events that count at an instant. A fact without an axis is the same in every scope. */
export function factsOf(
  catalogue: ReadonlyMap<string, FactDefinition>,
  events: readonly Effective[],
  at: Instant,
): Facts {
  return factsAt(catalogue, countingOf(events), at);
}

/** The forms that give words, not one value. */
const BY_WORDS: ReadonlySet<string> = new Set<Form["form"]>(["told", "latest", "any-since"]);
const NO_WORDS: readonly Word[] = [];
const ANYWHERE: Scope = {};
const EVERYWHERE: Scope = { everywhere: true };

/** The same, of events that are sorted already. */
export function factsAt(catalogue: ReadonlyMap<string, FactDefinition>, events: Counting, at: Instant): Facts {
  const ready = prepared(catalogue);
  const plain = new Map<string, Fact>();
  const scoped = new Map<string, Fact[]>();
  const get = (id: string, scope: Scope = ANYWHERE): Fact => {
    const whole = plain.get(id);
    if (whole !== undefined) return whole;
    const one = ready.get(id);
    if (one === undefined) return neverTold(id, scope);
    if (one.isWhole) {
      const fact = work(one, ANYWHERE, 0);
      plain.set(id, fact);
      return fact;
    }
    const own = ownScope(one.definition, scope);
    const place = placeOf(own);
    const places = scoped.get(id) ?? [];
    const cached = places[place];
    if (cached !== undefined) return cached;
    const fact =
      one.definition.ofSites === true && own.site !== undefined ? atSite(get(id), own.site) : work(one, own, place);
    if (places.length === 0) scoped.set(id, places);
    places[place] = fact;
    return fact;
  };
  const work = (one: Prepared, scope: Scope, place: number): Fact => {
    const { places } = one;
    const told = toldOf(one, scope, place, events);
    if (told.isNothing) return one.untold(scope, place);
    const definition = ofAge(one.definition, get);
    const answers = sinceStart(definition, told.answers, events, at);
    // What rests on no other fact, and of which there is no record, is what was answered.
    if (told.isUnrecorded && places.answers.length === 1)
      return BY_WORDS.has(definition.from.form)
        ? resolveWords(definition, scope, NO_WORDS, answers, at)
        : resolveDerived(definition, scope, undefined, answers, at);
    if (told.wordsAt !== undefined) return resolveWords(definition, scope, told.wordsAt(at), answers, at);
    const context = { events, at, scope, definition, fact: get, catalogue, answers, kept: told };
    const { words, derived } = evaluate(definition.from, context);
    return words === undefined
      ? resolveDerived(definition, scope, derived, answers, at)
      : resolveWords(definition, scope, words, answers, at);
  };
  return {
    get,
    mayConflict: ({ id }) => {
      const one = ready.get(id);
      return one !== undefined && wordsAbout(one, events) > 1;
    },
  };
}

/** A fact as it holds for somebody of this age; of an age that is not known it holds as for the young. */
function ofAge(definition: FactDefinition, get: Facts["get"]): FactDefinition {
  const { young } = definition;
  if (young === undefined) return definition;
  const age = get("age");
  const isGrown = age.known && age.value.type === "range" && age.value.least >= young.below;
  return isGrown ? definition : { ...definition, holds: young.holds };
}

/** The forms that can hold two words themselves; what others work out is one, which only an answer can gainsay. */
const OF_SEVERAL: ReadonlySet<string> = new Set<Form["form"]>(["latest", "age", "set-at-instant"]);

/** How many words there can be about a fact, at the most: a contradiction takes two. */
function wordsAbout({ definition: { id, from }, places: { rows } }: Prepared, { settled }: Counting): number {
  const answers = settled.answersAbout(id).length;
  if (!OF_SEVERAL.has(from.form)) return from.form === "told" ? answers : answers + 1;
  let words = answers;
  for (const row of rows) words += candidates(row, settled).length;
  return words;
}

function ownScope({ axis, ofSites }: FactDefinition, scope: Scope): Scope {
  if (axis === "indication" && scope.indication !== undefined) return { indication: scope.indication };
  if (ofSites === true && scope.site !== undefined) return { site: scope.site };
  if (axis !== "site") return ANYWHERE;
  return scope.site === undefined ? EVERYWHERE : { site: scope.site };
}

/** A set of sites as one of them sees it: that site or nothing. */
function atSite(whole: Fact, site: string): Fact {
  if (!whole.known || whole.value.type !== "set") return whole;
  return { ...whole, value: { ...whole.value, members: whole.value.members.filter((member) => member === site) } };
}

/** What of a fact follows from the events alone. */
interface Told extends Kept {
  readonly isNothing: boolean;
  readonly isUnrecorded: boolean;
  readonly answers: readonly Word[];
}

const NOTHING: Told = { isNothing: true, isUnrecorded: true, answers: NO_WORDS };

function toldOf({ number, definition, places }: Prepared, scope: Scope, place: number, events: Counting): Told {
  const known = events.kept.get(number + place);
  // Under these numbers stands what was put there here.
  if (known !== undefined) return known as Told;
  const unrecorded = isUnrecorded(places, events.settled);
  const told: Told =
    unrecorded && isUnanswered(places, events.settled)
      ? NOTHING
      : {
          isNothing: false,
          isUnrecorded: unrecorded,
          answers: answersTo(definition, events.answersAbout(definition.id), scope),
        };
  events.kept.set(number + place, told);
  return told;
}

/** Of what counts since the start of treatment an answer from before it says nothing. */
function sinceStart(
  definition: FactDefinition,
  answers: readonly Word[],
  events: Counting,
  at: Instant,
): readonly Word[] {
  if (answers.length === 0) return answers;
  const from = definition.from.form === "any-since" ? countsFrom(definition.from, { events, at }) : undefined;
  return from === undefined ? answers : answers.filter((answer) => answer.when.end >= from.earliest);
}
