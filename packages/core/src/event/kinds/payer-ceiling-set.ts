import { positiveCount } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";

/** What the payer covers: grams in so many consecutive days. */
export interface PayerCeilingSet {
  readonly grams: Quantity;
  readonly days: number;
}

export const payerCeilingSet: KindDefinition<"payer-ceiling-set", PayerCeilingSet> = {
  kind: "payer-ceiling-set",
  body: object<PayerCeilingSet>({ grams: quantity, days: positiveCount }),
};
