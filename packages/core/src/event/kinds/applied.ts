import { optional } from "../../decode/decoder.ts";
import { boolean, text, word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** The cream was applied once. */
export interface Applied {
  readonly sites?: readonly Site[];
  /** Only if weighed. */
  readonly grams?: Quantity;
  readonly by?: "self" | "caregiver" | "clinician";
  readonly indication?: Indication;
  readonly tube?: string;
  /** Share of the body surface. */
  readonly area?: Quantity;
  readonly occluded?: boolean;
  readonly washedWithin2Hours?: boolean;
}

export const applied: KindDefinition<"applied", Applied> = {
  kind: "applied",
  body: object<Applied>({
    sites: optional(list(site)),
    grams: optional(quantity),
    by: optional(word("self", "caregiver", "clinician")),
    indication: optional(indication),
    tube: optional(text),
    area: optional(quantity),
    occluded: optional(boolean),
    washedWithin2Hours: optional(boolean),
  }),
};
