import { CATALOGUE, type Course, effectiveEvents, FACTS, factsOf, KINDS, parseInstant } from "@repigment/core";
import { expect, test } from "vitest";

import { generateCohort } from "./generate-cohort.ts";

const cohort = [...generateCohort(11, 120)];
const everything = cohort.flatMap(({ events }) => events);

test("[G7] every kind of event is met", () => {
  expect(new Set(everything.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
});

/** How many of the cohort's courses have such an event. */
function having(is: (event: Course["events"][number], course: Course) => boolean): number {
  return cohort.filter((course) => course.events.some((event) => is(event, course))).length;
}

test("[G6] clocks change within courses, and people travel", () => {
  const offsets = (course: Course): number =>
    new Set(course.events.map(({ at }) => parseInstant(at)?.offset).filter((offset) => offset !== undefined)).size;
  expect(cohort.filter((course) => offsets(course) === 2).length).toBeGreaterThan(10);
  expect(cohort.filter((course) => offsets(course) > 2).length).toBeGreaterThan(2);
  for (const offset of ["+08:00", "+01:00", "+02:00", "-05:00", "-04:00"])
    expect(having(({ at }) => at.endsWith(offset))).toBeGreaterThan(5);
});

test("[G7] partial dates, late tellings, answers not known, ranges, measurements and unfit units are met", () => {
  expect(having(({ at }) => /^\d{4}$/.test(at))).toBeGreaterThan(10);
  expect(having(({ at }) => /^\d{4}-\d{2}$/.test(at))).toBeGreaterThan(10);
  expect(having(({ zone }) => zone === "unknown")).toBeGreaterThan(10);
  expect(
    having(({ at, recorded }) => (parseInstant(recorded)?.ms ?? 0) - (parseInstant(at)?.ms ?? 0) > 72_000_000),
  ).toBeGreaterThan(20);
  expect(
    having(({ kind, body }) => kind === "answered" && typeof body.value === "object" && "unknown" in body.value),
  ).toBeGreaterThan(50);
  expect(having(({ kind, body }) => kind === "person" && (body.birthDate ?? "").length === 4)).toBeGreaterThan(2);
  expect(having(({ kind, body }) => kind === "area-measured" && "method" in body.area)).toBeGreaterThan(20);
  expect(having(({ kind, body }) => kind === "applied" && body.grams?.unit === "mL")).toBeGreaterThan(0);
});

test("[G8] corrections of corrections and retractions of corrections are met, told after what they speak of", () => {
  const kinds = new Map(everything.map(({ id, kind }) => [id, kind]));
  const targets = everything.flatMap((event) =>
    event.kind === "correction" || event.kind === "retraction"
      ? [`${event.kind} of ${kinds.get(event.body.event) === "correction" ? "correction" : "event"}`]
      : [],
  );
  expect(new Set(targets)).toEqual(
    new Set(["correction of event", "correction of correction", "retraction of event", "retraction of correction"]),
  );
  const recorded = new Map(everything.map((event) => [event.id, parseInstant(event.recorded)?.ms ?? 0]));
  const early = everything.filter(
    (event) =>
      event.kind === "correction" && !((parseInstant(event.recorded)?.ms ?? 0) > (recorded.get(event.body.event) ?? 0)),
  );
  expect(early).toEqual([]);
});

test("[G8] record and answer contradict each other in some courses, and a fact is unknown for it", () => {
  const contradicted = cohort.filter((course) => {
    const at = parseInstant(course.events.at(-1)?.recorded ?? "") ?? { ms: 0, offset: 0 };
    const facts = factsOf(CATALOGUE, effectiveEvents(course, at.ms, at.ms), at);
    return FACTS.some(({ id }) => {
      const fact = facts.get(id);
      return !fact.known && fact.why === "contradiction";
    });
  });
  expect(contradicted.length).toBeGreaterThan(10);
});

test("[G9] children and adults, both indications and two at once, every label, every way a treatment goes", () => {
  const years = (course: Course): number => {
    const born = course.events.find((event) => event.kind === "person")?.body.birthDate ?? "9999";
    return 2026 - Number(born.slice(0, 4));
  };
  expect(cohort.filter((course) => years(course) >= 0 && years(course) < 12).length).toBeGreaterThan(5);
  expect(cohort.filter((course) => years(course) > 64 && years(course) < 120).length).toBeGreaterThan(3);
  const conditions = cohort.map(({ events }) =>
    events.flatMap((event) =>
      event.kind === "diagnosis" && event.body.status === "active" ? [event.body.condition] : [],
    ),
  );
  for (const set of ["vitiligo", "eczema", "vitiligo,eczema"])
    expect(conditions.filter((all) => [...new Set(all)].join() === set).length).toBeGreaterThan(2);
  for (const label of ["us-opzelura", "eu-opzelura", "hk-lumirix", "ch-opzelura"])
    expect(having(({ kind, body }) => kind === "label-chosen" && body.label === label)).toBeGreaterThan(10);
  for (const kind of ["started", "paused", "stopped", "restarted"] as const)
    expect(having((event) => event.kind === kind)).toBeGreaterThan(15);
});

test("[G9] cream twice a day, with gaps, sometimes three times", () => {
  const days = new Map<string, number>();
  for (const { kind, at, course } of everything)
    if (kind === "applied" && at.length > 10)
      days.set(course + at.slice(0, 10), (days.get(course + at.slice(0, 10)) ?? 0) + 1);
  const share = (times: number): number => [...days.values()].filter((count) => count === times).length / days.size;
  expect(share(2)).toBeGreaterThan(0.5);
  expect(share(1)).toBeGreaterThan(0.1);
  expect(share(3)).toBeGreaterThan(0.01);
});
