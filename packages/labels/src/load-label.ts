import { ROWS } from "../generated/labels.ts";
import type { LabelData, LabelFileData, SharedData } from "./label-data.ts";

/** The labels that there are: id and shorthand, in the order of their ids. */
export const LABELS: readonly { readonly id: string; readonly short: string }[] = ROWS.map(({ id, short }) => ({
  id,
  short,
}));

const loaded = new Map<string, Promise<LabelData>>();

/**
 * A label by its id or shorthand, with our own inferences, substances and lists; undefined where there is none of that name.
 * Only the label asked for is read, once; no YAML is parsed.
 */
export async function loadLabel(idOrShort: string): Promise<LabelData | undefined> {
  const row = ROWS.find(({ id, short }) => id === idOrShort || short === idOrShort);
  if (row === undefined) return undefined;
  const known = loaded.get(row.id);
  if (known !== undefined) return known;
  const loading = join(row);
  loaded.set(row.id, loading);
  return loading;
}

async function join({ load }: (typeof ROWS)[number]): Promise<LabelData> {
  const [own, all] = await Promise.all([load(), import("../generated/shared.json", { with: { type: "json" } })]);
  // The build wrote both files in these shapes, and a check holds them to it.
  const label = own.default as LabelFileData;
  const shared = all.default as unknown as SharedData;
  return { ...label, ...shared, documents: { ...shared.documents, ...label.documents } };
}
