import type { Indication, Site } from "../event/site.ts";
import type { Point, Range } from "../quantity/quantity.ts";

/** What a row of evidence is about: how many answered, on one part of the body, what came after stopping, what came of treating again, what users themselves report. */
export const EVIDENCE_ABOUT = ["response", "by-site", "after-stopping", "re-treatment", "self-report"] as const;
export type EvidenceAbout = (typeof EVIDENCE_ABOUT)[number];

/** What was counted or measured. A response is a fall of the score by at least that share of the value at the start. */
export const MEASURES = [
  "f-vasi50",
  "f-vasi75",
  "f-vasi90",
  "t-vasi50",
  "kept-f-vasi75",
  "kept-f-vasi90",
  "lost-f-vasi75",
  "lost-within-four-months",
  "time-with-f-vasi90",
  "time-to-f-vasi75",
  "time-to-f-vasi90",
  "iga-success",
  "iga-clear-or-almost",
  "itch-less-by-four",
  "time-to-iga-two",
  "time-off-cream",
  "some-repigmentation",
  "noticed-something",
  "took-four-to-twelve-months",
] as const;
export type Measure = (typeof MEASURES)[number];

/** What the people of an arm used. */
export const ARMS = [
  "cream",
  "cream-once-daily",
  "vehicle",
  "vehicle-then-cream",
  "withdrawn",
  "continued",
  "re-treated",
] as const;
export type Arm = (typeof ARMS)[number];

/** How a study was made: they are not worth the same. */
export const DESIGNS = ["randomised", "extension", "dose-finding", "real-world", "survey"] as const;
export type Design = (typeof DESIGNS)[number];

/** Which analysis of a study: the same people are counted differently in the American label and in the journal. */
export const EFFICACY_SETS = ["fda-label", "journal", "epar", "congress", "as-published"] as const;
export type EfficacySet = (typeof EFFICACY_SETS)[number];

/** For whom a population was chosen after the trial began; its figures say nothing of anybody else. */
export const SELECTIONS = ["f-vasi90-at-week-52", "below-f-vasi90-at-week-52", "relapsed", "users"] as const;
export type Selection = (typeof SELECTIONS)[number];

/** What must be said beside a figure lest it be misread. */
export const CAUTIONS = ["rest-left", "few-people", "read-off-a-chart"] as const;
export type Caution = (typeof CAUTIONS)[number];

/** People who were treated alike and counted together. */
export interface Population {
  readonly id: string;
  readonly trial: string;
  readonly registry?: string;
  readonly design: Design;
  readonly set: EfficacySet;
  readonly arm: Arm;
  /** How many; a range where only the fractions tell, null where it was not told. */
  readonly n: Range | null;
  readonly indication: Indication;
  /** The least age, and the age from which nobody was taken any more; absent where it was not told. */
  readonly ages?: { readonly least: Point; readonly below?: Point };
  readonly selected?: Selection;
  /** The label in which this analysis stands: whoever reads that label is told this one. */
  readonly label?: string;
  /** How the size was worked out, where the source does not say it. */
  readonly derived?: string;
}

/** An interval of an estimate, as the source gives it or worked out by us (Wilson). */
export interface EvidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly method: "reported" | "wilson";
}

/** How an arm differs from another. */
export interface Comparison {
  /** The row of the other arm. */
  readonly with: string;
  readonly kind: "difference" | "odds-ratio" | "number-needed-to-treat";
  readonly value: number;
  readonly interval?: EvidenceInterval;
  readonly derived?: string;
}

/** Where a figure stands, and whether we read it there or in a page about it. */
export interface EvidenceSource {
  readonly document: string;
  readonly version: string;
  readonly section: string;
  readonly url: string;
  readonly checked: string;
  readonly confidence: "found" | "second-hand";
}

/** One figure of a study. */
export interface EvidenceRow {
  readonly id: string;
  readonly about: EvidenceAbout;
  /** The population's id. */
  readonly population: string;
  /** Week of the study. */
  readonly week: Point;
  /** Weeks on the cream by then: not the week of the study for those who began with a cream without the drug. */
  readonly onDrug: Point;
  readonly measure: Measure;
  /** A time at which the study was to be judged. */
  readonly endpoint?: true;
  /** The parts of the body that it is about; absent: all of those that the measure looks at. */
  readonly sites?: readonly Site[];
  /** A share in %, or a time. */
  readonly estimate: Range;
  readonly interval?: EvidenceInterval;
  readonly comparisons?: readonly Comparison[];
  readonly caution?: Caution;
  readonly source: EvidenceSource;
  /** How it was worked out, where the source does not say it so. */
  readonly derived?: string;
}

/** What studies saw. */
export interface Evidence {
  /** SHA-256 of the canonical JSON of populations and rows, without the days on which we looked. */
  readonly hash: string;
  readonly populations: readonly Population[];
  readonly rows: readonly EvidenceRow[];
}
