import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** A reference to a photo; the photo itself is not part of the course. */
export interface PhotoTaken {
  readonly ref: string;
  readonly site?: Site;
  readonly sha256?: string;
}

export const photoTaken: KindDefinition<"photo-taken", PhotoTaken> = {
  kind: "photo-taken",
  body: object<PhotoTaken>({ ref: text, site: optional(site), sha256: optional(text) }),
  recordOnly: true,
};
