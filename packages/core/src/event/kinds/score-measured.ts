import { optional } from "../../decode/decoder.ts";
import { boolean, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Measured, type Quantity, quantityOrMeasured } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** The instruments that can be recorded. */
export const SCORE_MEASURED_INSTRUMENT = ["F-VASI", "T-VASI", "VASI", "VNS", "IGA", "repigmentation"] as const;

/** A score of extent or pigment. */
export interface ScoreMeasured {
  readonly instrument: (typeof SCORE_MEASURED_INSTRUMENT)[number];
  readonly value: Quantity | Measured;
  readonly site?: Site;
  readonly baseline?: boolean;
}

export const scoreMeasured: KindDefinition<"score-measured", ScoreMeasured> = {
  kind: "score-measured",
  body: object<ScoreMeasured>({
    instrument: word(...SCORE_MEASURED_INSTRUMENT),
    value: quantityOrMeasured,
    site: optional(site),
    baseline: optional(boolean),
  }),
};
