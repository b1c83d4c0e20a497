import type { Statement } from "@repigment/core";
import { LABELS, loadLabel } from "@repigment/labels";

/** Every statement of every label that has a condition, our own inferences once. */
export async function computable(): Promise<readonly Statement[]> {
  const labels = await Promise.all(LABELS.map(async ({ id }) => loadLabel(id)));
  const all = labels.flatMap((label) => label?.statements ?? []);
  return [...all, ...(labels[0]?.own ?? [])].filter(({ condition }) => condition !== undefined);
}
