import { optional } from "../../decode/decoder.ts";
import { word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { dateText } from "../../time/when.ts";
import type { KindDefinition } from "../kind.ts";

/** Pregnancy as recorded or told. */
export interface Pregnancy {
  readonly status: "pregnant" | "not-pregnant" | "planning";
  readonly due?: string;
}

export const pregnancy: KindDefinition<"pregnancy", Pregnancy> = {
  kind: "pregnancy",
  body: object<Pregnancy>({ status: word("pregnant", "not-pregnant", "planning"), due: optional(dateText) }),
};
