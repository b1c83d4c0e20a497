import { civilDate, DAY_MS, dayNumber, HOUR_MS } from "@repigment/core";

/** Where a person lives: whose label they follow, and which offset their clock has on a day. */
export interface Region {
  readonly id: "us" | "eu" | "hk" | "ch";
  readonly label: string;
  readonly product: string;
  /** Minutes, of an instant. */
  readonly offset: (ms: number) => number;
}

/** The day number of a Sunday: the nth of a month, or the last for -1. */
function sunday(year: number, month: number, which: number): number {
  // Day 0 (1970-01-01) was a Thursday; Sundays are the days that leave 3.
  if (which < 0) {
    const next =
      month === 12 ? dayNumber({ year: year + 1, month: 1, day: 1 }) : dayNumber({ year, month: month + 1, day: 1 });
    return next - 1 - modulo(next - 1 - 3, 7);
  }
  const first = dayNumber({ year, month, day: 1 });
  return first + modulo(3 - first, 7) + 7 * (which - 1);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function yearOf(ms: number): number {
  return civilDate(Math.floor(ms / DAY_MS)).year;
}

/** Central Europe: summer time from the last Sunday of March to the last of October, 01:00 UTC (Directive 2000/84/EC; Switzerland alike). */
function central(ms: number): number {
  const year = yearOf(ms);
  const from = sunday(year, 3, -1) * DAY_MS + HOUR_MS;
  const until = sunday(year, 10, -1) * DAY_MS + HOUR_MS;
  return ms >= from && ms < until ? 120 : 60;
}

/** New York: from the second Sunday of March to the first of November, 02:00 of the clock in use (15 U.S.C. 260a). */
function eastern(ms: number): number {
  const year = yearOf(ms);
  const from = sunday(year, 3, 2) * DAY_MS + 7 * HOUR_MS;
  const until = sunday(year, 11, 1) * DAY_MS + 6 * HOUR_MS;
  return ms >= from && ms < until ? -240 : -300;
}

/** The four regions of the labels. */
export const REGIONS: readonly Region[] = [
  { id: "us", label: "us-opzelura", product: "Opzelura", offset: eastern },
  { id: "eu", label: "eu-opzelura", product: "Opzelura", offset: central },
  { id: "hk", label: "hk-lumirix", product: "Lumirix", offset: () => 480 },
  { id: "ch", label: "ch-opzelura", product: "Opzelura", offset: central },
];
