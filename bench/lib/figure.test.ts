import { expect, test } from "vitest";

import { type Measured, rounded, table } from "./figure.ts";

const spread = { median: 120.4, least: 110, most: 180.26, samples: 11 };
const measured: readonly Measured[] = [
  {
    figure: { name: "a-ms", value: 120, unit: "ms", rival: "node -e 0", ratio: 3, bar: "< 150 ms", holds: true },
    spread,
  },
  { figure: { name: "b", value: 2, unit: "1", rival: "JSON.parse", ratio: 2, bar: null, holds: true }, spread },
];

test("the table has a line for each figure, with spread and bar in words", () => {
  const lines = table(measured).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^a-ms +120 ms +110 to 180 \(11\) +node -e 0 +3× +< 150 ms: holds$/);
  expect(lines[2]).toMatch(/no bar$/);
});

test("three digits count", () => {
  expect([123.456, 0.0012345, 9_999].map(rounded)).toEqual([123, 0.00123, 10_000]);
});
