import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ACTIONS } from "@repigment/core";

import { computable } from "./computable.ts";
import { keptPromises, killedBy } from "./course-kills.ts";
import { type Coverage, coverageOf } from "./coverage.ts";

/** The label data's own half: packages/labels/mutation.ts, loaded by its place since it is not shipped. */
interface LabelsModule {
  readonly conditionMutants: (oneIn?: number) => readonly {
    readonly statement: string;
    readonly how: string;
    readonly noticed: boolean;
  }[];
}

/** What came of changing statements one thing at a time. */
export interface MutationRun {
  readonly statements: number;
  readonly promises: number;
  /** Comparison, limit, part, word, indication or phase; an example notices. */
  readonly conditions: { readonly mutants: number; readonly byExample: number };
  /** Another action; a hand-written course notices. */
  readonly actions: { readonly mutants: number; readonly byCourse: number };
  /** Statements of which every action tried is noticed by a course. */
  readonly pinnedByCourse: number;
  readonly coverage: Coverage;
  readonly survivors: readonly string[];
}

/** Changes every statement in every way, or in one of so many (the same ones each time). */
export async function runMutation(root: string, oneIn = 1): Promise<MutationRun> {
  const { conditionMutants } = (await import(
    pathToFileURL(join(root, "packages/labels/mutation.ts")).href
  )) as LabelsModule;
  const conditions = conditionMutants(oneIn);
  const all = await keptPromises(root);
  // An id may stand twice, for days that do not meet; what it asks for is one thing.
  const asked = [...new Map((await computable()).map(({ id, action }) => [id, action]))];
  const actions = asked
    .flatMap(([id, action]) => ACTIONS.filter((other) => other !== action).map((other) => ({ id, other })))
    .filter((_, index) => index % oneIn === 0)
    .map(({ id, other }) => ({ id, other, course: killedBy(id, other, all) }));
  const unnoticed = actions.filter(({ course }) => course === undefined);
  const loose = new Set(unnoticed.map(({ id }) => id));
  const ids = asked.map(([id]) => id);
  return {
    statements: ids.length,
    promises: all.length,
    conditions: { mutants: conditions.length, byExample: conditions.filter(({ noticed }) => noticed).length },
    actions: { mutants: actions.length, byCourse: actions.length - unnoticed.length },
    pinnedByCourse: ids.filter((id) => !loose.has(id)).length,
    coverage: coverageOf(ids, all),
    survivors: [
      ...conditions.filter(({ noticed }) => !noticed).map(({ statement, how }) => `${statement}: ${how}`),
      ...unnoticed.map(({ id, other }) => `${id}: ${other}`),
    ],
  };
}
