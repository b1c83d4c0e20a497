import type { Bodies } from "@repigment/core";

/** What a Condition's code makes of it. */
export type ConditionMeans = DiagnosisMeans | HistoryMeans | PregnancyMeans | BreastFeedingMeans | NothingMeans;

export interface DiagnosisMeans {
  readonly says: "diagnosis";
  readonly condition: "vitiligo" | "eczema";
  readonly type?: "non-segmental" | "segmental" | "mixed";
  readonly facial?: true;
}

export interface HistoryMeans {
  readonly says: "history";
  readonly of: Bodies["history"]["of"];
  readonly stage?: Bodies["history"]["stage"];
  /** The code itself speaks of the past ("personal history of"), whatever the clinical status. */
  readonly status?: "past";
  /**
   * States that last are told again as of the day of the record: an active diabetes of 2010 is active in today's export.
   * What happens at a point in time (a clot) is told at its own date only, for some facts count from the start of treatment.
   */
  readonly lasts?: "always" | "past";
  /** What its being there leaves open besides: listed, so that the reader sees that it was read and does not settle it. */
  readonly leavesOpen?: string;
  /** Where it is over: told at its onset, since facts ask when it happened, not when it was over. */
  readonly pastAt?: "onset";
}

export interface PregnancyMeans {
  readonly says: "pregnancy";
}

export interface BreastFeedingMeans {
  readonly says: "breast-feeding";
}

/** Understood, and of no use: why. */
export interface NothingMeans {
  readonly says: "nothing";
  readonly why: string;
}
