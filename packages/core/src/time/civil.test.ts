import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  addMonths,
  type CivilDate,
  civilDate,
  DAY_MS,
  dayNumber,
  daysInMonth,
  isLeapYear,
  monthsBetween,
} from "./civil.ts";
import { formatDay } from "./instant.ts";

const pinned = { seed: 20_261_122, numRuns: 2_000 };
const days = fc.integer({
  min: dayNumber({ year: 1800, month: 1, day: 1 }),
  max: dayNumber({ year: 2200, month: 12, day: 31 }),
});
const date = (text: string): CivilDate => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
};
const shown = (civil: CivilDate): string => formatDay(dayNumber(civil));

test("[Z1] day numbers and dates are those of the Gregorian calendar", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(formatDay(day)).toBe(new Date(day * DAY_MS).toISOString().slice(0, 10));
      expect(dayNumber(civilDate(day))).toBe(day);
    }),
    pinned,
  );
});

test.each([
  [1900, false],
  [2000, true],
  [2023, false],
  [2024, true],
  [2100, false],
])("[Z1] %d is a leap year: %s", (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
  expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
});

test("[Z1] the months have their lengths", () => {
  expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2026, index + 1))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
});

test.each([
  ["2026-01-15", 1, "2026-02-15"],
  ["2026-01-31", 1, "2026-03-01"],
  ["2024-01-31", 1, "2024-03-01"],
  ["2024-01-29", 1, "2024-02-29"],
  ["2026-01-29", 1, "2026-03-01"],
  ["2026-08-31", 1, "2026-10-01"],
  ["2012-02-29", 12 * 11, "2023-03-01"],
  ["2012-02-29", 12 * 12, "2024-02-29"],
  ["2026-12-31", 2, "2027-03-01"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-01-15", -1, "2025-12-15"],
])("[Z2] %s and %d months is %s: the same day number, or the 1st of the month after", (from, months, to) => {
  expect(shown(addMonths(date(from), months))).toBe(to);
});

test.each([
  ["2026-01-15", "2026-02-15", 1],
  ["2026-01-15", "2026-02-14", 30 / 31],
  ["2026-02-15", "2026-03-14", 27 / 28],
  ["2026-01-31", "2026-02-28", 28 / 29],
  ["2026-01-31", "2026-03-01", 1],
  ["2026-01-31", "2026-03-31", 2],
  ["2026-01-31", "2026-03-30", 1 + 29 / 30],
  ["2012-02-29", "2024-02-28", 143 + 30 / 31],
  ["2012-02-29", "2023-02-28", 131 + 30 / 31],
  ["2012-02-29", "2023-03-01", 132],
  ["2026-05-01", "2026-05-01", 0],
  ["2026-05-02", "2026-05-01", -1 / 30],
])("[Z2] from %s to %s are %d months: whole ones, and of the begun one the share of its days", (from, to, months) => {
  expect(monthsBetween(date(from), date(to))).toBeCloseTo(months, 12);
});

test("[Z2] whole months are whole, the day before is less, and later is never fewer", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1_200 }), fc.integer({ min: 0, max: 400 }), (day, months, further) => {
      const from = civilDate(day);
      const to = dayNumber(addMonths(from, months));
      expect(monthsBetween(from, civilDate(to))).toBe(months);
      expect(monthsBetween(from, civilDate(to - 1))).toBeLessThan(months);
      expect(monthsBetween(from, civilDate(to + further))).toBeGreaterThanOrEqual(months);
    }),
    pinned,
  );
});
