import { expect, test } from "vitest";

import { slope } from "./slope.ts";

test("the slope of points on a line is the line's, of scattered ones the nearest line's", () => {
  const line = [
    [1, 5],
    [2, 7],
    [4, 11],
  ] as const;
  expect(slope(line)).toBe(2);
  const flat = [
    [0, 1],
    [1, 2],
    [2, 1],
  ] as const;
  expect(slope(flat)).toBe(0);
  expect(() => slope([[1, 1]])).toThrow(RangeError);
});
