import { expect, test } from "vitest";

import { percentile, spreadOf } from "./spread.ts";

test("median, least and most of samples in any order", () => {
  expect(spreadOf([9, 1, 5])).toEqual({ median: 5, least: 1, most: 9, samples: 3 });
  expect(spreadOf([10, 1, 4, 6])).toEqual({ median: 5, least: 1, most: 10, samples: 4 });
  expect(() => spreadOf([])).toThrow(RangeError);
});

test("a percentile is one of the samples", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
