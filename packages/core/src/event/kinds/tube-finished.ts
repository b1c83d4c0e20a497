import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** A tube is used up. */
export interface TubeFinished {
  readonly tube: string;
}

export const tubeFinished: KindDefinition<"tube-finished", TubeFinished> = {
  kind: "tube-finished",
  body: object<TubeFinished>({ tube: text }),
};
