import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** An identifier from outside (a record number, a study id); a course itself carries no name. */
export interface Identified {
  readonly system: string;
  readonly value: string;
}

export const identified: KindDefinition<"identified", Identified> = {
  kind: "identified",
  body: object<Identified>({ system: text, value: text }),
  recordOnly: true,
};
