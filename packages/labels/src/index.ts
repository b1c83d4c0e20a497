export { type ComparedCell, type ComparedTopic, compareLabels } from "./compare-labels.ts";
export { type ChangedStatement, diffLabel, type LabelDiff, textOfDay } from "./diff-label.ts";
export { type Disagreement, loadDisagreements, type Side } from "./disagreements.ts";
export type { EvidenceData, EvidenceTable } from "./evidence/evidence-data.ts";
export { evidenceFor, loadEvidence, withEvidence } from "./evidence/load-evidence.ts";
export type { CitedDocument, LabelData, ListData, VersionData } from "./label-data.ts";
export { type LabelStatus, labelStatus, STALE_AFTER_DAYS } from "./label-status.ts";
export { LABELS, loadLabel } from "./load-label.ts";
