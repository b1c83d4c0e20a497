import { type EvidenceItem, type EvidenceQuestion, selectEvidence } from "@repigment/core";

import type { LabelData } from "../label-data.ts";
import type { EvidenceData } from "./evidence-data.ts";

let loading: Promise<EvidenceData> | undefined;

/** What studies saw: figures, tables, what must not be used. Read only when asked for, once. */
export async function loadEvidence(): Promise<EvidenceData> {
  // The build wrote the file in this shape, and a check holds it to it.
  loading ??= import("../../generated/evidence.json", { with: { type: "json" } }).then(
    (module) => module.default as unknown as EvidenceData,
  );
  return loading;
}

/**
 * What trials saw of people like these at the weeks on the cream nearest to theirs: by use of the cream, weeks on it (not weeks of a
 * study), parts treated, state and age. Each figure comes with its population, source and uncertainty; it promises nobody anything.
 */
export async function evidenceFor(asked: EvidenceQuestion): Promise<readonly EvidenceItem[]> {
  return selectEvidence(await loadEvidence(), asked);
}

const joined = new WeakMap<LabelData, Promise<LabelData>>();

/** A label with the evidence, so that assessments tell of it; the same object for the same label. */
export async function withEvidence(label: LabelData): Promise<LabelData> {
  const known = joined.get(label);
  if (known !== undefined) return known;
  const made = loadEvidence().then(({ hash, populations, rows, documents }) => ({
    ...label,
    evidence: { hash, populations, rows },
    documents: { ...documents, ...label.documents },
  }));
  joined.set(label, made);
  return made;
}
