import * as fc from "fast-check";
import { expect, test } from "vitest";

import { wilson, wilsonOver } from "./wilson.ts";

test("[LE6] Wilson's interval is that of the textbook: 15 of 20 and 1 of 10 by the method of 1927", () => {
  // Newcombe, Statistics in Medicine 1998; 17: 857: 81 of 263 gives 0.2553 to 0.3662, 15 of 148 gives 0.0624 to 0.1605.
  expect(wilson((100 * 81) / 263, 263)).toEqual({ low: 25.5, high: 36.7 });
  expect(wilson((100 * 15) / 148, 148)).toEqual({ low: 6.2, high: 16.1 });
  // The same table: 0 of 20 gives 0 to 0.1611, 1 of 29 gives 0.0061 to 0.1718.
  expect(wilson(0, 20)).toEqual({ low: 0, high: 16.2 });
  expect(wilson(100 / 29, 29)).toEqual({ low: 0.6, high: 17.2 });
});

test("[LE6] it holds the share, and grows as people are fewer; of a number known only so far it holds all", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 2, max: 400 }), (percent, people) => {
      const { low, high } = wilson(percent, people);
      expect(low).toBeLessThanOrEqual(percent + 1e-9);
      expect(high).toBeGreaterThanOrEqual(percent - 1e-9);
      const over = wilsonOver(percent, { least: people, most: people + 10 });
      expect([over.low <= low, over.high >= high]).toEqual([true, true]);
    }),
    { seed: 20_261_122 },
  );
});
