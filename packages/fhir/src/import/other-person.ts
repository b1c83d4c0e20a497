import { type Course, type Problem, show } from "@repigment/core";

import type { Made } from "../draft/to-events.ts";

/** Problems where the Bundle's identifiers are not those of the course: of one system other values, and none the same. */
export function otherPerson(course: Course, made: readonly Made[]): readonly Problem[] {
  const known = course.events.flatMap((event) => (event.kind === "identified" ? [event.body] : []));
  const now = made.flatMap(({ draft, event }) =>
    event.kind === "identified" ? [{ ...event.body, at: draft.pointer }] : [],
  );
  const same = now.some((one) => known.some(({ system, value }) => one.system === system && one.value === value));
  if (same) return [];
  return now
    .filter((one) => known.some(({ system }) => system === one.system))
    .map((one) => ({
      at: one.at,
      expected: "the person of this course",
      found: `another identifier in ${show(one.system)}`,
      mend: "a course is one person's: import this Bundle into a course of its own",
    }));
}
