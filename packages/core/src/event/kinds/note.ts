import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** A note in free words; nothing is read from it. */
export interface Note {
  readonly text: string;
}

export const note: KindDefinition<"note", Note> = {
  kind: "note",
  body: object<Note>({ text: text }),
  recordOnly: true,
};
