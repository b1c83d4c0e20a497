import {
  CATALOGUE,
  type ConditionContext,
  type Course,
  effectiveEvents,
  type Facts,
  factsOf,
  INDICATIONS,
  indexSubstances,
  type Label,
  parseInstant,
  type Read,
  SITES,
  type Statement,
} from "@repigment/core";

import type { Random } from "../chance/random.ts";

/** What conditions are judged on: the facts of a course at an instant, of what was known then, in a scope. */
export interface Subject {
  readonly facts: Facts;
  readonly read: Read;
  readonly at: string;
  /** The sites of which the course speaks. */
  readonly sites: readonly string[];
}

/** The sites that events name. */
function sitesOf({ events }: Course): readonly string[] {
  const told = events.flatMap(({ body }): readonly unknown[] => {
    const { site, sites = [] } = body as { readonly site?: unknown; readonly sites?: readonly unknown[] };
    return [site, ...sites];
  });
  return [...new Set(told.filter((one) => typeof one === "string"))];
}

/** A scope in which a statement is judged: of its indication, and of one site where it is judged by site. */
export function readFor(
  { indication, axis }: Pick<Statement, "indication" | "axis">,
  { facts, sites }: Subject,
  random: Random,
): Read {
  // Rather a place that the cream is put on: of another one little is told.
  const applied = facts.get("applied-sites");
  const own = applied.known && applied.value.type === "set" ? applied.value.members : [];
  const some = own.length > 0 && random.chance(0.7) ? own.filter((one) => typeof one === "string") : sites;
  const scope = {
    indication: indication === "any" ? random.pick(INDICATIONS) : indication,
    ...(axis === "site" ? { site: random.pick(some.length === 0 ? SITES : some) } : {}),
  };
  return (fact) => facts.get(fact, scope);
}

/** Lists and dictionary of a label, as conditions refer to them; values are each condition's own. */
export function referencesOf({ lists, substances }: Label): Omit<ConditionContext, "values"> {
  return {
    lists: new Map(lists.map((list) => [list.id, list])),
    index: indexSubstances(substances),
    catalogue: CATALOGUE,
  };
}

/**
 * An instant at which something happens, lately or at any time, or some hours or weeks after it: at the very instant of an
 * event limits are met exactly, and a diary that is kept up to it is complete.
 */
export function subjectOf(course: Course, random: Random): Subject {
  const exact = course.events.filter((event) => parseInstant(event.at) !== undefined);
  const diary = exact.filter(({ kind }) => kind === "diary-kept");
  const event = random.pick(
    random.weighted([
      [5, exact.slice(-40)],
      [2, exact],
      [diary.length > 0 ? 3 : 0, diary.slice(-5)],
    ] as const),
  );
  const instant = parseInstant(event.at) ?? { ms: 0, offset: 0 };
  const hours = random.weighted([
    [5, 0],
    [2, random.whole(1, 30)],
    [1, 24 * random.whole(1, 40)],
  ] as const);
  const at = { ms: instant.ms + hours * 3_600_000, offset: instant.offset };
  // One time in five, only what had been told by then is known.
  const known = random.chance(0.2) ? at.ms : Number.POSITIVE_INFINITY;
  const facts = factsOf(CATALOGUE, effectiveEvents(course, at.ms, known), at);
  const scope = random.pick([
    {},
    { indication: "vitiligo" },
    { indication: "eczema" },
    { site: "face" },
    { site: "hands" },
  ]);
  return { facts, read: (fact) => facts.get(fact, scope), at: `${event.at} + ${hours} h`, sites: sitesOf(course) };
}
