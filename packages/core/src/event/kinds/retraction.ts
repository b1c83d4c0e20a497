import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** An earlier event was a mistake and counts no more. */
export interface Retraction {
  readonly event: string;
  readonly reason: string;
}

export const retraction: KindDefinition<"retraction", Retraction> = {
  kind: "retraction",
  body: object<Retraction>({ event: text, reason: text }),
};
