import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, type Site, indication, site } from "../site.ts";

/** The treatment ends. Without a site it is meant everywhere. */
export interface Stopped {
  readonly indication?: Indication;
  readonly site?: Site;
  readonly reason?: string;
}

export const stopped: KindDefinition<"stopped", Stopped> = {
  kind: "stopped",
  body: object<Stopped>({ indication: optional(indication), site: optional(site), reason: optional(text) }),
};
