import { type Action, ACTIONS, STANDINGS } from "../label/vocabulary.ts";
import { byText } from "../order.ts";
import type { Assessment, Finding, Question } from "./assessment.ts";
import { rank, standingOf } from "./standing.ts";

/** A question, the statements that it would settle, and how much they weigh. */
interface Open {
  readonly question: Question;
  readonly settles: string[];
  findings: number;
  standing: number;
  action: number;
}

/** The questions that would settle unknown findings: first those that decide the strongest standing, then the strongest action, then the most findings. */
export function questionsOf(findings: readonly Finding[]): Assessment["questions"] {
  const open = new Map<string, Open>();
  for (const finding of findings) {
    if (finding.applies !== "unknown") continue;
    const [standing, action] = [weightOf(finding), RANKS.get(finding.action) ?? ACTIONS.length];
    for (const question of finding.missing) {
      const entry = open.get(question.fact);
      if (entry === undefined)
        open.set(question.fact, { question, settles: [finding.statement], findings: 1, standing, action });
      else {
        entry.findings += 1;
        entry.standing = Math.min(entry.standing, standing);
        entry.action = Math.min(entry.action, action);
        if (!entry.settles.includes(finding.statement)) entry.settles.push(finding.statement);
      }
    }
  }
  return [...open.values()]
    .toSorted(byWeight)
    .map(({ question: { fact, question }, settles }) => ({ fact, question, settles }));
}

const RANKS: ReadonlyMap<Action, number> = new Map(ACTIONS.map((action, place) => [action, place]));

function byWeight(left: Open, right: Open): number {
  if (left.standing !== right.standing) return left.standing - right.standing;
  if (left.action !== right.action) return left.action - right.action;
  if (left.findings !== right.findings) return right.findings - left.findings;
  return byText(left.question.fact, right.question.fact);
}

function weightOf(finding: Finding): number {
  // An emergency of ours feeds no standing, but what alone decides it is asked first all the same: the signs, and not whether treatment goes on.
  if (finding.urgency === "emergency" && finding.missing.length === 1) return -1;
  const standing = standingOf(finding);
  return standing === undefined ? STANDINGS.length : rank(standing);
}
