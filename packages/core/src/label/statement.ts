import type { Condition } from "../condition/condition.ts";
import type { Point } from "../quantity/quantity.ts";
import type { Action, Grade, Phase, StatementScope, Topic, Urgency } from "./vocabulary.ts";

/** Where a statement stands: document, version, section; `checked` is the day on which we last looked. */
export interface StatementSource {
  readonly document: string;
  readonly version: string;
  readonly section: string;
  readonly url: string;
  readonly checked: string;
}

/** One thing that a label says. Without a condition it makes no finding: it stands in the notices. */
export interface Statement {
  /** <label>/<topic>[/<qualifier>], never reused. */
  readonly id: string;
  readonly topic: Topic;
  readonly action: Action;
  readonly scope: StatementScope;
  readonly phase: Phase;
  readonly urgency: Urgency;
  readonly indication: "vitiligo" | "eczema" | "any";
  /** First day in force. */
  readonly from: string;
  /** First day no longer in force. */
  readonly until: string | null;
  /** Each number of the statement, once, by name. */
  readonly values: Readonly<Record<string, Point>>;
  readonly source: StatementSource;
  readonly also?: readonly StatementSource[];
  readonly grade: Grade;
  /** Judged site by site. */
  readonly axis?: "site";
  readonly condition?: Condition;
}
