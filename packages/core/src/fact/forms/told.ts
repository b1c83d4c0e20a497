import type { Decoder } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
/** A fact that only direct answers tell. */
export interface Told {
  readonly form: "told";
}

export const toldSchema: Decoder<Told> = object<Told>({ form: literal("told") });
