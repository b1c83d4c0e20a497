import { expect, test } from "vitest";

import { countingOf } from "../course/counting.ts";
import type { CourseEvent } from "../event/event.ts";
import { effective, instant, told } from "../testing/courses.ts";
import { keptThroughout } from "./completeness.ts";

const AT = "2026-11-30T18:00:00+01:00";
const kept = (from: string, until: string, recorded = AT, zone = "+01:00"): CourseEvent =>
  told("diary-kept", "2026-11-30T12:00:00+01:00", { from, until, of: ["tubes"] }, { recorded, zone });

/** Whether a diary was kept from midnight of a day to a time of another. */
function keptFrom(events: readonly CourseEvent[], from: string, until: string): boolean {
  const counting = countingOf(effective(events, AT));
  return keptThroughout({ events: counting }, "tubes", instant(from).ms, instant(until).ms) !== undefined;
}

const NOON = "2026-11-20T12:00:00+01:00";
const MIDNIGHT = "2026-11-10T00:00:00+01:00";

test("[F24] a stretch covers what lies in it, its first and last day included", () => {
  expect(keptFrom([kept("2026-11-10", "2026-11-20")], MIDNIGHT, NOON)).toBe(true);
  expect(keptFrom([kept("2026-11-10", "2026-11-20")], MIDNIGHT, "2026-11-20T23:59:59.999+01:00")).toBe(true);
  expect(keptFrom([kept("2026-11-11", "2026-11-20")], MIDNIGHT, NOON)).toBe(false);
  expect(keptFrom([kept("2026-11-10", "2026-11-19")], MIDNIGHT, NOON)).toBe(false);
  expect(keptFrom([kept("2026-11", "2026-11")], MIDNIGHT, NOON)).toBe(true);
  expect(keptFrom([], MIDNIGHT, NOON)).toBe(false);
});

test("[F24] several stretches cover together what they leave no gap in: overlapping, one within another, day upon day", () => {
  const parts = [
    kept("2026-11-10", "2026-11-12"),
    kept("2026-11-12", "2026-11-16"),
    kept("2026-11-13", "2026-11-14"),
    kept("2026-11-17", "2026-11-20"),
  ];
  expect(keptFrom(parts, MIDNIGHT, NOON)).toBe(true);
  expect(keptFrom(parts.toReversed(), MIDNIGHT, NOON)).toBe(true);
  expect(keptFrom(parts.slice(0, 3), MIDNIGHT, NOON)).toBe(false);
  expect(keptFrom([kept("2026-11-10", "2026-11-12"), kept("2026-11-14", "2026-11-20")], MIDNIGHT, NOON)).toBe(false);
  const whole = [kept("2026-11-01", "2026-11-30"), kept("2026-11-10", "2026-11-12")];
  expect(keptFrom(whole, MIDNIGHT, NOON)).toBe(true);
});

test("[F24] a stretch that ends before it begins covers nothing", () => {
  expect(keptFrom([kept("2026-11-20", "2026-11-10")], MIDNIGHT, NOON)).toBe(false);
});

test("[F24] nobody vouches for days to come: a stretch ends with the day on which it was told", () => {
  const early = kept("2026-11-01", "2026-12-31", "2026-11-15T09:00:00+01:00");
  expect(keptFrom([early], MIDNIGHT, "2026-11-15T23:59:59+01:00")).toBe(true);
  expect(keptFrom([early], MIDNIGHT, "2026-11-16T00:00:01+01:00")).toBe(false);
});

test("[F24] a diary of one sort says nothing of another, one that was retracted nothing at all", () => {
  const symptoms = told("diary-kept", AT, {
    from: "2026-11-01",
    until: "2026-11-30",
    of: ["symptoms"],
  });
  expect(keptFrom([symptoms], MIDNIGHT, NOON)).toBe(false);
  const whole = kept("2026-11-01", "2026-11-30");
  const retracted = told("retraction", AT, { event: whole.id, reason: "was on holiday" });
  expect(keptFrom([whole, retracted], MIDNIGHT, NOON)).toBe(false);
});
