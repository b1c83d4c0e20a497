import type { Truth } from "@repigment/core";

import type { Kept } from "./course-kills.ts";

const TRUTHS: readonly Truth[] = ["yes", "no", "unknown"];

/** How many statements read so in a course whose hand-written expectation is met, and which never do. */
export interface Coverage {
  readonly statements: Readonly<Record<Truth, number>>;
  readonly lacking: readonly string[];
}

/** Of each statement: is there a course in which it applies, one in which it does not, and one in which nobody can tell? */
export function coverageOf(ids: readonly string[], all: readonly Kept[]): Coverage {
  const reads = (id: string, truth: Truth): boolean => all.some((kept) => kept.reads.get(id)?.has(truth) === true);
  const count = (truth: Truth): number => ids.filter((id) => reads(id, truth)).length;
  return {
    statements: { yes: count("yes"), no: count("no"), unknown: count("unknown") },
    lacking: ids.flatMap((id) =>
      TRUTHS.filter((truth) => !reads(id, truth)).map((truth) => `${id}: "${truth}" in no course`),
    ),
  };
}
