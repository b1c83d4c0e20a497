import { type Counting, countingOf } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import type { Instant } from "../time/instant.ts";
import { answersTo } from "./answers.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, neverTold } from "./fact.ts";
import { evaluate } from "./forms.ts";
import { countsFrom } from "./forms/any-since.ts";
import { resolveDerived } from "./resolve-derived.ts";
import { resolveWords } from "./resolve.ts";
import { candidates } from "./selector.ts";
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

const ANYWHERE: Scope = {};
const EVERYWHERE: Scope = { everywhere: true };

/** The same, of events that are sorted already. */
export function factsAt(catalogue: ReadonlyMap<string, FactDefinition>, events: Counting, at: Instant): Facts {
  const plain = new Map<string, Fact>();
  const scoped = new Map<string, Fact>();
  const get = (id: string, scope: Scope = ANYWHERE): Fact => {
    const whole = plain.get(id);
    if (whole !== undefined) return whole;
    const definition = catalogue.get(id);
    if (definition === undefined) return neverTold(id, scope);
    const own = ownScope(definition, scope);
    const [cache, key] =
      definition.axis === undefined && definition.ofSites === undefined
        ? [plain, id]
        : [scoped, `${id} ${own.indication ?? ""} ${own.site ?? ""}`];
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const fact =
      definition.ofSites === true && own.site !== undefined ? atSite(get(id), own.site) : work(definition, own);
    cache.set(key, fact);
    return fact;
  };
  const work = (definition: FactDefinition, scope: Scope): Fact => {
    const answers = answersSinceStart(definition, scope, events, at);
    const { words, derived } = evaluate(definition.from, {
      events,
      at,
      scope,
      definition,
      fact: get,
      catalogue,
      answers,
    });
    return words === undefined
      ? resolveDerived(definition, scope, derived, answers, at)
      : resolveWords(definition, scope, words, answers, at);
  };
  return {
    get,
    mayConflict: (definition) => wordsAbout(definition, events) > 1,
  };
}

/** How many words there can be about a fact, at the most: a contradiction takes two. */
function wordsAbout({ id, from }: FactDefinition, events: Counting): number {
  const answers = events.answersAbout(id).length;
  switch (from.form) {
    case "told":
      return answers;
    case "latest":
      return answers + from.sources.reduce((sum, source) => sum + candidates(source, events.settled).length, 0);
    case "age":
      return answers + events.of("person").length;
    case "set-at-instant":
      return answers + 1 + (from.removes ?? []).reduce((sum, { kind }) => sum + events.of(kind).length, 0);
    default:
      // What is worked out of the record is one word at the most; only an answer can gainsay it.
      return answers + 1;
  }
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

/** The answers about a fact. Of what counts since the start of treatment an answer from before it says nothing. */
function answersSinceStart(definition: FactDefinition, scope: Scope, events: Counting, at: Instant): readonly Word[] {
  const answers = answersTo(definition, events.answersAbout(definition.id), scope);
  if (answers.length === 0) return answers;
  const from = definition.from.form === "any-since" ? countsFrom(definition.from, { events, at }) : undefined;
  return from === undefined ? answers : answers.filter((answer) => answer.when.end >= from.earliest);
}
