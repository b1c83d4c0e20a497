import type { Coverage, Substance, Topic } from "@repigment/core";

import type { WrittenDisagreement } from "./disagreement-file.ts";
import type { Document, LabelFile } from "./label-file.ts";
import type { WrittenStatement } from "./statement-file.ts";
import type { WrittenList } from "./substance-file.ts";

/** Something read, and where: file#/pointer. */
export interface Placed<T> {
  readonly at: string;
  readonly value: T;
}

export interface PlacedStatement extends Placed<WrittenStatement> {
  readonly topic: Topic;
}

/** What a label's folder says of one topic. */
export interface Cell {
  readonly at: string;
  readonly topic: Topic;
  readonly coverage: Coverage;
  readonly note?: string;
  /** How many statements are written there, those that could not be read included. */
  readonly written: number;
}

/** One label's folder. */
export interface LabelSource {
  readonly id: string;
  readonly label: Placed<LabelFile> | undefined;
  readonly cells: readonly Cell[];
  readonly statements: readonly PlacedStatement[];
}

/** Everything that was read, well or in part. */
export interface DataSource {
  readonly documents: ReadonlyMap<string, Document>;
  readonly labels: readonly LabelSource[];
  readonly own: readonly PlacedStatement[];
  readonly substances: readonly Placed<Substance>[];
  readonly lists: readonly Placed<WrittenList>[];
  readonly disagreements: readonly Placed<WrittenDisagreement>[];
}
