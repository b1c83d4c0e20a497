import { isUnit, type Unit } from "@repigment/core";

/** How a unit of a record becomes one of ours: the same by another name, or times a factor that is exact by definition. */
export interface UnitRow {
  readonly unit: Unit;
  readonly times?: number;
}

/** UCUM codes beyond core's table, and the ways in which records write them without a code. */
const OTHERS: Readonly<Record<string, UnitRow>> = {
  "[lb_av]": { unit: "kg", times: 0.453_592_37 },
  lb: { unit: "kg", times: 0.453_592_37 },
  lbs: { unit: "kg", times: 0.453_592_37 },
  "[in_i]": { unit: "cm", times: 2.54 },
  in: { unit: "cm", times: 2.54 },
  "[in_us]": { unit: "cm", times: 2.54 },
  "10^3/uL": { unit: "10*3/uL" },
  "10^3/µL": { unit: "10*3/uL" },
  "10*3/µL": { unit: "10*3/uL" },
  "K/uL": { unit: "10*3/uL" },
  "K/µL": { unit: "10*3/uL" },
  "10*3/mm3": { unit: "10*3/uL" },
  "10*6/mL": { unit: "10*3/uL" },
  "10^9/L": { unit: "10*9/L" },
  "10e9/L": { unit: "10*9/L" },
  "×10^9/L": { unit: "10*9/L" },
  "x10^9/L": { unit: "10*9/L" },
  "x 10^9/L": { unit: "10*9/L" },
  "/mm3": { unit: "/uL" },
  "/µL": { unit: "/uL" },
  "cells/uL": { unit: "/uL" },
  "g/100mL": { unit: "g/dL" },
  "g/(100.mL)": { unit: "g/dL" },
  "mg/mL": { unit: "g/L" },
};

/** The row of a unit, letter for letter: UCUM is case-sensitive. An annotation in braces says what is counted, not in which unit. */
export function unitRow(code: string): UnitRow | undefined {
  const plain = code.replaceAll(/\{[^{}]*\}/g, "");
  if (isUnit(plain)) return { unit: plain };
  return Object.hasOwn(OTHERS, plain) ? OTHERS[plain] : undefined;
}
