import type { Catalogue, Voice } from "../catalogue.ts";
import { slug } from "../slug.ts";
import { type Speaker, speakerOf } from "./context.ts";

/** A part of such a text, and whether it was ours to say. */
export interface Part {
  readonly text: string;
  readonly ours: boolean;
}

/**
 * A place in a document or the name of a trial, part by part ("14.1, table 4"): what is ours to say has a message (`section.table`,
 * with the number that stands in it); a number, a heading of the document or a name stays as it is.
 */
export function ownWords(text: string, about: "section" | "trial", { trySay }: Speaker): readonly Part[] {
  return text.split(", ").map((part) => {
    const id = slug(part);
    const said = id === "" ? undefined : trySay(`${about}.${id}`, { number: /\d+/.exec(part)?.[0] ?? "" });
    return { text: said ?? part, ours: said !== undefined };
  });
}

/** A place in a document as one text, for those who check: "14.1, tabell 4". */
export function sayPlace(section: string, catalogue: Catalogue, voice: Voice): string {
  return ownWords(section, "section", speakerOf({ catalogue, voice, documents: {} }))
    .map(({ text }) => text)
    .join(", ");
}
