import {
  CATALOGUE,
  type ConditionContext,
  type Course,
  effectiveEvents,
  type Facts,
  factsOf,
  indexSubstances,
  type Label,
  parseInstant,
  type Read,
} from "@repigment/core";

import type { Random } from "../chance/random.ts";

/** What conditions are judged on: the facts of a course at an instant, of what was known then, in a scope. */
export interface Subject {
  readonly facts: Facts;
  readonly read: Read;
  readonly at: string;
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
  return { facts, read: (fact) => facts.get(fact, scope), at: `${event.at} + ${hours} h` };
}
