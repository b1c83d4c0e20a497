import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** The treatment is interrupted for a time. Without a site it is meant everywhere. */
export interface Paused {
  readonly indication?: Indication;
  readonly site?: Site;
  readonly reason?: string;
}

export const paused: KindDefinition<"paused", Paused> = {
  kind: "paused",
  body: object<Paused>({ indication: optional(indication), site: optional(site), reason: optional(text) }),
};
