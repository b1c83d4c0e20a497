import type { Decoder } from "../../decode/decoder.ts";
import { word } from "../../decode/scalars.ts";
import { civilDate, HOUR_MS, monthsBetween } from "../../time/civil.ts";
import { civilDay, type Instant } from "../../time/instant.ts";
import type { When } from "../../time/when.ts";

/** Units that elapsed time is told in: hours by the clock, longer ones on the calendar. */
export type ElapsedUnit = "h" | "d" | "wk" | "mo" | "a";

export const elapsedUnitSchema: Decoder<ElapsedUnit> = word("h", "d", "wk", "mo", "a");

/** The time between something and the instant, as a range where it is known only roughly; never below zero. */
export function elapsed(when: When, at: Instant, unit: ElapsedUnit): { readonly least: number; readonly most: number } {
  if (unit === "h")
    return { least: Math.max(0, at.ms - when.end) / HOUR_MS, most: Math.max(0, at.ms - when.start) / HOUR_MS };
  const today = civilDay(at.ms, at.offset);
  return {
    least: calendar(Math.min(when.lastDay, today), today, unit),
    most: calendar(Math.min(when.firstDay, today), today, unit),
  };
}

function calendar(from: number, to: number, unit: Exclude<ElapsedUnit, "h">): number {
  switch (unit) {
    case "d":
      return to - from;
    case "wk":
      return (to - from) / 7;
    case "mo":
      return monthsBetween(civilDate(from), civilDate(to));
    case "a":
      return monthsBetween(civilDate(from), civilDate(to)) / 12;
  }
}
