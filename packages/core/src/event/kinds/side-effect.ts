import { optional } from "../../decode/decoder.ts";
import { text, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** What can be told as a side effect. */
export const SIDE_EFFECT_WHAT = [
  "acne",
  "itch",
  "redness",
  "rash",
  "infection-signs",
  "tuberculosis-signs",
  "thrombosis-signs",
  "heart-attack-or-stroke-signs",
  "allergic-reaction",
  "cytopenia-signs",
  "other",
] as const;

/** Something unwanted, or a sign to watch for; `absent` means asked and not there. */
export interface SideEffect {
  readonly what: (typeof SIDE_EFFECT_WHAT)[number];
  readonly status: "present" | "absent" | "resolved";
  readonly site?: Site;
  readonly severity?: "mild" | "moderate" | "severe";
  readonly text?: string;
}

export const sideEffect: KindDefinition<"side-effect", SideEffect> = {
  kind: "side-effect",
  body: object<SideEffect>({
    what: word(...SIDE_EFFECT_WHAT),
    status: word("present", "absent", "resolved"),
    site: optional(site),
    severity: optional(word("mild", "moderate", "severe")),
    text: optional(text),
  }),
};
