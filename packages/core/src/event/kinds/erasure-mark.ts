import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** The person had something erased; the mark says that it was. */
export interface ErasureMark {
  readonly event?: string;
  readonly reason: string;
}

export const erasureMark: KindDefinition<"erasure-mark", ErasureMark> = {
  kind: "erasure-mark",
  body: object<ErasureMark>({ event: optional(text), reason: text }),
};
