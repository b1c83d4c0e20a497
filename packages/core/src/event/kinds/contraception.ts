import { optional } from "../../decode/decoder.ts";
import { boolean, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** Whether effective contraception is used. */
export interface Contraception {
  readonly effective: boolean;
  readonly method?: string;
}

export const contraception: KindDefinition<"contraception", Contraception> = {
  kind: "contraception",
  body: object<Contraception>({ effective: boolean, method: optional(text) }),
};
