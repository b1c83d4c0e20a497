import * as fc from "fast-check";
import { expect, test } from "vitest";

import { convert, converts, isUnit, type Unit, UNITS } from "./unit.ts";

test.each<[number, Unit, number, Unit]>([
  [500, "mg", 0.5, "g"],
  [0.07, "kg", 70, "g"],
  [1.2, "g", 1_200, "mg"],
  [0.25, "L", 250, "mL"],
  [1.8, "m", 180, "cm"],
  [1.9, "m2", 19_000, "cm2"],
  [135, "g/L", 13.5, "g/dL"],
  [13.5, "g/dL", 135, "g/L"],
  [4.1, "10*9/L", 4.1, "10*3/uL"],
  [1_499, "/uL", 1.499, "10*3/uL"],
  [480, "min", 8, "h"],
  [24, "wk", 168, "d"],
  [12, "a", 144, "mo"],
  [0.3, "g", 300, "mg"],
])("[Q2] %d %s is %d %s, to the last digit, and back", (value, from, same, to) => {
  expect(convert(value, from, to)).toBe(same);
  expect(convert(same, to, from)).toBe(value);
});

test.each<[Unit, Unit]>([
  ["h", "d"],
  ["min", "wk"],
  ["wk", "mo"],
  ["d", "a"],
  ["g", "mL"],
  ["%", "1"],
  ["g/L", "10*9/L"],
  ["cm", "cm2"],
  ["mg/g", "%"],
])("[Q3] %s does not convert into %s", (from, to) => {
  expect(convert(1, from, to)).toBeUndefined();
  expect(converts(to, from)).toBe(false);
});

test("[Q3] units convert into each other in groups: mass, volume, length, area, share, clock, days, months, three concentrations, temperature, strength, density, number", () => {
  const groups = new Set(UNITS.map((unit) => UNITS.filter((other) => converts(unit, other)).join(" ")));
  expect([...groups]).toEqual([
    "mg g kg",
    "mL L",
    "mm cm m",
    "cm2 m2",
    "%",
    "min h",
    "d wk",
    "mo a",
    "g/L g/dL",
    "/uL 10*3/uL 10*9/L",
    "nmol/L",
    "Cel",
    "mg/g",
    "mg/cm2",
    "1",
  ]);
});

test.each(["G", "gram", "ml", "MG", "", " g", "10^3/uL", "percent", "C", "toString", "__proto__", 1, null, undefined])(
  "[Q4] %j is no unit",
  (text) => {
    expect(isUnit(text)).toBe(false);
  },
);

test("[Q2] there and back is where one was", () => {
  const amounts = fc.integer({ min: 0, max: 100_000_000 }).map((whole) => whole / 1_000);
  const pairs = fc.constantFrom(
    ...UNITS.flatMap((from) => UNITS.filter((to) => converts(from, to)).map((to) => [from, to] as const)),
  );
  fc.assert(
    fc.property(amounts, pairs, (value, [from, to]) => {
      const there = convert(value, from, to);
      // Thirds of a week have no finite decimal: then the way back is the nearest double.
      expect(convert(there ?? Number.NaN, to, from)).toBeCloseTo(value, 9);
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});
