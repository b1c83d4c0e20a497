export type { CitedDocument, LabelData, ListData, VersionData } from "./label-data.ts";
export { LABELS, loadLabel } from "./load-label.ts";
