import type { Bodies } from "@repigment/core";

import { type Table, table } from "../code/row.ts";

/** What a Procedure says of the history. */
export interface ProcedureMeans {
  readonly of: Bodies["history"]["of"];
  readonly stage?: Bodies["history"]["stage"];
  /** Each single session shows that the state is there, though the session itself is over. */
  readonly status?: "current";
}

/** Procedure.code → history. */
export const PROCEDURE: Table<ProcedureMeans> = table(
  {
    id: "procedure/phototherapy",
    means: { of: "phototherapy" },
    codes: [{ system: "cpt", codes: ["96900", "96910", "96912", "96913"], confidence: "B" }],
    names: [
      "puva",
      "puva therapy",
      "nb-uvb",
      "narrowband uvb",
      "narrowband uvb phototherapy",
      "narrow-band uvb phototherapy",
      "uvb phototherapy",
      "ultraviolet phototherapy",
      "ljusbehandling uvb",
      "smalspektrum uvb",
      "紫外光治療",
      "窄頻紫外光治療",
    ],
    reason:
      "Ultraviolet light on the skin. Plain phototherapy is left out: newborns with jaundice get blue light under that name.",
  },
  {
    id: "procedure/dialysis",
    means: { of: "renal-impairment", stage: "end-stage", status: "current" },
    codes: [{ system: "snomed", codes: ["265764009", "302497006", "71192002"], confidence: "B" }],
    names: [
      "hemodialysis",
      "haemodialysis",
      "peritoneal dialysis",
      "renal dialysis",
      "hemodialys",
      "血液透析",
      "腹膜透析",
    ],
    reason: "Who is dialysed has kidneys that fail: told as end-stage on the day of the session, the cautious reading.",
  },
);
