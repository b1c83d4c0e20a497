import { OPS, type Truth } from "@repigment/core";

import type { Comparison } from "./run.ts";
import { shares } from "./shares.ts";

/** The least share of each truth that an operator must have come out with, for a run to say anything about it. */
export const LEAST_SHARE = 0.05;

const TRUTHS: readonly Truth[] = ["yes", "no", "unknown"];

/** What a comparison has against the two ways, or against itself: what differs, and what was met too seldom. */
export function verdict(sum: Comparison): readonly string[] {
  const met = new Map(shares(sum.operators).map((row) => [row.name, row]));
  const seldom = OPS.flatMap((op) => {
    const row = met.get(op);
    if (row === undefined) return [`${op}: never met`];
    return TRUTHS.filter((truth) => row[truth] < LEAST_SHARE).map(
      (truth) => `${op}: ${truth} in ${row[truth]} of ${row.times}`,
    );
  });
  return [
    ...sum.mismatches.slice(0, 10).map((mismatch) => `the two ways differ: ${JSON.stringify(mismatch)}`),
    ...seldom,
  ];
}

/** The statements that never came out with one of the truths: they were compared less than wholly. */
export function unmetStatements(sum: Comparison): readonly string[] {
  return [...sum.byStatement].flatMap(([id, row]) =>
    TRUTHS.filter((truth) => row[truth] === 0).map((truth) => `${id}: never ${truth}`),
  );
}
