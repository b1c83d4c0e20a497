import { optional } from "../../decode/decoder.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** The treatment is taken up again. Without a site it is meant everywhere. */
export interface Restarted {
  readonly indication?: Indication;
  readonly site?: Site;
}

export const restarted: KindDefinition<"restarted", Restarted> = {
  kind: "restarted",
  body: object<Restarted>({ indication: optional(indication), site: optional(site) }),
};
