import { type Coverage, inForce, type Statement, type Topic, TOPICS } from "@repigment/core";

import type { LabelData } from "./label-data.ts";
import { LABELS, loadLabel } from "./load-label.ts";

/** What one label says on one topic: "not seen" and "silent" are different things, and both have no statements. */
export interface ComparedCell {
  readonly label: string;
  readonly coverage: Coverage;
  readonly note?: string;
  readonly statements: readonly Statement[];
}

/** One topic, the labels side by side; they are never merged. */
export interface ComparedTopic {
  readonly topic: Topic;
  readonly cells: readonly ComparedCell[];
}

/**
 * All labels side by side, of one topic or of each that a label has. The statements are those in force on a day (YYYY-MM-DD);
 * without a day, those of each label's newest version.
 */
export async function compareLabels(topic?: Topic, day?: string): Promise<readonly ComparedTopic[]> {
  const loaded = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
  const labels = loaded.filter((label) => label !== undefined);
  const topics = TOPICS.filter((each) =>
    topic === undefined ? labels.some(({ coverage }) => coverage[each] !== undefined) : each === topic,
  );
  return topics.map((each) => ({ topic: each, cells: labels.map((label) => cellOf(label, each, day)) }));
}

function cellOf(
  { id, versions, coverage, notes, statements }: LabelData,
  topic: Topic,
  day: string | undefined,
): ComparedCell {
  const on = day ?? versions.at(-1)?.from ?? "";
  const note = notes[topic];
  return {
    label: id,
    // A topic that nobody has looked up in this label was not seen.
    coverage: coverage[topic] ?? "not-seen",
    ...(note === undefined ? {} : { note }),
    statements: statements.filter((statement) => statement.topic === topic && inForce(statement, on)),
  };
}
