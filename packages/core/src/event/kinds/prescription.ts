import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, text, word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** How the prescriber wants it used. */
interface Plan {
  readonly timesPerDay?: number;
  readonly weeks?: number;
  readonly text?: string;
}

const plan: Decoder<Plan> = object<Plan>({
  timesPerDay: optional(count),
  weeks: optional(count),
  text: optional(text),
});

/** A prescription of the cream. */
export interface Prescription {
  readonly product: string;
  readonly strength?: Quantity;
  readonly tubeSize?: Quantity;
  readonly sites?: readonly Site[];
  readonly plan?: Plan;
  readonly setting?: "specialist" | "general";
  readonly indication?: Indication;
}

export const prescription: KindDefinition<"prescription", Prescription> = {
  kind: "prescription",
  body: object<Prescription>({
    product: text,
    strength: optional(quantity),
    tubeSize: optional(quantity),
    sites: optional(list(site)),
    plan: optional(plan),
    setting: optional(word("specialist", "general")),
    indication: optional(indication),
  }),
};
