import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** Whose label the person follows: the label of the product dispensed. */
export interface LabelChosen {
  readonly label: string;
}

export const labelChosen: KindDefinition<"label-chosen", LabelChosen> = {
  kind: "label-chosen",
  body: object<LabelChosen>({ label: text }),
  recordOnly: true,
};
