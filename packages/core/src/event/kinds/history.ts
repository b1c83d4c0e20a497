import { optional } from "../../decode/decoder.ts";
import { text, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** What a history can be of. */
export const HISTORY_OF = [
  "malignancy",
  "non-melanoma-skin-cancer",
  "heart-attack-or-stroke",
  "cardiovascular-risk-factor",
  "thrombosis",
  "thrombosis-risk",
  "serious-infection",
  "recurrent-infection",
  "infection-minor",
  "infection-serious",
  "tuberculosis",
  "tuberculosis-exposure",
  "hepatitis-b-or-c",
  "herpes-zoster",
  "immunocompromise",
  "hypersensitivity",
  "excipient-sensitivity",
  "cytopenia",
  "dyslipidaemia",
  "diabetes",
  "renal-impairment",
  "hepatic-impairment",
  "phototherapy",
  "smoking",
] as const;

/** A finding from the past or the present that a label may ask about; `absent` means asked and not there. */
export interface History {
  readonly of: (typeof HISTORY_OF)[number];
  readonly status: "current" | "past" | "absent";
  readonly stage?: "mild" | "moderate" | "severe" | "end-stage";
  readonly excipient?: string;
  readonly text?: string;
  readonly code?: string;
}

export const history: KindDefinition<"history", History> = {
  kind: "history",
  body: object<History>({
    of: word(...HISTORY_OF),
    status: word("current", "past", "absent"),
    stage: optional(word("mild", "moderate", "severe", "end-stage")),
    excipient: optional(text),
    text: optional(text),
    code: optional(text),
  }),
};
