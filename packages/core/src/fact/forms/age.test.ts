import { expect, test } from "vitest";

import { answered, factAt, told, valueAt } from "../../testing/courses.ts";
import type { Fact } from "../fact.ts";

const born = (birthDate: string, at = "2020-01-01T00:00:00Z"): ReturnType<typeof told> =>
  told("person", at, { birthDate });
function ends(fact: Fact): readonly (number | null)[] {
  return fact.known && fact.value.type === "range" ? [fact.value.least, fact.value.most] : [];
}
const age = (birthDate: string, at: string): readonly (number | null)[] => ends(factAt([born(birthDate)], at, "age"));

test.each([
  ["2014-10-15", "2026-10-14T23:59:59.999+02:00", 12, "below"],
  ["2014-10-15", "2026-10-15T00:00:00+02:00", 12, "at"],
  ["2014-10-15", "2026-10-14T10:00:00Z", 12, "below"],
  ["2014-10-15", "2026-10-15T00:00:00+14:00", 12, "at"],
  ["2014-10-15", "2026-10-14T23:59:59-12:00", 12, "below"],
  ["2014-10-15", "2026-10-15T00:00:00-12:00", 12, "at"],
  ["2012-02-29", "2026-02-28T23:59:59Z", 14, "below"],
  ["2012-02-29", "2026-03-01T00:00:00Z", 14, "at"],
  ["2012-02-29", "2028-02-28T23:59:59Z", 16, "below"],
  ["2012-02-29", "2028-02-29T00:00:00Z", 16, "at"],
  ["2026-10-15", "2026-10-15T00:00:00Z", 0, "at"],
  ["2024-12-31", "2026-12-31T00:00:00Z", 2, "at"],
] as const)("[F20] born %s, on %s: %d is %s", (birthDate, at, years, side) => {
  const [least, most] = age(birthDate, at);
  expect(least).toBe(most);
  expect(least === years).toBe(side === "at");
  expect((least ?? years) < years).toBe(side === "below");
});

test("[F20] 00:00 at +14 and 23:59 at -12 of the day before are one instant, and two ages", () => {
  expect(age("2014-10-15", "2026-10-15T00:00:00+14:00")).toEqual([12, 12]);
  expect(age("2014-10-15", "2026-10-13T22:00:00-12:00")[0]).toBeLessThan(12);
});

test("[F20] a birth year alone is a year's range, a month a month's", () => {
  const [youngest = 0, oldest = 0] = age("2014", "2026-06-01T12:00:00Z");
  expect(youngest).toBeCloseTo(11 + 5 / 12, 1);
  expect(oldest).toBeCloseTo(12 + 5 / 12, 1);
  expect(age("2013", "2026-01-01T00:00:00Z")[0]).toBeGreaterThan(12);
  expect(age("2013", "2025-12-30T00:00:00Z")[0]).toBeLessThan(12);
  const [least = 0, most = 0] = age("2014-10", "2026-10-31T00:00:00Z");
  expect([least, Math.floor(most ?? 0)]).toEqual([12, 12]);
});

test("[F20] nobody is born after the day that is asked for", () => {
  expect(age("2026", "2026-03-01T12:00:00Z")[0]).toBe(0);
  expect(valueAt([born("2027-01-01")], "2026-06-01T12:00:00Z", "age")).toBe("(never-told)");
});

test("[F20] the newest birth date counts; an event about something else of the person takes none away", () => {
  const at = "2026-06-01T00:00:00Z";
  const events = [
    born("2000-06-01"),
    told("person", "2026-02-01T00:00:00Z", { weight: { value: 70, unit: "kg" } }),
    born("2001-06-01", "2026-03-01T00:00:00Z"),
    told("person", "2026-04-01T00:00:00Z", { sex: "male" }),
  ];
  expect(ends(factAt(events, at, "age"))).toEqual([25, 25]);
});

test("[F20] an age told in years is completed years, carried forward", () => {
  const events = [answered("age", { value: 11, unit: "a" }, "2026-01-01T12:00:00Z")];
  const [least = 0, most = 0] = ends(factAt(events, "2026-01-01T18:00:00Z", "age"));
  expect([least, most]).toEqual([11, expect.closeTo(12, 2)]);
  expect(most).toBeLessThan(12);
  const later = ends(factAt(events, "2027-01-01T18:00:00Z", "age"));
  expect(later).toEqual([12, expect.closeTo(13, 2)]);
});

test("[F20] [F6] a birth date that gainsays an answer is told, whichever is newer", () => {
  const answer = answered("age", { value: 30, unit: "a" }, "2026-02-01T12:00:00Z");
  const at = "2026-06-01T00:00:00Z";
  expect(factAt([born("2016-01-01"), answer], at, "age").conflict).toHaveLength(2);
  expect(factAt([born("2016-01-01", "2026-03-01T00:00:00Z"), answer], at, "age").conflict).toHaveLength(2);
  expect(factAt([born("1996"), answer], at, "age").conflict).toBeUndefined();
});

test("[F20] [F6] another birth date that the newest excludes is told; a year that holds the newest is none", () => {
  const at = "2026-06-01T00:00:00Z";
  const newest = born("1990-03-01", "2026-03-01T00:00:00Z");
  const fact = factAt([born("2016-01-01"), newest], at, "age");
  expect(fact.conflict?.map(({ when }) => when.text)).toEqual([born("2016-01-01").at, newest.at]);
  expect(fact.known && fact.value.type === "range" ? Math.floor(fact.value.least) : undefined).toBe(36);
  expect(factAt([born("1990"), newest], at, "age").conflict).toBeUndefined();
});
