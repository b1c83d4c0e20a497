import {
  assess,
  type Assessment,
  canonical,
  type Course,
  courseOf,
  formatInstant,
  HOUR_MS,
  type Label,
  parseInstant,
  STANDINGS,
} from "@repigment/core";
import { LABELS, loadLabel } from "@repigment/labels";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { generateCourse } from "./generate-course.ts";

const loaded: readonly (Label | undefined)[] = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
const labels = loaded.filter((label) => label !== undefined);

/** A course, a label, and an instant at or some hours after a telling. */
const cases = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    size: fc.constantFrom(150, 300, 600),
    label: fc.constantFrom(...labels),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    hours: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ seed, size, label, place, hours }) => {
    const course = generateCourse(seed, { size });
    const event = course.events[Math.floor(place * course.events.length)];
    const told = parseInstant(event?.recorded ?? "") ?? { ms: 0, offset: 0 };
    return { course, label, at: formatInstant({ ms: told.ms + hours * HOUR_MS, offset: told.offset }) };
  })
  // The Swiss label is young: before it there is nothing to assess.
  .filter(({ course, label, at }) => assess(label, course, at).ok);

function assessed(label: Label, course: Course, at: string, known?: string): Assessment {
  const result = assess(label, course, at, known === undefined ? {} : { known });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function rank(standing: Assessment["standing"]): number {
  return STANDINGS.indexOf(standing);
}

test("[A1] an assessment is the same bytes whatever the order in which the events lie", () => {
  fc.assert(
    fc.property(cases, ({ course, label, at }) => {
      const turned = { ...course, events: course.events.toReversed() };
      expect(canonical(assessed(label, turned, at))).toBe(canonical(assessed(label, course, at)));
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("[A2] what was known on a day is what a record cut off on that day says", () => {
  fc.assert(
    fc.property(cases, ({ course, label, at }) => {
      const day = parseInstant(at)?.ms ?? 0;
      const cut = courseOf(course.events.filter(({ recorded }) => (parseInstant(recorded)?.ms ?? 0) <= day));
      if (!cut.ok) throw new Error(JSON.stringify(cut.problems));
      expect(canonical(assessed(label, cut.value, at, at))).toBe(canonical(assessed(label, course, at, at)));
    }),
    { seed: 2, numRuns: 60 },
  );
});

test("[A3] an assessment does not contradict itself", () => {
  const standings = new Set<string>();
  fc.assert(
    fc.property(cases, ({ course, label, at }) => {
      const { standing, atLeast, couldBe, findings, questions, plan } = assessed(label, course, at);
      standings.add(standing);
      expect(rank(couldBe.standing)).toBeLessThanOrEqual(rank(standing));
      expect(rank(standing)).toBeLessThanOrEqual(rank(atLeast));
      expect(findings.filter(({ applies, missing }) => (applies === "unknown") !== missing.length > 0)).toEqual([]);
      const asked = new Set(questions.map(({ fact }) => fact));
      expect(findings.flatMap(({ missing }) => missing.filter(({ fact }) => !asked.has(fact)))).toEqual([]);
      expect(plan.withheld === null || plan.nextApplication.notBefore === null).toBe(true);
    }),
    { seed: 3, numRuns: 100 },
  );
  expect(standings.size).toBeGreaterThan(4);
});
