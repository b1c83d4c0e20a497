import type { Point } from "../quantity/quantity.ts";
import type { Substance, SubstanceList } from "../substance/substance.ts";
import type { Evidence } from "./evidence.ts";
import type { Statement } from "./statement.ts";
import type { Coverage, Topic } from "./vocabulary.ts";

/** One version of a label: the statements in force from its first day on. */
export interface LabelVersion {
  readonly version: string;
  readonly from: string;
  /** SHA-256 of the canonical JSON of the statements in force, without dates of checking and without sentences. */
  readonly hash: string;
}

/** What one marketing authorisation says in one jurisdiction, all its versions, with our own inferences apart. */
export interface Label {
  readonly id: string;
  readonly short: string;
  readonly product: {
    readonly name: string;
    readonly substance: string;
    readonly strength: Point;
    readonly form: string;
  };
  /** Oldest first. */
  readonly versions: readonly LabelVersion[];
  readonly statements: readonly Statement[];
  readonly coverage: Readonly<Partial<Record<Topic, Coverage>>>;
  /** The oldest day on which one of its sources was checked. */
  readonly checked: string;
  /** Our own inferences, the same for every label, grade `inference`. */
  readonly own: readonly Statement[];
  /** SHA-256 of our own tables: how long answers hold, substances and lists, inferences. */
  readonly ownHash: string;
  readonly substances: readonly Substance[];
  readonly lists: readonly SubstanceList[];
  /** What studies saw, the same for every label; without it no assessment tells of any. */
  readonly evidence?: Evidence;
}

/** A label that was last checked more days ago than this says so. */
export const STALE_AFTER_DAYS = 180;

/** The version in force on a civil day (YYYY-MM-DD); undefined before the first. */
export function versionInForce(label: Label, day: string): LabelVersion | undefined {
  return label.versions.findLast((version) => version.from <= day);
}

/** Whether a statement is in force on a civil day: from its first day, up to the day before `until`. */
export function inForce(statement: Statement, day: string): boolean {
  return statement.from <= day && (statement.until === null || day < statement.until);
}
