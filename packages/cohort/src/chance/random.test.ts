import { expect, test } from "vitest";

import { randomOf, stateOf, xoshiro128 } from "./random.ts";

test("[G1] the generator of chance gives the words of its authors' reference code", () => {
  // xoshiro128starstar.c 1.1 from the state {1, 2, 3, 4}; the same ten stand in the tests of Rust's rand_xoshiro.
  const next = xoshiro128([1, 2, 3, 4]);
  const words = Array.from({ length: 10 }, next);
  expect(words).toEqual([
    11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849, 3_729_100_597,
    4_258_142_804,
  ]);
});

test("[G1] equal seeds give equal streams, other seeds others, large and negative ones included", () => {
  const first = (...given: readonly number[]): readonly number[] => Array.from({ length: 4 }, randomOf(...given).word);
  expect(first(7, 1)).toEqual(first(7, 1));
  const streams = [[7], [7, 0], [7, 1], [1, 7], [-7], [7 + 2 ** 40], [0]].map((given) =>
    JSON.stringify(first(...given)),
  );
  expect(new Set(streams).size).toBe(streams.length);
  expect(stateOf([]).some((word) => word !== 0)).toBe(true);
});

test("[G1] whole numbers, weights and chances keep to what they promise", () => {
  const random = randomOf(5);
  const dice = Array.from({ length: 6_000 }, () => random.whole(1, 6));
  const counts = [1, 2, 3, 4, 5, 6].map((face) => dice.filter((die) => die === face).length);
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1_150);
  expect(counts.reduce((sum, count) => sum + count)).toBe(6_000);
  const heavy = Array.from({ length: 1_000 }, () =>
    random.weighted([
      [9, "often"],
      [1, "seldom"],
      [0, "never"],
    ] as const),
  );
  expect(heavy).not.toContain("never");
  expect(heavy.filter((word) => word === "often").length).toBeGreaterThan(850);
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1)).toBe(true);
  expect(() => random.pick([])).toThrow(RangeError);
});
