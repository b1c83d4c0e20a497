import type { Evidence } from "@repigment/core";

import type { DoNotUse, WrittenTable } from "../build/evidence-file.ts";
import type { CitedDocument } from "../label-data.ts";

/** What studies saw, as programs load it: figures, tables, what must not be used, and the documents that they cite. */
export interface EvidenceData extends Evidence {
  readonly tables: readonly EvidenceTable[];
  readonly doNotUse: readonly DoNotUse[];
  readonly documents: Readonly<Record<string, CitedDocument>>;
}

/** A table of a label or a study, its source with version and address. */
export interface EvidenceTable extends Omit<WrittenTable, "source"> {
  readonly source: Evidence["rows"][number]["source"];
}
