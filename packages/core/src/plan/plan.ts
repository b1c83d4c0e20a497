import type { Standing, Topic } from "../label/vocabulary.ts";
import type { Point, Range } from "../quantity/quantity.ts";

/** When the next application may follow, by the label's least interval; or the rhythm, where the label states none. */
export interface NextApplication {
  /** RFC 3339, in the offset asked in; null where it is withheld, no interval is stated, or no application is known. */
  readonly notBefore: string | null;
  readonly basis: "interval" | "rhythm" | "withheld" | "no-application-known";
  readonly statement: string | null;
  readonly interval: Point | null;
  /** Applications a day, by the label. */
  readonly times: Point | null;
  readonly last: string | null;
}

/** What the label says about a missed application; null where it says nothing. */
export interface MissedDose {
  readonly statement: string;
  /** Skip it if the next one is due within this time. */
  readonly within: Point | null;
}

/** Grams of one application by one way of reckoning, and how long a tube lasts with it. */
export interface CreamNeed {
  readonly method: "fingertip-unit-men" | "fingertip-unit-women" | "pharmacokinetic-study";
  readonly density: Point;
  readonly grams: Range;
  readonly tubeLasts: Range | null;
}

/** One ceiling: how much of it is used and left in its window, and what it comes to a day. */
export interface Ceiling {
  readonly kind: "area" | "label" | "payer";
  readonly statement: string | null;
  readonly limit: Point;
  readonly window: Point | null;
  readonly used: Range | null;
  readonly left: Range | null;
  /** Grams a day that the ceiling allows; null where the body surface is not known. */
  readonly gramsPerDay: Range | null;
}

/** When the label wants the course looked at. */
export interface NextReview {
  readonly statement: string;
  readonly after: Point;
  /** YYYY-MM-DD; null where the start is not known to the day. */
  readonly due: string | null;
}

/** What follows for the person out of label and course. */
export interface Plan {
  /** Why there is no next application, if so: the standing, and the statements that make it. */
  readonly withheld: { readonly standing: Standing; readonly statements: readonly string[] } | null;
  readonly nextApplication: NextApplication;
  readonly missedDose: MissedDose | null;
  readonly applicationsLeftToday: Range | null;
  readonly cream: readonly CreamNeed[];
  readonly refill: { readonly by: string; readonly lead: Point; readonly left: Range } | null;
  readonly ceilings: readonly Ceiling[];
  /** Which of the ceilings allows the fewest grams a day; null where they cannot be compared. */
  readonly binds: "area" | "label" | "payer" | null;
  readonly nextReviews: readonly NextReview[];
  /** What the label says on clearing, goal, restart, maintenance and how long: by topic. */
  readonly says: readonly { readonly about: Topic; readonly statement: string }[];
  /** Facts that a line of the plan lacks. */
  readonly missing: readonly string[];
}
