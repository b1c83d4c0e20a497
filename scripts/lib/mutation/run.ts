import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ACTIONS } from "@repigment/core";

import { computable, readActions } from "./actions.ts";
import { keptPromises, killedBy } from "./course-kills.ts";

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
  /** Another action; a hand-written course notices, or else the table spec/actions.yaml does. */
  readonly actions: { readonly mutants: number; readonly byCourse: number; readonly byTableOnly: number };
  /** Statements of which some other action is noticed by a course. */
  readonly pinnedByCourse: number;
  readonly survivors: readonly string[];
}

/** Changes every statement in every way, or in one of so many (the same ones each time). */
export async function runMutation(root: string, oneIn = 1): Promise<MutationRun> {
  const { conditionMutants } = (await import(
    pathToFileURL(join(root, "packages/labels/mutation.ts")).href
  )) as LabelsModule;
  const conditions = conditionMutants(oneIn);
  const statements = await computable();
  const table = readActions(root);
  const all = await keptPromises(root);
  // An id may stand twice, for days that do not meet; what it asks for is one thing.
  const asked = [...new Map(statements.map(({ id, action }) => [id, action]))];
  const actions = asked
    .flatMap(([id, action]) => ACTIONS.filter((other) => other !== action).map((other) => ({ id, action, other })))
    .filter((_, index) => index % oneIn === 0)
    .map(({ id, action, other }) => ({
      id,
      other,
      course: killedBy(id, other, all) !== undefined,
      table: table.get(id)?.action === action,
    }));
  return {
    statements: asked.length,
    promises: all.length,
    conditions: { mutants: conditions.length, byExample: conditions.filter(({ noticed }) => noticed).length },
    actions: {
      mutants: actions.length,
      byCourse: actions.filter(({ course }) => course).length,
      byTableOnly: actions.filter(({ course, table: entered }) => entered && !course).length,
    },
    pinnedByCourse: new Set(actions.filter(({ course }) => course).map(({ id }) => id)).size,
    survivors: [
      ...conditions.filter(({ noticed }) => !noticed).map(({ statement, how }) => `${statement}: ${how}`),
      ...actions.filter(({ course, table: entered }) => !course && !entered).map(({ id, other }) => `${id}: ${other}`),
    ],
  };
}
