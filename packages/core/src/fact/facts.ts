import { type Counting, countingOf } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import type { Instant } from "../time/instant.ts";
import { answersTo } from "./answers.ts";
import type { FormContext } from "./context.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, neverTold } from "./fact.ts";
import { evaluate } from "./forms.ts";
import { countsFrom } from "./forms/any-since.ts";
import { resolveDerived } from "./resolve-derived.ts";
import { resolveWords } from "./resolve.ts";
import type { Word } from "./word.ts";

/** All facts of a course at an instant, worked out when first asked for. */
export interface Facts {
  readonly get: (id: string, scope?: Scope) => Fact;
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
      definition.ofSites === true && own.site !== undefined
        ? atSite(get(id), own.site)
        : work({ events, at, scope: own, definition, fact: get, catalogue });
    cache.set(key, fact);
    return fact;
  };
  return { get };
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

function work(context: FormContext): Fact {
  const { definition, scope, at } = context;
  const answers = answersSinceStart(context);
  const evidence = evaluate(definition.from, { ...context, answers });
  return evidence.words === undefined
    ? resolveDerived(definition, scope, evidence.derived, answers, at)
    : resolveWords(definition, scope, evidence.words, answers, at);
}

/** The answers about a fact. Of what counts since the start of treatment an answer from before it says nothing. */
function answersSinceStart(context: FormContext): readonly Word[] {
  const { definition, events, scope } = context;
  const answers = answersTo(definition, events.answersAbout(definition.id), scope);
  if (answers.length === 0) return answers;
  const from = definition.from.form === "any-since" ? countsFrom(definition.from, context) : undefined;
  return from === undefined ? answers : answers.filter((answer) => answer.when.end >= from.earliest);
}
