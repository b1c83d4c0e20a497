import type { Coverage, Topic } from "@repigment/core";

/** Labels that say the same on something, and what they say: statements, figures of trials, or nothing (and why nothing). */
export interface Side {
  readonly labels: readonly string[];
  readonly statements: readonly string[];
  readonly evidence: readonly string[];
  /** Said where there is no statement: read and silent, or not seen. */
  readonly coverage?: Coverage;
}

/** Something on which the labels differ. Its sentence is the message `disagreement.<id>`. */
export interface Disagreement {
  readonly id: string;
  readonly topics: readonly Topic[];
  readonly sides: readonly Side[];
}

/** Where the labels are known to disagree, in the order in which they are shown. Read only when asked for. */
export async function loadDisagreements(): Promise<readonly Disagreement[]> {
  const all = await import("../generated/disagreements.json", { with: { type: "json" } });
  // The build wrote the file in this shape, and a check holds it to it.
  return all.default as unknown as readonly Disagreement[];
}
