import { optional } from "../../decode/decoder.ts";
import { boolean, text, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";

/** What a review can decide. */
export const REVIEW_HELD_DECISION = ["go-on", "pause", "stop", "change", "refer"] as const;

/** A clinician looked at the course and decided. */
export interface ReviewHeld {
  readonly decision: (typeof REVIEW_HELD_DECISION)[number];
  readonly repigmentation?: Quantity;
  readonly improvementMeaningful?: boolean;
  /** The label data that the decision was made on. */
  readonly labelHash?: string;
  readonly note?: string;
}

export const reviewHeld: KindDefinition<"review-held", ReviewHeld> = {
  kind: "review-held",
  body: object<ReviewHeld>({
    decision: word(...REVIEW_HELD_DECISION),
    repigmentation: optional(quantity),
    improvementMeaningful: optional(boolean),
    labelHash: optional(text),
    note: optional(text),
  }),
};
