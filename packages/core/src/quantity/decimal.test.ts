import * as fc from "fast-check";
import { expect, test } from "vitest";

import { difference, product, scaled, sum } from "./decimal.ts";

const pinned = { seed: 20_261_122, numRuns: 1_000 };
/** Numbers of up to four decimal places, as scales and forms give them. */
const decimals = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((whole) => whole / 10_000);

test("[Q1] 0.1 g and 0.2 g are 0.3 g, ten times 0.1 is 1, and what is taken away leaves no crumbs", () => {
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(difference(60, 59.9)).toBe(0.1);
  expect(difference(0.3, 0.1)).toBe(0.2);
  expect(product(0.1, 0.2)).toBe(0.02);
  expect(product(1.1, 1.1)).toBe(1.21);
  expect(sum([])).toBe(0);
});

test("[Q1] numbers that are written with an exponent are read like the others", () => {
  expect(sum([1e21, 1])).toBe(1e21);
  expect(sum([5e-7, 5e-7])).toBe(1e-6);
  expect(product(1e-7, 3)).toBe(3e-7);
  expect(scaled(1.5e-7, 10, 1)).toBe(1.5e-6);
  expect(product(2.5e21, 4)).toBe(1e22);
});

test("[Q1] a share is the double nearest to the exact quotient", () => {
  expect(scaled(60, 1, 3)).toBe(20);
  expect(scaled(1, 1, 3)).toBe(1 / 3);
  expect(scaled(100, 2, 3)).toBe(200 / 3);
  expect(scaled(-60, 1, 4)).toBe(-15);
  expect(scaled(0, 5, 7)).toBe(0);
});

test("[Q1] sums of decimals are those of whole numbers, in any order", () => {
  fc.assert(
    fc.property(fc.array(decimals, { maxLength: 20 }), (values) => {
      const exact = values.reduce((total, value) => total + Math.round(value * 10_000), 0) / 10_000;
      expect(sum(values)).toBe(exact === 0 ? 0 : exact);
      expect(sum(values.toReversed())).toBe(sum(values));
    }),
    pinned,
  );
});

test("[Q1] more numbers are added up than a call takes arguments", () => {
  expect(sum(Array.from({ length: 200_000 }, () => 0.1))).toBe(20_000);
});

test("[Q1] values of a few digits come out as those that are read off digit by digit do", () => {
  const whole = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(fc.oneof(decimals, fc.double({ noNaN: true, min: -1e9, max: 1e9 })), decimals, (one, other) => {
      // A value of twelve places is more than the short way takes.
      expect(sum([one, other, 1e-12, -1e-12])).toBe(sum([one, other]));
    }),
    pinned,
  );
  fc.assert(
    fc.property(decimals, whole, fc.integer({ min: 1, max: 1_000 }), (value, top, bottom) => {
      expect(scaled(value, top * 1e12, bottom * 1e12)).toBe(scaled(value, top, bottom));
      expect(product(value, top)).toBe(scaled(value, top, 1));
    }),
    pinned,
  );
});
