import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import { MAX_PROBLEMS, type Problem } from "../problem.ts";
import { answered, told } from "../testing/courses.ts";
import { courseOf, MAX_EVENTS, readCourse } from "./read-course.ts";

const at = "2026-11-22T09:00:00+01:00";
const area = told("area-measured", at, { area: { value: 5, unit: "%" }, of: "treated" });
const note = told("note", at, { text: "hello" });

const lines = (events: readonly unknown[]): string => events.map((event) => JSON.stringify(event)).join("\n");

function problemsOf(jsonl: string): readonly Problem[] {
  const result = readCourse(jsonl);
  return result.ok ? [] : result.problems;
}

test("[E6] a course is one event a line; blank lines and carriage returns do not matter", () => {
  const result = readCourse(`\n${JSON.stringify(area)}\r\n\n  \n${JSON.stringify(note)}\n`);
  expect(result).toEqual({ ok: true, value: { id: "course", events: [area, note], unread: [] } });
});

test("[E6] a line that is cut off is a problem with the number of its line, and so is every other", () => {
  const cut = JSON.stringify(area).slice(0, 80);
  expect(problemsOf(`${JSON.stringify(note)}\n${cut}\n[]\n${JSON.stringify({ ...note, zone: "x" })}`)).toEqual([
    expect.objectContaining({ at: "/2", expected: "one event as JSON" }),
    expect.objectContaining({ at: "/3" }),
    expect.objectContaining({ at: "/4/zone" }),
  ]);
});

test("[E6] nothing is no course", () => {
  expect(problemsOf("")).toEqual([expect.objectContaining({ expected: "at least one event" })]);
  expect(problemsOf("\n \n")).toHaveLength(1);
  expect(courseOf([]).ok).toBe(false);
});

test("[E6] more events than a century of twice-daily use are refused", () => {
  expect(problemsOf(lines([note]).repeat(1)).length).toBe(0);
  const many = Array.from({ length: MAX_EVENTS + 1 }, () => note);
  expect(courseOf(many)).toMatchObject({ ok: false, problems: [{ expected: `at most ${MAX_EVENTS} events` }] });
});

test("[E17] of a hundred thousand bad lines the first thousand are told", () => {
  const problems = problemsOf(`${JSON.stringify(note)}\n${"1\n".repeat(100_000)}`);
  expect(problems).toHaveLength(MAX_PROBLEMS);
  expect(problems[0]).toMatchObject({ at: "/2" });
  const strangers = Array.from({ length: 2_000 }, (_, index) => ({ ...note, id: `n${index}`, course: `c${index}` }));
  expect(problemsOf(lines(strangers))).toHaveLength(MAX_PROBLEMS);
});

test("[E6] a correction that nests deeper than the stack is refused, told once or twice", () => {
  const correction = JSON.stringify(told("correction", at, { event: "x", body: { deep: 1 }, reason: "r" }));
  const deep = correction.replace('"deep":1', `"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(problemsOf(`${deep}\n${deep}`).map((problem) => problem.at)).toEqual(["/1/body/body", "/2/body/body"]);
});

test("[E7] the same event twice is one event; one id with two contents is refused, naming both lines", () => {
  const reordered = Object.fromEntries(Object.entries(area).toReversed());
  expect(readCourse(lines([area, reordered]))).toMatchObject({ ok: true, value: { events: [area] } });
  const other = { ...area, body: { ...area.body, area: { value: 6, unit: "%" } } };
  const [problem] = problemsOf(lines([area, note, other]));
  expect(problem).toMatchObject({ at: "/3/id", found: expect.stringContaining("line 1") as unknown });
});

test("[E8] two persons in one file are refused", () => {
  expect(problemsOf(lines([area, { ...note, course: "another" }]))).toEqual([
    expect.objectContaining({ at: "/2/course", mend: expect.stringContaining("two files") as unknown }),
  ]);
});

test("[E13] the body of a correction has the shape of what it corrects, through a chain of corrections too", () => {
  const first = told("correction", at, {
    event: area.id,
    body: { area: { value: 6, unit: "%" }, of: "treated" },
    reason: "a",
  });
  const good = told("correction", at, {
    event: first.id,
    body: { area: { value: 7, unit: "%" }, of: "treated" },
    reason: "b",
  });
  const bad = told("correction", at, { event: first.id, body: { area: { value: -7, unit: "%" } }, reason: "c" });
  expect(courseOf([good, first, area])).toMatchObject({ ok: true, value: { unread: [] } });
  expect(
    problemsOf(lines([area, first, bad]))
      .map((problem) => problem.at)
      .toSorted(),
  ).toEqual(["/3/body/body", "/3/body/body/area/value"]);
});

test("[E13] a correction or retraction of an event that has not arrived waits and is listed, in whatever order they came", () => {
  const events = [
    told("correction", at, { event: "gone", body: {}, reason: "a" }),
    told("retraction", at, { event: "lost", reason: "b" }),
    note,
  ];
  const unread = (given: readonly CourseEvent[]): unknown => {
    const result = courseOf(given, [{ at: "/entry/3", what: "Encounter", why: "not read" }]);
    return result.ok ? result.value.unread : result.problems;
  };
  expect(unread(events)).toEqual([
    { at: "/entry/3", what: "Encounter", why: "not read" },
    { at: events[0]?.id, what: "correction", why: 'the event "gone" is not in this course' },
    { at: events[1]?.id, what: "retraction", why: 'the event "lost" is not in this course' },
  ]);
  expect(unread(events.toReversed())).toEqual(unread(events));
});

test("[E13] a correction of a retraction changes nothing, and is listed; a retraction of one does", () => {
  const back = told("retraction", at, { event: area.id, reason: "slip" }, { id: "back" });
  const other = told("correction", at, { event: "back", body: { event: note.id, reason: "the other" }, reason: "r" });
  const again = told("retraction", at, { event: "back", reason: "slip" }, { id: "again" });
  const why = "a retraction is not corrected: retract it, and write another";
  expect(courseOf([area, note, back, other])).toMatchObject({
    ok: true,
    value: { unread: [{ at: other.id, what: "correction", why }] },
  });
  expect(courseOf([area, note, back, again])).toMatchObject({ ok: true, value: { unread: [] } });
});

test("[E13] corrections that go round in a circle end, and are listed", () => {
  const one = told("correction", at, { event: "two", body: {}, reason: "a" }, { id: "one" });
  const two = told("correction", at, { event: "one", body: {}, reason: "b" }, { id: "two" });
  expect(courseOf([one, two, note])).toMatchObject({ ok: true, value: { unread: [{ at: "one" }, { at: "two" }] } });
});

test("[E6] whatever bytes come, the reader answers", () => {
  const events = [area, note, answered("pregnant", true, at)].map((event) => JSON.stringify(event));
  const mangled = fc
    .tuple(fc.constantFrom(...events), fc.nat(200), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([text, start, length, insert]) => text.slice(0, start) + insert + text.slice(start + length));
  const anything = fc.oneof(mangled, fc.json(), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), (texts) => {
      const result = readCourse(texts.join("\n"));
      const again = result.ok ? courseOf(result.value.events) : result;
      expect(again).toEqual(result);
      expect(canonical(result)).toContain(result.ok ? "events" : "expected");
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
