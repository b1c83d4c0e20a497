import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const applied = (at: string): CourseEvent => told("applied", at, { sites: ["face"] });
const tube = (at: string): CourseEvent => told("tube-opened", at, { tube: at });
/** A diary that was declared complete early on a day, up to that day. */
const kept = (from: string, until = "2026-11-22"): CourseEvent =>
  told("diary-kept", `${until}T00:00:01+01:00`, { from, until, of: ["applications", "tubes"] });

function ends(events: readonly CourseEvent[], fact: string, at: string = AT, scope = {}): readonly (number | null)[] {
  const read = factAt(events, at, fact, scope);
  return read.known && read.value.type === "range" ? [read.value.least, read.value.most] : [];
}

describe("counts", () => {
  test("[F21] what was told is a lower bound; in a kept stretch it is the count, and silence is none", () => {
    const twice = [applied("2026-11-22T07:00:00+01:00"), applied("2026-11-22T17:00:00+01:00")];
    expect(ends(twice, "applications-today")).toEqual([2, null]);
    expect(ends([...twice, kept("2026-11-01")], "applications-today")).toEqual([2, 2]);
    expect(ends([kept("2026-11-01")], "applications-today")).toEqual([0, 0]);
    expect(ends([], "applications-today")).toEqual([]);
    expect(ends([applied("2026-11-21T23:59:59+01:00"), kept("2026-11-01")], "applications-today")).toEqual([0, 0]);
  });

  test("[F21] one of which only the day is known may lie outside the window", () => {
    const dated = told("applied", "2026-11-22", {}, { zone: "unknown" });
    expect(ends([dated, kept("2026-11-01")], "applications-today")).toEqual([0, 1]);
    const month = told("tube-opened", "2026-10", { tube: "A" });
    expect(ends([month, kept("2026-10-01")], "tubes-30-days")).toEqual([0, 1]);
  });

  test("[Z9] a month is any 30 consecutive civil days: the tube of 30 days ago is out, that of 29 days ago in", () => {
    const diary = kept("2026-01-01");
    const first = tube("2026-10-24T00:00:00+01:00");
    const day = (date: string): string => `2026-11-${date}T18:00:00+01:00`;
    expect(ends([first, diary], "tubes-30-days", day("22"))).toEqual([1, 1]);
    expect(ends([first, kept("2026-01-01", "2026-11-23")], "tubes-30-days", day("23"))[0]).toBe(0);
    expect(ends([first, tube("2026-11-10T00:00:00+01:00"), diary], "tubes-30-days")).toEqual([2, 2]);
  });
});

describe("hours and days", () => {
  test("[Z10] eight hours and no minutes is eight; a millisecond less is less", () => {
    const events = [applied("2026-11-22T08:00:00+01:00"), kept("2026-11-01")];
    expect(ends(events, "hours-since-last-application", "2026-11-22T16:00:00+01:00")).toEqual([8, 8]);
    const [less = 0] = ends(events, "hours-since-last-application", "2026-11-22T15:59:59.999+01:00");
    expect(less).toBeLessThan(8);
    expect(less).toBeGreaterThan(7.999999);
  });

  test("[Z10] in a night of 25 hours the wall clock counts an hour less than passes, in one of 23 an hour more", () => {
    const autumn = [applied("2026-10-24T23:30:00+02:00"), kept("2026-10-01", "2026-10-25")];
    expect(ends(autumn, "hours-since-last-application", "2026-10-25T06:30:00+01:00")).toEqual([8, 8]);
    const spring = [applied("2026-03-28T23:30:00+01:00"), kept("2026-03-01", "2026-03-29")];
    expect(ends(spring, "hours-since-last-application", "2026-03-29T06:30:00+02:00")).toEqual([6, 6]);
  });

  test("[Z10] the days of 23 and 25 hours are one day each; windows begin at the midnight of today's offset", () => {
    const weeks = (from: string, to: string): unknown => ends([told("started", from, {})], "weeks-on-treatment", to);
    expect(weeks("2026-10-24T23:30:00+02:00", "2026-10-31T00:30:00+01:00")).toEqual([1, 1]);
    expect(weeks("2026-03-28T23:30:00+01:00", "2026-04-04T00:30:00+02:00")).toEqual([1, 1]);
    const early = applied("2026-10-25T00:30:00+02:00");
    const diary = kept("2026-10-01", "2026-10-25");
    expect(ends([early, diary], "applications-today", "2026-10-25T20:00:00+01:00")).toEqual([0, 0]);
    expect(ends([early, diary], "applications-today", "2026-10-25T02:30:00+02:00")).toEqual([1, 1]);
  });

  test("[Z11] across zones hours are those that passed, and days those of the offsets that were written", () => {
    const flight = [applied("2026-11-09T08:00:00+08:00"), kept("2026-11-01", "2026-11-09")];
    const [hours = 0] = ends(flight, "hours-since-last-application", "2026-11-09T15:40:00+01:00");
    expect(hours).toBeCloseTo(14 + 2 / 3, 9);
    const started = told("started", "2026-11-09T01:00:00+13:00", {});
    expect(ends([started], "weeks-on-treatment", "2026-11-08T12:00:00-11:00")).toEqual([0, 0]);
    expect(ends([started], "weeks-on-treatment", "2026-11-16T00:30:00-11:00")).toEqual([1, 1]);
  });
});

describe("time since the first", () => {
  const start = told("started", "2026-08-30T20:00:00+02:00", {});

  test("[F22] twelve weeks have passed on the 84th day after the start", () => {
    expect(ends([start], "weeks-on-treatment")).toEqual([12, 12]);
    expect(ends([start], "weeks-on-treatment", "2026-11-21T23:59:59+01:00")).toEqual([83 / 7, 83 / 7]);
  });

  test("[F22] before a first application that was told there may have been another, unless a start was declared or a diary kept", () => {
    const first = applied("2026-08-30T20:00:00+02:00");
    expect(ends([first], "weeks-on-treatment")).toEqual([12, null]);
    expect(ends([first, kept("2026-08-01")], "weeks-on-treatment")).toEqual([12, 12]);
    expect(ends([start, applied("2026-09-06T20:00:00+02:00")], "weeks-on-treatment")).toEqual([12, 12]);
    expect(ends([start, applied("2026-08-23T20:00:00+02:00")], "weeks-on-treatment")).toEqual([13, null]);
  });

  test("[F22] a start known to the month is a range; the start at one site is not the treatment's; a restart begins nothing anew", () => {
    expect(ends([told("started", "2026-08", {})], "weeks-on-treatment")).toEqual([83 / 7, 113 / 7]);
    expect(ends([told("started", "2026-08-30", { site: "face" })], "weeks-on-treatment")).toEqual([]);
    const again = [start, told("stopped", "2026-10-04", {}), told("restarted", "2026-11-01", {})];
    expect(ends(again, "weeks-on-treatment")).toEqual([12, 12]);
  });

  test("[F7] [F22] weeks that were told are carried forward", () => {
    const events = [answered("weeks-on-treatment", { value: 10, unit: "wk" }, "2026-11-08T12:00:00+01:00")];
    expect(ends(events, "weeks-on-treatment")).toEqual([12, 12]);
    expect(ends(events, "weeks-on-treatment", "2028-11-05T12:00:00+01:00")).toEqual([114, 114]);
  });
});

describe("time since the last", () => {
  const morning = applied("2026-11-22T08:00:00+01:00");

  test("[F23] at most since the last that was told; exactly that only where nothing can have followed", () => {
    expect(ends([morning], "hours-since-last-application")).toEqual([0, 10]);
    expect(ends([morning, kept("2026-11-22")], "hours-since-last-application")).toEqual([10, 10]);
    expect(ends([kept("2026-11-01")], "hours-since-last-application")).toEqual([]);
    const two = [applied("2026-11-22T06:00:00+01:00"), morning, kept("2026-11-01")];
    expect(ends(two, "hours-since-last-application")).toEqual([10, 10]);
  });

  test("[F23] a day without a time is a range", () => {
    const yesterday = told("applied", "2026-11-21", {}, { zone: "+01:00" });
    const [least = 0, most = 0] = ends([yesterday, kept("2026-11-01")], "hours-since-last-application");
    expect([least, most]).toEqual([expect.closeTo(18, 5), 42]);
  });

  test("[F23] the end of treatment closes it, until it is taken up again", () => {
    const last = applied("2026-10-25T08:00:00+01:00");
    const stopped = told("stopped", "2026-10-25T09:00:00+01:00", {});
    const weeks = (events: readonly CourseEvent[]): unknown => ends(events, "weeks-since-last-application");
    expect(weeks([last])).toEqual([0, 4]);
    expect(weeks([last, stopped])).toEqual([4, 4]);
    expect(weeks([last, told("stopped", "2026-10-25T09:00:00+01:00", { site: "face" })])).toEqual([0, 4]);
    for (const site of [{}, { site: "hands" as const }])
      expect(weeks([last, stopped, told("restarted", "2026-11-01T08:00:00+01:00", site)])).toEqual([0, 4]);
    expect(weeks([last, stopped, applied("2026-11-15T08:00:00+01:00")])).toEqual([0, 1]);
  });

  test("[F23] the end of one of two indications closes nothing, that of the only one does", () => {
    const last = told("applied", "2026-10-11T08:00:00+02:00", { sites: ["face"] });
    const stop = told("stopped", "2026-10-25T09:00:00+01:00", { indication: "eczema" });
    const used = (...indications: readonly ("vitiligo" | "eczema")[]): readonly CourseEvent[] =>
      indications.map((indication) => told("started", "2026-09-01T08:00:00+02:00", { indication }));
    const weeks = (events: readonly CourseEvent[]): unknown => ends(events, "weeks-since-last-application");
    expect(weeks([...used("eczema"), last, stop])).toEqual([4, 4]);
    expect(weeks([...used("eczema", "vitiligo"), last, stop])).toEqual([0, 6]);
    expect(weeks([last, stop])).toEqual([0, 6]);
    const other = told("stopped", "2026-11-01T09:00:00+01:00", { indication: "vitiligo" });
    expect(weeks([...used("eczema", "vitiligo"), last, stop, other])).toEqual([3, 3]);
  });

  test("[F7] [F23] hours that were told are carried forward, and a newer application replaces them", () => {
    const answer = answered("hours-since-last-application", { value: 5, unit: "h" }, "2026-11-22T16:00:00+01:00");
    expect(ends([answer], "hours-since-last-application")).toEqual([7, 7]);
    expect(ends([answer, applied("2026-11-22T17:00:00+01:00")], "hours-since-last-application")).toEqual([0, 1]);
    expect(ends([applied("2026-11-20T17:00:00+01:00"), answer], "hours-since-last-application")).toEqual([7, 7]);
    expect(
      valueAt(
        [morning, answered("hours-since-last-application", { unknown: "?" }, AT)],
        AT,
        "hours-since-last-application",
      ),
    ).toEqual({ least: 0, most: 10, unit: "h" });
  });

  test("[F6] [F23] an answer that an older record gainsays is a contradiction; what happened after it is not", () => {
    const answer = answered("hours-since-last-application", { value: 20, unit: "h" }, "2026-11-22T16:00:00+01:00");
    const conflict = (event: CourseEvent): unknown =>
      factAt([answer, event], AT, "hours-since-last-application").conflict;
    expect(conflict(morning)).toHaveLength(2);
    expect(conflict(applied("2026-11-22T17:00:00+01:00"))).toBeUndefined();
    expect(conflict(applied("2026-11-20T17:00:00+01:00"))).toBeUndefined();
  });

  test("[F23] months since a tube was opened, or blood was counted, are counted on the calendar", () => {
    const opened = [tube("2026-05-31T08:00:00+02:00"), kept("2026-05-01", "2026-07-01")];
    expect(ends(opened, "months-since-tube-opened", "2026-07-01T12:00:00+02:00")).toEqual([1, 1]);
    const counted = told("lab-result", "2026-05-31T08:00:00+02:00", { test: "platelets" });
    expect(ends([counted], "months-since-blood-count", "2026-07-01T12:00:00+02:00")).toEqual([0, 1]);
    const other = told("lab-result", "2026-06-30T08:00:00+02:00", { test: "other" });
    expect(ends([counted, other], "months-since-blood-count", "2026-06-30T12:00:00+02:00")).toEqual([0, 30 / 31]);
  });
});
