import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import { dateText } from "../../time/when.ts";
import type { KindDefinition } from "../kind.ts";

/** A tube is opened; `tube` names it for the later events. */
export interface TubeOpened {
  readonly tube: string;
  /** Grams on the label of the tube. */
  readonly size?: Quantity;
  readonly product?: string;
  readonly expiry?: string;
}

export const tubeOpened: KindDefinition<"tube-opened", TubeOpened> = {
  kind: "tube-opened",
  body: object<TubeOpened>({
    tube: text,
    size: optional(quantity),
    product: optional(text),
    expiry: optional(dateText),
  }),
};
