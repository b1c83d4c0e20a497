import type { Caution, Comparison, EvidenceAbout, Measure, Population, Site, Unit } from "@repigment/core";

/** Where figures stand, as it is written; version and address stand in documents.yaml. */
export interface WrittenEvidenceSource {
  readonly document: string;
  readonly section: string;
  readonly checked: string;
  readonly confidence: "found" | "second-hand";
}

/** A population as it is written: its size is a number, or a range where only fractions tell. */
export interface WrittenPopulation extends Omit<Population, "n"> {
  readonly n: number | Extent | null;
  /** Missing answers were filled in by a model: a share is then no count of persons. */
  readonly imputed: boolean;
}

/** How a figure differs from that of another population at the same week. */
export interface WrittenComparison {
  readonly population: string;
  readonly kind: Comparison["kind"];
  readonly value: number;
  readonly interval?: Bounds;
  readonly derived?: string;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Extent {
  readonly least: number;
  readonly most: number;
}

/** One figure of a series: weeks of the study and weeks on the cream are told apart. */
export interface WrittenPoint {
  readonly week: number;
  readonly onDrug: number;
  readonly value: number | Extent;
  readonly endpoint?: true;
  readonly part?: string;
  readonly sites?: readonly Site[];
  /** As the source gives it, or `wilson`: worked out from the size of the population. */
  readonly interval?: Bounds | "wilson";
  readonly count?: number;
  readonly against?: readonly WrittenComparison[];
  readonly derived?: string;
}

/** Figures of one population, one measure and one source. */
export interface WrittenSeries {
  readonly about: EvidenceAbout;
  readonly population: string;
  readonly measure: Measure;
  readonly unit: Extract<Unit, "%" | "wk" | "d">;
  readonly source: WrittenEvidenceSource;
  readonly caution?: Caution;
  readonly points: readonly WrittenPoint[];
}

/** A cell of a table: persons, their share, or the band that a label puts it in. */
export interface TableCell {
  readonly count?: number;
  readonly percent?: number;
  readonly mean?: number;
  /** Standard deviation of the mean. */
  readonly spread?: number;
  readonly band?: "common" | "uncommon";
}

/** A table of a label or a study: columns are groups of people, rows what was seen in them. */
export interface WrittenTable {
  readonly id: string;
  readonly kind: "adverse-reactions" | "baseline";
  readonly title: string;
  readonly indication: Population["indication"];
  readonly design: Population["design"];
  readonly label?: string;
  readonly weeks?: number;
  /** Which reactions stand in it. */
  readonly threshold?: string;
  readonly columns: Readonly<Record<string, { readonly arm: Population["arm"] | "all"; readonly n: number | null }>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, TableCell>>>>;
  /** Seen more rarely, without figures. */
  readonly also?: readonly string[];
  readonly source: WrittenEvidenceSource;
  readonly derived?: string;
  readonly note?: string;
}

/** Something public that must not be used, and why. */
export interface DoNotUse {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** Pieces of addresses under which it lies. */
  readonly urls?: readonly string[];
  readonly figures?: readonly { readonly measure: Measure; readonly week: number; readonly value: number }[];
}

/** The head of a file of evidence; its parts are read one by one. */
export interface EvidenceFile {
  readonly study: string;
  readonly populations?: readonly unknown[];
  readonly series?: readonly unknown[];
  readonly tables?: readonly unknown[];
  readonly doNotUse?: readonly unknown[];
}
