import { expect, test } from "vitest";

import { decode } from "../decode/decoder.ts";
import { MAX_AMOUNT } from "../decode/scalars.ts";
import { measured, quantity, quantityOrMeasured, toRange } from "./quantity.ts";

const area = { value: 10, unit: "%", low: 9.4, high: 10.6, method: "body map", methodVersion: "1" } as const;

test.each([
  [{ value: 0, unit: "g" }],
  [{ value: 10.04, unit: "%" }],
  [{ least: 3, most: 3, unit: "g" }],
  [{ least: 64, most: null, unit: "g" }],
])("[Q5] %j is a quantity", (input) => {
  expect(decode(quantity, input)).toEqual({ ok: true, value: input });
});

test.each([
  [{ value: 3 }, ""],
  [{ value: 3, unit: "gram" }, "/unit"],
  [{ value: -0.1, unit: "g" }, "/value"],
  [{ value: Number.NaN, unit: "g" }, "/value"],
  [{ value: MAX_AMOUNT * 2, unit: "g" }, "/value"],
  [{ value: "3", unit: "g" }, "/value"],
  [{ least: 3, most: 2, unit: "g" }, ""],
  [{ least: 3, most: -1, unit: "g" }, "/most"],
  [{ least: 3, unit: "g" }, ""],
  [{ value: 3, unit: "g", most: 4 }, "/most"],
  [3, ""],
  ["3 g", ""],
  [null, ""],
  [[3, "g"], ""],
])("[Q5] %j is refused at %j", (input, at) => {
  const result = decode(quantity, input);
  expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toContain(at);
});

test("[Q7] the interval of a measurement holds its value", () => {
  expect(decode(measured, area).ok).toBe(true);
  expect(decode(measured, { ...area, low: 10, high: 10 }).ok).toBe(true);
  expect(decode(measured, { ...area, low: 10.1 }).ok).toBe(false);
  expect(decode(measured, { ...area, high: 9.9 }).ok).toBe(false);
  expect(decode(quantityOrMeasured, area)).toEqual({ ok: true, value: area });
});

test("[Q6] a point is a range of one, an open range stays open, and of a measurement the point counts", () => {
  expect(toRange({ value: 500, unit: "mg" }, "g")).toEqual({ least: 0.5, most: 0.5, unit: "g" });
  expect(toRange({ least: 500, most: null, unit: "mg" }, "g")).toEqual({ least: 0.5, most: null, unit: "g" });
  expect(toRange({ least: 0, most: 60, unit: "g" }, "mg")).toEqual({ least: 0, most: 60_000, unit: "mg" });
  expect(toRange(area, "%")).toEqual({ least: 10, most: 10, unit: "%" });
  expect(toRange({ value: 1, unit: "mL" }, "g")).toBeUndefined();
});
