import type { Effective } from "../course/effective.ts";
import type { Instant } from "../time/instant.ts";
import { answersTo } from "./answers.ts";
import type { FormContext } from "./context.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { eventsByKind } from "./events-by-kind.ts";
import { type Fact, neverTold } from "./fact.ts";
import { evaluate } from "./forms.ts";
import { countsFrom } from "./forms/any-since.ts";
import { kindsOf } from "./kinds-of.ts";
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
  const cache = new Map<string, Fact>();
  const sorted = eventsByKind(events);
  const get = (id: string, scope: Scope = {}): Fact => {
    const definition = catalogue.get(id);
    if (definition === undefined) return neverTold(id, scope);
    const own = ownScope(definition, scope);
    const key = `${id} ${own.indication ?? ""} ${own.site ?? ""}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const kinds = kindsOf(definition.from);
    const read = kinds === undefined ? events : sorted.of(kinds);
    const fact = work(sorted.answersAbout(id), { events: read, at, scope: own, definition, fact: get });
    cache.set(key, fact);
    return fact;
  };
  return { get };
}

function ownScope({ axis }: FactDefinition, scope: Scope): Scope {
  if (axis === "indication" && scope.indication !== undefined) return { indication: scope.indication };
  if (axis !== "site") return {};
  return scope.site === undefined ? { everywhere: true } : { site: scope.site };
}

function work(answered: readonly Effective[], context: FormContext): Fact {
  const { definition } = context;
  const answers = answersSinceStart(answered, context);
  const evidence = evaluate(definition.from, context);
  return evidence.words === undefined
    ? resolveDerived(definition, context.scope, evidence.derived, answers, context.at)
    : resolveWords(definition, context.scope, evidence.words, answers, context.at);
}

/** The answers about a fact. Of what counts since the start of treatment an answer from before it says nothing. */
function answersSinceStart(answered: readonly Effective[], context: FormContext): readonly Word[] {
  const { definition } = context;
  const answers = answersTo(definition, answered, context.scope);
  const from = definition.from.form === "any-since" ? countsFrom(definition.from, context) : undefined;
  return from === undefined ? answers : answers.filter((answer) => answer.when.end >= from.earliest);
}
