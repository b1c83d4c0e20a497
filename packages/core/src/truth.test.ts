import * as fc from "fast-check";
import { expect, test } from "vitest";

import { and, not, or, type Truth, truthOf } from "./truth.ts";

const TRUTHS: readonly Truth[] = ["yes", "no", "unknown"];
const truths = fc.array(fc.constantFrom(...TRUTHS), { maxLength: 6 });
const pinned = { seed: 20_261_122, numRuns: 500 };

test.each<[Truth, Truth, Truth, Truth]>([
  ["yes", "yes", "yes", "yes"],
  ["yes", "no", "no", "yes"],
  ["yes", "unknown", "unknown", "yes"],
  ["no", "yes", "no", "yes"],
  ["no", "no", "no", "no"],
  ["no", "unknown", "no", "unknown"],
  ["unknown", "yes", "unknown", "yes"],
  ["unknown", "no", "no", "unknown"],
  ["unknown", "unknown", "unknown", "unknown"],
])("[T1] %s and/or %s is %s/%s", (left, right, both, either) => {
  expect(and([left, right])).toBe(both);
  expect(or([left, right])).toBe(either);
});

test("[T1] of nothing, all is yes and any is no", () => {
  expect(and([])).toBe("yes");
  expect(or([])).toBe("no");
});

test.each<[Truth, Truth]>([
  ["yes", "no"],
  ["no", "yes"],
  ["unknown", "unknown"],
])("[T2] not %s is %s", (truth, opposite) => {
  expect(not(truth)).toBe(opposite);
});

test("[T2] a plain boolean is never unknown", () => {
  expect([truthOf(true), truthOf(false)]).toEqual(["yes", "no"]);
});

/** Every way to settle the unknowns of a list. */
function worlds(list: readonly Truth[]): readonly (readonly Truth[])[] {
  let all: readonly (readonly Truth[])[] = [[]];
  for (const truth of list) {
    const ways: readonly Truth[] = truth === "unknown" ? ["yes", "no"] : [truth];
    all = all.flatMap((world) => ways.map((way) => [...world, way]));
  }
  return all;
}

test("[T3] unknown is never no: a result that is known is the same however the unknowns turn out, and an unknown one can still turn both ways", () => {
  for (const combine of [and, or])
    fc.assert(
      fc.property(truths, (list) => {
        const outcomes = new Set(worlds(list).map((world) => combine(world)));
        expect(combine(list)).toBe(outcomes.size === 1 ? [...outcomes][0] : "unknown");
      }),
      pinned,
    );
});

test("[T4] order and repetition do not matter, and De Morgan's laws hold", () => {
  fc.assert(
    fc.property(truths, (list) => {
      const mixed = [...list.toReversed(), ...list];
      expect(and(mixed)).toBe(and(list));
      expect(or(mixed)).toBe(or(list));
      expect(not(and(list))).toBe(or(list.map(not)));
      expect(not(or(list))).toBe(and(list.map(not)));
    }),
    pinned,
  );
});
