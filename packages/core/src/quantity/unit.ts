import { scaled } from "./decimal.ts";

/** Units by their UCUM codes (ucum.org), case-sensitive. */
export const UNITS = [
  "mg",
  "g",
  "kg",
  "mL",
  "L",
  "mm",
  "cm",
  "m",
  "cm2",
  "m2",
  "%",
  "min",
  "h",
  "d",
  "wk",
  "mo",
  "a",
  "g/L",
  "g/dL",
  "/uL",
  "10*3/uL",
  "10*9/L",
  "nmol/L",
  "Cel",
  "mg/g",
  "mg/cm2",
  "1",
] as const;

export type Unit = (typeof UNITS)[number];

/**
 * Each unit: its dimension, and the whole-number factor to the dimension's smallest unit.
 * Hours are physical time; days and longer are counted on the calendar, so "clock" and "calendar" days do not convert into each other:
 * a night of 25 hours is one day. Months and years are apart from days because no number of days is a month.
 */
const TABLE: Readonly<Record<Unit, readonly [dimension: string, factor: number]>> = {
  mg: ["mass", 1],
  g: ["mass", 1_000],
  kg: ["mass", 1_000_000],
  mL: ["volume", 1],
  L: ["volume", 1_000],
  mm: ["length", 1],
  cm: ["length", 10],
  m: ["length", 1_000],
  cm2: ["area", 1],
  m2: ["area", 10_000],
  "%": ["share", 1],
  min: ["clock", 1],
  h: ["clock", 60],
  d: ["calendar", 1],
  wk: ["calendar", 7],
  mo: ["calendar-month", 1],
  a: ["calendar-month", 12],
  "g/L": ["mass-concentration", 1],
  "g/dL": ["mass-concentration", 10],
  "/uL": ["number-concentration", 1],
  "10*3/uL": ["number-concentration", 1_000],
  "10*9/L": ["number-concentration", 1_000],
  "nmol/L": ["substance-concentration", 1],
  Cel: ["temperature", 1],
  "mg/g": ["strength", 1],
  "mg/cm2": ["density-area", 1],
  "1": ["number", 1],
};

/** Whether a text is a unit of the table, letter for letter (UCUM is case-sensitive). */
export function isUnit(value: unknown): value is Unit {
  return typeof value === "string" && Object.hasOwn(TABLE, value);
}

/** Whether one unit can be turned into the other. */
export function converts(from: Unit, to: Unit): boolean {
  return TABLE[from][0] === TABLE[to][0];
}

/** The value in another unit of the same dimension, decimal-exact; undefined where the dimensions differ. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from === to) return value;
  return converts(from, to) ? scaled(value, TABLE[from][1], TABLE[to][1]) : undefined;
}
