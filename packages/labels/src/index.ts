export { type ComparedCell, type ComparedTopic, compareLabels } from "./compare-labels.ts";
export { type Disagreement, loadDisagreements, type Side } from "./disagreements.ts";
export type { CitedDocument, LabelData, ListData, VersionData } from "./label-data.ts";
export { type LabelStatus, labelStatus, STALE_AFTER_DAYS } from "./label-status.ts";
export { LABELS, loadLabel } from "./load-label.ts";
