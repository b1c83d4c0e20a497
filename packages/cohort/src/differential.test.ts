import { compile, type Condition, type Label, OPS, type Truth } from "@repigment/core";
import { LABELS, loadLabel } from "@repigment/labels";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { type Comparison, compareOnCourse, emptyComparison, type Fast, verdict } from "./differential/index.ts";

const loaded: readonly (Label | undefined)[] = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
const labels = loaded.filter((label) => label !== undefined);
const seeds = fc.integer({ min: 1, max: 1_000_000_000 });
const measure = { instants: 3, conditions: 40, worlds: 2 };

/** A tenth of the proof: `npm run prove -- differential` does the same with ten times as many courses. */
function run(numRuns: number, fast?: Fast): Comparison {
  const sum = emptyComparison();
  fc.assert(
    fc.property(seeds, (seed) => {
      compareOnCourse(seed, labels, { ...measure, ...(fast === undefined ? {} : { fast }) }, sum);
    }),
    { seed: 20_261_122, numRuns, endOnFailure: true },
  );
  return sum;
}

test("[D1] [D2] [D3] interpreter and closure agree on generated courses, nothing known is gainsaid by a world, and each operator is met with each truth", () => {
  const sum = run(60);
  expect(labels).toHaveLength(4);
  expect(verdict(sum)).toEqual([]);
  expect(sum.courses).toBe(60);
  expect(sum.statements).toBeGreaterThan(10_000);
  expect(sum.worlds).toBeGreaterThan(20_000);
});

const turned: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "no" };

test.each(OPS)("[D4] a fast way that is wrong about %s is found out, and named", (op) => {
  const wrong: Fast = (condition, context) => (read) => {
    const truth = compile(condition, context)(read);
    return condition.op === op ? turned[truth] : truth;
  };
  const found = run(3, wrong).mismatches.map(({ condition }: { readonly condition: Condition }) => condition.op);
  expect(new Set(found)).toEqual(new Set([op]));
});

test("[D4] a fast way that takes equal for above, or unknown for no, is found out", () => {
  const equalIsAbove: Fast = (condition, context) =>
    compile(condition.op === "above" ? { ...condition, op: "at-least" } : condition, context);
  const unknownIsNo: Fast = (condition, context) => (read) => {
    const truth = compile(condition, context)(read);
    return truth === "unknown" ? "no" : truth;
  };
  expect(run(5, equalIsAbove).mismatches).not.toEqual([]);
  expect(run(1, unknownIsNo).mismatches).not.toEqual([]);
});
