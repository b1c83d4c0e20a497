import { optional } from "../../decode/decoder.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** The treatment begins. Without a site it is meant everywhere. */
export interface Started {
  readonly indication?: Indication;
  readonly site?: Site;
}

export const started: KindDefinition<"started", Started> = {
  kind: "started",
  body: object<Started>({ indication: optional(indication), site: optional(site) }),
};
