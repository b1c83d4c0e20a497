import { word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** Breast-feeding as recorded or told. */
export interface BreastFeeding {
  readonly status: "feeding" | "not-feeding" | "planning";
}

export const breastFeeding: KindDefinition<"breast-feeding", BreastFeeding> = {
  kind: "breast-feeding",
  body: object<BreastFeeding>({ status: word("feeding", "not-feeding", "planning") }),
};
