import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

/** The window of 30 days is 24 October to 22 November, of 14 days from the 9th, of 7 from the 16th. */
const AT = "2026-11-22T18:00:00Z";
const opened = (tube: string, at: string, size: number | null = 60): CourseEvent =>
  told("tube-opened", at, { tube, ...(size === null ? {} : { size: { value: size, unit: "g" } }) });
const finished = (tube: string, at: string): CourseEvent => told("tube-finished", at, { tube });
const applied = (at: string, weight?: number, tube?: string): CourseEvent =>
  told("applied", at, {
    ...(weight === undefined ? {} : { grams: { value: weight, unit: "g" } }),
    ...(tube === undefined ? {} : { tube }),
  });
const kept = (from: string, of: readonly ("applications" | "tubes")[] = ["tubes"], until = "2026-11-22"): CourseEvent =>
  told("diary-kept", AT, { from, until, of });
const started = (at: string): CourseEvent => told("started", at, {});

/** Least and most grams of so many days. */
function grams(events: readonly CourseEvent[], days: 7 | 14 | 30 = 30, at: string = AT): readonly (number | null)[] {
  const fact = factAt(events, at, `grams-${days}-days`);
  return fact.known && fact.value.type === "range" ? [fact.value.least, fact.value.most] : [];
}

describe("tubes", () => {
  test("[F16] a finished tube counts its full size, spread evenly from opening to finishing", () => {
    const events = [
      started("2026-11-01T12:00:00Z"),
      opened("A", "2026-11-01T12:00:00Z"),
      finished("A", "2026-11-21T12:00:00Z"),
      kept("2026-10-01"),
    ];
    expect(grams(events)).toEqual([60, 60]);
    // 5.5 of 20 days lie in the last seven, 12.5 in the last fourteen.
    expect(grams(events, 7)).toEqual([16.5, 16.5]);
    expect(grams(events, 14)).toEqual([37.5, 37.5]);
  });

  test("[F16] a window is so many civil days that end today, midnight and now included", () => {
    const edge = [
      started("2026-11-16T00:00:00Z"),
      opened("A", "2026-11-16T00:00:00Z"),
      finished("A", AT),
      kept("2026-10-01"),
    ];
    expect(grams(edge, 7)).toEqual([60, 60]);
    const before = [opened("A", "2026-11-01T00:00:00Z"), finished("A", "2026-11-15T23:59:59.999Z"), kept("2026-10-01")];
    expect(grams(before, 7)).toEqual([0, 0]);
    expect(grams(before, 7, "2026-11-21T23:00:00Z")[0]).toBeGreaterThan(0);
  });

  test("[F16] opened and finished within a day, it counts on that day; at the edge of a window it may lie on either side", () => {
    const first = started("2026-11-15T12:00:00Z");
    const short = [
      first,
      opened("A", "2026-11-20T08:00:00Z"),
      finished("A", "2026-11-20T20:00:00Z"),
      kept("2026-10-01"),
    ];
    expect(grams(short, 7)).toEqual([60, 60]);
    const edge = [
      first,
      opened("A", "2026-11-15T20:00:00Z"),
      finished("A", "2026-11-16T02:00:00Z"),
      kept("2026-10-01"),
    ];
    expect(grams(edge, 7)).toEqual([0, 60]);
    const instant = [
      first,
      opened("A", "2026-11-20T08:00:00Z"),
      finished("A", "2026-11-20T08:00:00Z"),
      kept("2026-10-01"),
    ];
    expect(grams(instant)).toEqual([60, 60]);
  });

  test("[F16] days known only roughly make a range, from the earliest opening and finishing to the latest", () => {
    const rough = [opened("A", "2026-09"), finished("A", "2026-11-12T00:00:00Z"), kept("2026-09-01")];
    const [least = 0, most = 0] = grams(rough);
    expect(least).toBeCloseTo((60 * 19) / 72, 3);
    expect(most).toBeCloseTo((60 * 19) / 42, 1);
  });

  test("[F16] an open tube is a range from nothing to its size, narrowed by what was weighed out of it", () => {
    expect(grams([opened("A", "2026-11-01T12:00:00Z"), kept("2026-10-20"), started("2026-11-01T12:00:00Z")])).toEqual([
      0, 60,
    ]);
    const weighed = [
      opened("A", "2026-10-01T12:00:00Z"),
      applied("2026-10-10T08:00:00Z", 10),
      applied("2026-11-10T08:00:00Z", 2.1),
      applied("2026-11-10T20:00:00Z", 2.2),
      kept("2026-10-01"),
    ];
    expect(grams(weighed)).toEqual([4.3, 50]);
  });

  test("[F16] an application that names its tube is weighed out of that one; one that names none out of the only one open", () => {
    const two = [opened("A", "2026-10-01T12:00:00Z"), opened("B", "2026-10-02T12:00:00Z"), kept("2026-10-01")];
    expect(grams([...two, applied("2026-10-10T08:00:00Z", 10, "A")])).toEqual([0, 110]);
    expect(grams([...two, applied("2026-10-10T08:00:00Z", 10)])).toEqual([0, 120]);
    expect(grams([...two, applied("2026-11-10T08:00:00Z", 10)])).toEqual([10, 120]);
  });

  test("[F16] a name that is used again is another tube, with its own end and its own weighings", () => {
    const again = [
      opened("A", "2026-09-01T12:00:00Z"),
      applied("2026-09-10T08:00:00Z", 55, "A"),
      finished("A", "2026-10-01T12:00:00Z"),
      opened("A", "2026-10-02T12:00:00Z"),
      kept("2026-09-01"),
    ];
    expect(grams(again)).toEqual([0, 60]);
    expect(grams([...again, finished("A", "2026-11-21T12:00:00Z")])[0]).toBeGreaterThan(30);
  });

  test("[F17] of a discarded tube what was left in it does not count; untold, it may be all or nothing", () => {
    const discarded = (body: object): readonly (number | null)[] =>
      grams([
        opened("A", "2026-11-01T12:00:00Z"),
        told("tube-discarded", "2026-11-11T12:00:00Z", { tube: "A", ...body } as never),
        kept("2026-10-01"),
        started("2026-11-01T12:00:00Z"),
      ]);
    expect(discarded({ reason: "crystals", remaining: { value: 40, unit: "g" } })).toEqual([20, 20]);
    expect(discarded({ reason: "lost", remaining: { least: 10, most: 30, unit: "g" } })).toEqual([30, 50]);
    expect(discarded({ reason: "lost", remaining: { value: 20_000, unit: "mg" } })).toEqual([40, 40]);
    expect(discarded({ reason: "empty" })).toEqual([60, 60]);
    expect(discarded({ reason: "lost" })).toEqual([0, 60]);
    expect(discarded({ reason: "other", remaining: { value: 100, unit: "g" } })).toEqual([0, 0]);
  });

  test("[F17] a tube without a size, or whose unit does not convert, sets no upper end", () => {
    expect(grams([opened("A", "2026-11-01T12:00:00Z", null), kept("2026-10-01")])).toEqual([0, null]);
    const litres = told("tube-opened", "2026-11-01T12:00:00Z", { tube: "A", size: { value: 60, unit: "mL" } });
    expect(grams([litres, kept("2026-10-01")])).toEqual([0, null]);
  });
});

describe("silence", () => {
  test("[F18] where no diary of tubes was kept through the window, the sum is a lower bound", () => {
    const tube = [opened("A", "2026-11-01T12:00:00Z"), finished("A", "2026-11-21T12:00:00Z")];
    expect(grams(tube)).toEqual([60, null]);
    expect(grams([...tube, kept("2026-10-30")])).toEqual([60, null]);
    expect(grams([...tube, kept("2026-10-01", ["tubes"], "2026-11-21")])).toEqual([60, null]);
    expect(grams([])).toEqual([]);
  });

  test("[F18] a tube that was begun before the diary may still be in use: one more of the known size", () => {
    expect(grams([kept("2026-10-20")])).toEqual([0, null]);
    expect(
      grams([
        kept("2026-10-20"),
        told("prescription", "2026-01-01T00:00:00Z", { product: "cream", tubeSize: { value: 100, unit: "g" } }),
      ]),
    ).toEqual([0, 100]);
    expect(grams([kept("2026-10-20"), opened("A", "2026-11-01T12:00:00Z", 100)])).toEqual([0, 200]);
    expect(
      grams([kept("2026-10-20"), opened("A", "2026-11-01T12:00:00Z"), finished("A", "2026-11-11T12:00:00Z")]),
    ).toEqual([60, 120]);
  });

  test("[F18] a diary that reaches back to an older tube, or to the start of treatment, leaves none out", () => {
    const older = [opened("A", "2026-09-01T12:00:00Z"), finished("A", "2026-10-15T12:00:00Z")];
    const newer = [opened("B", "2026-11-01T12:00:00Z"), finished("B", "2026-11-11T12:00:00Z")];
    expect(grams([...older, ...newer, kept("2026-10-15")])).toEqual([60, 60]);
    expect(grams([...older, ...newer, kept("2026-10-20")])).toEqual([60, 120]);
    expect(grams([...newer, started("2026-11-01T12:00:00Z"), kept("2026-10-20")])).toEqual([60, 60]);
    expect(grams([...newer, started("2026-06-01T12:00:00Z"), kept("2026-10-20")])).toEqual([60, 120]);
    expect(grams([...newer, started("2026-06-01T12:00:00Z"), kept("2026-05-20")])).toEqual([60, 60]);
    expect(
      grams([...newer, applied("2026-10-25T12:00:00Z"), started("2026-11-01T12:00:00Z"), kept("2026-10-20")]),
    ).toEqual([60, 120]);
  });

  test("[F18] where each application was told and weighed, their sum is the upper end; none told is none used", () => {
    const diary = kept("2026-10-01", ["applications"]);
    expect(grams([diary])).toEqual([0, 0]);
    expect(grams([diary, applied("2026-11-10T08:00:00Z", 0.1), applied("2026-11-10T20:00:00Z", 0.2)])).toEqual([
      0.3, 0.3,
    ]);
    expect(grams([diary, applied("2026-11-10T08:00:00Z", 0.1), applied("2026-11-10T20:00:00Z")])).toEqual([0.1, null]);
    expect(grams([applied("2026-11-10T08:00:00Z", 0.1)])).toEqual([0.1, null]);
  });

  test("[F18] a diary that is gainsaid by what is known to have been used sets no upper end", () => {
    const used = [opened("A", "2026-11-01T12:00:00Z"), finished("A", "2026-11-11T12:00:00Z")];
    expect(grams([...used, kept("2026-10-01", ["applications"])])).toEqual([60, null]);
    const small = [started("2026-11-01T12:00:00Z"), opened("A", "2026-11-01T12:00:00Z", 5), kept("2026-10-01")];
    expect(grams([...small, applied("2026-11-10T08:00:00Z", 7)])).toEqual([7, null]);
  });

  test("[F18] an application of which only the day is known adds to the most, and to the least only where all of it is inside", () => {
    const diary = kept("2026-10-01", ["applications"]);
    const dated = told("applied", "2026-11-10", { grams: { value: 2, unit: "g" } });
    expect(grams([diary, dated])).toEqual([2, 2]);
    const edge = told("applied", "2026-10-24", { grams: { value: 2, unit: "g" } }, { zone: "unknown" });
    expect(grams([diary, edge])).toEqual([0, 2]);
    const open = told("applied", "2026-11-10T08:00:00Z", { grams: { least: 2, most: null, unit: "g" } });
    expect(grams([diary, open])).toEqual([2, null]);
  });
});

describe("answers", () => {
  const today = (value: object): CourseEvent =>
    answered("grams-30-days", { ...value, unit: "g" } as never, "2026-11-22T12:00:00Z");

  test("[F19] an answer and the record narrow each other", () => {
    const open = [opened("A", "2026-10-01T12:00:00Z"), kept("2026-10-01")];
    expect(grams([...open, today({ value: 45 })])).toEqual([45, 45]);
    expect(grams([...open, today({ least: 30, most: null })])).toEqual([30, 60]);
    const done = [opened("A", "2026-11-01T12:00:00Z"), finished("A", "2026-11-11T12:00:00Z")];
    expect(grams([...done, today({ least: 50, most: 90 })])).toEqual([60, 90]);
  });

  test("[F19] where they have nothing in common both ends are kept, and the contradiction is told", () => {
    const done = [opened("A", "2026-11-01T12:00:00Z"), finished("A", "2026-11-11T12:00:00Z")];
    const events = [...done, kept("2026-10-01"), started("2026-11-01T12:00:00Z"), today({ value: 20 })];
    expect(grams(events)).toEqual([20, 60]);
    expect(factAt(events, AT, "grams-30-days").conflict).toHaveLength(2);
  });

  test("[F19] an answer of this morning sets no upper end to what was told since; one of yesterday is about another window", () => {
    const morning = answered("applications-today", 1, "2026-11-22T07:00:00Z");
    const evening = [applied("2026-11-22T06:30:00Z"), applied("2026-11-22T17:00:00Z")];
    expect(valueAt([morning, ...evening], AT, "applications-today")).toEqual({ least: 2, most: null, unit: "1" });
    const yesterday = answered("grams-30-days", { value: 20, unit: "g" }, "2026-11-21T12:00:00Z");
    expect(valueAt([yesterday], AT, "grams-30-days")).toBe("(expired)");
  });
});
