import { optional } from "../../decode/decoder.ts";
import { text, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";

/** Why a tube is given up. */
export const TUBE_DISCARDED_REASON = ["empty", "expired", "crystals", "lost", "other"] as const;

/** A tube is thrown away or lost. */
export interface TubeDiscarded {
  readonly tube: string;
  readonly reason: (typeof TUBE_DISCARDED_REASON)[number];
  /** Grams left in it. */
  readonly remaining?: Quantity;
}

export const tubeDiscarded: KindDefinition<"tube-discarded", TubeDiscarded> = {
  kind: "tube-discarded",
  body: object<TubeDiscarded>({ tube: text, reason: word(...TUBE_DISCARDED_REASON), remaining: optional(quantity) }),
};
