import type { Bodies } from "@repigment/core";

import type { FactGroup } from "../fact-group.ts";

type History = Bodies["history"];

/** One thing that a history may be of: the group of facts that it feeds, and how often it is there now, was there, or is not. */
export interface HistoryRow {
  readonly of: History["of"];
  readonly group: FactGroup;
  readonly weights: readonly [current: number, past: number, absent: number];
  readonly stages?: readonly (History["stage"] & {})[];
}

/** The shares are high, so that every statement is met by somebody; they estimate no population. */
export const HISTORIES: readonly HistoryRow[] = [
  { of: "malignancy", group: "heart-and-cancer", weights: [1, 1, 4] },
  { of: "non-melanoma-skin-cancer", group: "heart-and-cancer", weights: [1, 1, 4] },
  { of: "heart-attack-or-stroke", group: "heart-and-cancer", weights: [1, 1, 3] },
  { of: "cardiovascular-risk-factor", group: "heart-and-cancer", weights: [2, 0, 3] },
  { of: "thrombosis", group: "heart-and-cancer", weights: [1, 2, 6] },
  { of: "thrombosis-risk", group: "heart-and-cancer", weights: [2, 1, 5] },
  { of: "phototherapy", group: "heart-and-cancer", weights: [1, 2, 3] },
  { of: "smoking", group: "heart-and-cancer", weights: [2, 2, 5] },
  { of: "serious-infection", group: "infection", weights: [1, 1, 6] },
  { of: "recurrent-infection", group: "infection", weights: [2, 1, 6] },
  { of: "infection-minor", group: "infection", weights: [3, 2, 4] },
  { of: "infection-serious", group: "infection", weights: [1, 1, 5] },
  { of: "tuberculosis", group: "infection", weights: [1, 2, 7] },
  { of: "tuberculosis-exposure", group: "infection", weights: [1, 2, 7] },
  { of: "hepatitis-b-or-c", group: "infection", weights: [1, 1, 6] },
  { of: "herpes-zoster", group: "infection", weights: [1, 2, 6] },
  { of: "immunocompromise", group: "person", weights: [1, 0, 5] },
  { of: "hypersensitivity", group: "person", weights: [1, 1, 6] },
  { of: "excipient-sensitivity", group: "person", weights: [2, 0, 1] },
  { of: "cytopenia", group: "blood-and-organs", weights: [1, 1, 5] },
  { of: "dyslipidaemia", group: "blood-and-organs", weights: [2, 1, 5] },
  { of: "diabetes", group: "blood-and-organs", weights: [2, 0, 6] },
  {
    of: "renal-impairment",
    group: "blood-and-organs",
    weights: [2, 0, 3],
    stages: ["mild", "moderate", "severe", "end-stage"],
  },
  { of: "hepatic-impairment", group: "blood-and-organs", weights: [2, 0, 3], stages: ["mild", "moderate", "severe"] },
];
