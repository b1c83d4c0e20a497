import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Action, Statement } from "@repigment/core";
import { LABELS, loadLabel } from "@repigment/labels";

import { builtOrThrow, readYaml } from "../read-yaml.ts";

/** One entry of spec/actions.yaml: statements whose source uses one verb. */
interface Entry {
  readonly action: Action;
  readonly why: string;
  readonly statements: readonly string[];
}

/** What each computable statement asks for, as it was written by hand a second time: action and reason by statement id. */
export function readActions(root: string): ReadonlyMap<string, { readonly action: Action; readonly why: string }> {
  const path = join(root, "spec/actions.yaml");
  const entries = builtOrThrow(path, readYaml(path, readFileSync(path, "utf8"))) as readonly Entry[];
  const all = entries.flatMap(({ action, why, statements }) => statements.map((id) => [id, { action, why }] as const));
  const twice = all.map(([id]) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`spec/actions.yaml: twice: ${twice.join(", ")}`);
  return new Map(all);
}

/** Every statement of every label that has a condition, our own inferences once. */
export async function computable(): Promise<readonly Statement[]> {
  const labels = await Promise.all(LABELS.map(async ({ id }) => loadLabel(id)));
  const all = labels.flatMap((label) => label?.statements ?? []);
  return [...all, ...(labels[0]?.own ?? [])].filter(({ condition }) => condition !== undefined);
}

/** Where the statements and the table do not agree: one line each. */
export function actionProblems(
  statements: readonly Pick<Statement, "id" | "action">[],
  table: ReturnType<typeof readActions>,
): readonly string[] {
  const ids = new Set(statements.map(({ id }) => id));
  return [
    ...statements.flatMap(({ id, action }) => {
      const entry = table.get(id);
      if (entry === undefined) return [`${id} is not in spec/actions.yaml: what does its source ask for?`];
      return entry.action === action
        ? []
        : [`${id} asks ${action}; spec/actions.yaml says ${entry.action}: ${entry.why}`];
    }),
    ...[...table.keys()]
      .filter((id) => !ids.has(id))
      .map((id) => `spec/actions.yaml: ${id} is no computable statement`),
  ];
}
