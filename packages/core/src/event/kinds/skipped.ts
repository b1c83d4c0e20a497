import { optional } from "../../decode/decoder.ts";
import { word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** Why an application was left out. */
export const SKIPPED_REASON = ["forgot", "travel", "side-effect", "no-cream", "advised", "other"] as const;

/** An application that was left out. */
export interface Skipped {
  readonly reason: (typeof SKIPPED_REASON)[number];
  readonly sites?: readonly Site[];
}

export const skipped: KindDefinition<"skipped", Skipped> = {
  kind: "skipped",
  body: object<Skipped>({ reason: word(...SKIPPED_REASON), sites: optional(list(site)) }),
  recordOnly: true,
};
