import { optional } from "../../decode/decoder.ts";
import { word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Measured, type Quantity, quantityOrMeasured } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** How much skin is treated or affected, as a share of the body surface. */
export interface AreaMeasured {
  readonly area: Quantity | Measured;
  readonly of: "treated" | "affected";
  readonly indication?: Indication;
  readonly site?: Site;
}

export const areaMeasured: KindDefinition<"area-measured", AreaMeasured> = {
  kind: "area-measured",
  body: object<AreaMeasured>({
    area: quantityOrMeasured,
    of: word("treated", "affected"),
    indication: optional(indication),
    site: optional(site),
  }),
};
