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
  return [...open.values()]
    .toSorted((left, right) =>
      firstDifference(
        weight(left.of) - weight(right.of),
        actionRank(left.of) - actionRank(right.of),
        right.of.length - left.of.length,
        byText(left.fact, right.fact),
      ),
    )
    .map(({ fact, question, of }) => ({ fact, question, settles: [...new Set(of.map(({ statement }) => statement))] }));
}

function weight(findings: readonly Finding[]): number {
  return Math.min(
    ...findings.map((finding) => {
      const standing = standingOf(finding);
      // An emergency of ours feeds no standing, but asking about it comes first all the same.
      if (finding.urgency === "emergency") return -1;
      return standing === undefined ? STANDINGS.length : STANDINGS.indexOf(standing);
    }),
  );
}

function actionRank(findings: readonly Finding[]): number {
  return Math.min(...findings.map(({ action }) => ACTIONS.indexOf(action)));
}
