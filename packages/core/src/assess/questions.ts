import { ACTIONS, STANDINGS } from "../label/vocabulary.ts";
import { byText, firstDifference } from "../order.ts";
import type { Assessment, Finding } from "./assessment.ts";
import { standingOf } from "./standing.ts";

/** The questions that would settle unknown findings: first those that decide the strongest standing, then the strongest action, then the most findings. */
export function questionsOf(findings: readonly Finding[]): Assessment["questions"] {
  const open = new Map<string, { readonly fact: string; readonly question: string; readonly of: Finding[] }>();
  for (const finding of findings) {
    if (finding.applies !== "unknown") continue;
    for (const { fact, question } of finding.missing) {
      const entry = open.get(fact);
      if (entry === undefined) open.set(fact, { fact, question, of: [finding] });
      else entry.of.push(finding);
    }
  }
  return Array.from(open.values(), (entry) => ({
    ...entry,
    weight: weight(entry.of),
    action: actionRank(entry.of),
  }))
    .toSorted((left, right) =>
      firstDifference(
        left.weight - right.weight,
        left.action - right.action,
        right.of.length - left.of.length,
        byText(left.fact, right.fact),
      ),
    )
    .map(({ fact, question, of }) => ({
      fact,
      question,
      settles: [...new Set(of.map(({ statement }) => statement))],
    }));
}

function weight(findings: readonly Finding[]): number {
  return findings.reduce<number>((least, finding) => Math.min(least, weightOf(finding)), STANDINGS.length);
}

function weightOf(finding: Finding): number {
  // An emergency of ours feeds no standing, but what alone decides it is asked first all the same: the signs, and not whether treatment goes on.
  if (finding.urgency === "emergency" && finding.missing.length === 1) return -1;
  const standing = standingOf(finding);
  return standing === undefined ? STANDINGS.length : STANDINGS.indexOf(standing);
}

function actionRank(findings: readonly Finding[]): number {
  return findings.reduce<number>((least, { action }) => Math.min(least, ACTIONS.indexOf(action)), ACTIONS.length);
}
