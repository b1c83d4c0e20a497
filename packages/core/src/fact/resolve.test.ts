import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { answered, factAt, told, valueAt } from "../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (date: string, time = "12:00:00"): string => `2026-11-${date}T${time}+01:00`;
const clinic = (status: "pregnant" | "not-pregnant", date: string): CourseEvent =>
  told("pregnancy", day(date), { status }, { author: { role: "clinician" } });
const says = (pregnant: boolean | { readonly unknown: string }, date: string, time?: string): CourseEvent =>
  answered("pregnant", pregnant, day(date, time));
const pregnant = (events: readonly CourseEvent[], at: string = AT): unknown => valueAt(events, at, "pregnant");

test("[F1] nobody told: never told", () => {
  expect(pregnant([])).toBe("(never-told)");
  expect(factAt([], AT, "pregnant")).toMatchObject({ known: false, ids: [], said: [] });
});

test("[F1] the newest word wins, whoever said it and in whatever order they stand", () => {
  expect(pregnant([clinic("not-pregnant", "03"), clinic("pregnant", "10")])).toBe("yes");
  expect(pregnant([clinic("pregnant", "03"), clinic("not-pregnant", "10")])).toBe("no");
  expect(pregnant([says(false, "10"), says(true, "03")])).toBe("no");
  expect(pregnant([says(true, "10"), clinic("not-pregnant", "03")])).toBe("yes");
  expect(pregnant([clinic("not-pregnant", "10"), says(true, "03")])).toBe("no");
});

test("[F1] newest is by the end of when it was true, then by when it was told, then by id", () => {
  const exact = says(false, "10");
  const sometime = answered("pregnant", true, "2026-11-10", { zone: "+01:00" });
  expect(pregnant([exact, sometime])).toBe("yes");
  const corrected = answered("pregnant", true, day("10"), { recorded: day("11") });
  expect(pregnant([corrected, exact])).toBe("yes");
  const twins = (["II", "I"] as const).map((type) => answered("phototype", type, day("10"), { id: type }));
  expect(valueAt(twins, AT, "phototype")).toBe("II");
});

test("[F2] of the same time the direct answer wins, and the contradiction is told", () => {
  const both = [clinic("not-pregnant", "10"), says(true, "10")];
  expect(pregnant(both)).toBe("yes");
  expect(factAt(both, AT, "pregnant")).toMatchObject({
    known: true,
    conflict: [{ source: "pregnancy" }, { source: "answered" }],
  });
});

test("[F3] a permissive answer never beats a cautious record that is still current: unknown, and both are shown", () => {
  const events = [clinic("pregnant", "03"), says(false, "13")];
  expect(pregnant(events)).toBe("(contradiction)");
  const fact = factAt(events, AT, "pregnant");
  expect(fact).toMatchObject({ known: false, said: [{ source: "pregnancy" }, { source: "answered" }] });
  expect(fact.conflict).toHaveLength(2);
  expect(fact.ids).toEqual(events.map(({ id }) => id));
  expect(pregnant([clinic("pregnant", "13"), says(false, "13")])).toBe("(contradiction)");
});

test("[F3] once the cautious record has expired the answer counts", () => {
  const events = [told("pregnancy", "2026-02-25T09:00:00+01:00", { status: "pregnant" }), says(false, "20")];
  expect(pregnant(events, "2026-12-02T18:00:00+01:00")).toBe("(contradiction)");
  expect(pregnant(events, "2026-12-03T18:00:00+01:00")).toBe("no");
});

test("[F3] a newer permissive record takes a cautious one back, with or without an answer; a cautious answer is no record", () => {
  expect(pregnant([clinic("pregnant", "03"), clinic("not-pregnant", "10"), says(false, "13")])).toBe("no");
  expect(pregnant([says(true, "03"), says(false, "13")])).toBe("no");
});

test("[F3] of one time and one telling no id decides that the permissive word is the newer", () => {
  const record = { recorded: "2026-11-11T12:00:00+01:00" };
  for (const [one, other] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const yes = told("pregnancy", "2026-11-10", { status: "pregnant" }, { id: one, ...record });
    const no = told("pregnancy", "2026-11-10", { status: "not-pregnant" }, { id: other, ...record });
    expect(pregnant([yes, no])).toBe("(contradiction)");
    expect(factAt([yes, no], AT, "pregnant").conflict).toHaveLength(2);
    const answers = [says(true, "10"), says(false, "10")].map((event, index) => ({
      ...event,
      id: [one, other][index] ?? "",
    }));
    expect(pregnant(answers)).toBe("(contradiction)");
    const later = { ...no, recorded: "2026-11-12T12:00:00+01:00" };
    expect(pregnant([yes, later])).toBe("no");
  }
});

test("[F3] a permissive word that is known so roughly that it may be the older does not beat a cautious one", () => {
  const over = told("pregnancy", "2026", { status: "not-pregnant" }, { recorded: "2026-11-12T12:00:00+01:00" });
  expect(pregnant([clinic("pregnant", "10"), over])).toBe("(contradiction)");
  expect(pregnant([says(true, "10"), over])).toBe("(contradiction)");
  expect(pregnant([clinic("pregnant", "10"), over, says(true, "13")])).toBe("yes");
  const yesterday = told("pregnancy", "2026-11-09", { status: "pregnant" }, { recorded: "2026-11-10T12:00:00+01:00" });
  const today = told("pregnancy", "2026-11-10", { status: "not-pregnant" }, { recorded: "2026-11-10T12:00:00+01:00" });
  expect(pregnant([yesterday, today])).toBe("no");
});

test("[F5] an answer about a day that was still to come is no fresher for it; a cautious one is not shortened", () => {
  const ahead = { recorded: "2026-06-01T12:00:00+01:00" };
  const on = (status: "pregnant" | "not-pregnant"): CourseEvent => told("pregnancy", "2026-11-13", { status }, ahead);
  expect(pregnant([on("not-pregnant")])).toBe("(expired)");
  expect(pregnant([on("pregnant")])).toBe("yes");
  expect(pregnant([answered("pregnant", false, "2026-11-13", ahead)])).toBe("(expired)");
});

test("[F3] cautious is what the catalogue says: of contraception it is no", () => {
  const record = told("contraception", day("10"), { effective: false });
  expect(valueAt([record, answered("uses-contraception", true, day("13"))], AT, "uses-contraception")).toBe(
    "(contradiction)",
  );
  const used = told("contraception", day("10"), { effective: true });
  expect(valueAt([used, answered("uses-contraception", false, day("13"))], AT, "uses-contraception")).toBe("no");
});

test("[F4] I do not know is a word too: the newest makes the fact unknown, and a newer answer makes it known again", () => {
  expect(pregnant([says(true, "03"), says({ unknown: "not sure" }, "10")])).toBe("(told-not-known)");
  expect(pregnant([says({ unknown: "not sure" }, "10"), says(true, "11")])).toBe("yes");
  expect(pregnant([clinic("not-pregnant", "03"), says({ unknown: "not sure" }, "10")])).toBe("(told-not-known)");
  expect(pregnant([clinic("pregnant", "03"), says({ unknown: "not sure" }, "10")])).toMatch(/^\(/);
});

test.each([
  ["pregnant", true, "yes", 280],
  ["pregnant", false, "no", 28],
  ["thrombosis-signs", false, "no", 7],
  ["planning-pregnancy", true, "yes", 90],
  ["could-become-pregnant", false, "no", 90],
  ["too-much-applied", true, "yes", 0],
] as const)("[F5] %s, answered %s, holds its days, the last of them included", (fact, answer, value, days) => {
  const events = [answered(fact, answer, "2025-01-01T23:59:00+01:00")];
  const at = (after: number): string => new Date(Date.UTC(2025, 0, 1 + after)).toISOString().slice(0, 10);
  expect(valueAt(events, `${at(days)}T23:59:59+01:00`, fact)).toBe(value);
  expect(valueAt(events, `${at(days + 1)}T00:00:00+01:00`, fact)).toBe("(expired)");
});

test("[F5] what has expired is shown with its date", () => {
  expect(factAt([says(false, "01")], "2026-12-25T00:00:00+01:00", "pregnant")).toMatchObject({
    known: false,
    why: "expired",
    said: [{ when: { text: day("01") }, value: { truth: "no" }, source: "answered" }],
  });
});

test("[F5] a record expires as an answer does, and what never changes or changes only by a newer word never does", () => {
  const late = "2046-01-01T00:00:00Z";
  expect(pregnant([clinic("not-pregnant", "01")], "2026-12-25T00:00:00+01:00")).toBe("(expired)");
  expect(valueAt([answered("phototype", "III", day("01"))], late, "phototype")).toBe("III");
  expect(valueAt([answered("thrombosis-history", true, day("01"))], late, "thrombosis-history")).toBe("yes");
});

test("[F5] days are civil days in the offsets written with the instants", () => {
  const answer = [answered("too-much-applied", true, "2026-11-22T23:30:00+01:00")];
  expect(valueAt(answer, "2026-11-23T00:30:00+01:00", "too-much-applied")).toBe("(expired)");
  expect(valueAt(answer, "2026-11-22T23:45:00Z", "too-much-applied")).toBe("yes");
  const vague = [answered("too-much-applied", true, "2026-11", { recorded: day("22") })];
  expect(valueAt(vague, AT, "too-much-applied")).toBe("yes");
});

test("[F6] two words of one time that differ are told, of ranges too; the later told stands", () => {
  const area = (value: number, recorded: string): CourseEvent =>
    told("area-measured", day("10"), { area: { value, unit: "%" }, of: "treated" }, { recorded });
  const events = [area(5, day("10")), area(15, day("11"))];
  expect(valueAt(events, AT, "area-treated")).toEqual({ least: 15, most: 15, unit: "%" });
  expect(factAt(events, AT, "area-treated").conflict).toHaveLength(2);
  expect(factAt([area(5, day("10")), area(5, day("11"))], AT, "area-treated").conflict).toBeUndefined();
});

test("[F6] about what cannot change any two words that differ are a contradiction; about what can, an older word is not", () => {
  const person = told("person", day("01"), { phototype: "II", sex: "female" });
  const later = told("person", day("10"), { phototype: "IV", sex: "male" });
  expect(factAt([person, later], AT, "phototype").conflict).toHaveLength(2);
  expect(factAt([person, later], AT, "sex").conflict).toBeUndefined();
});

test("[F7] a fact names the events that it comes from", () => {
  const record = clinic("pregnant", "10");
  expect(factAt([clinic("not-pregnant", "03"), record], AT, "pregnant")).toMatchObject({
    known: true,
    at: day("10"),
    source: "pregnancy",
    ids: [record.id],
  });
  const correction = told("correction", day("12"), {
    event: record.id,
    body: { status: "not-pregnant" },
    reason: "slip",
  });
  expect(factAt([record, correction], AT, "pregnant")).toMatchObject({
    value: { truth: "no" },
    ids: [record.id, correction.id],
  });
});
