import { ACTIONS, byList, type Finding, firstDifference, URGENCIES } from "@repigment/core";

import { explain } from "../explain.ts";
import type { Speaker, ViewOptions } from "./context.ts";
import type { SourceList } from "./sources.ts";
import type { ViewItem } from "./view.ts";

const byUrgency = byList(URGENCIES);
const byAction = byList(ACTIONS);

/** Strongest first: emergencies, then by action ("must not be used" before "ask soon"), then by urgency, then as the assessment has them. */
export function strongestFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ urgency }: Finding): number => (urgency === "emergency" ? 0 : 1);
  return findings.toSorted((left, right) =>
    firstDifference(
      rank(left) - rank(right),
      byAction(left.action, right.action),
      byUrgency(left.urgency, right.urgency),
    ),
  );
}

/** A finding as an item: the statement's sentence, what kind it is, why, and what would settle it. */
export function findingItem(finding: Finding, speaker: Speaker, options: ViewOptions, sources: SourceList): ViewItem {
  const { say } = speaker;
  const why = explain(finding.because, options.catalogue, options.voice);
  return {
    text: say(finding.statement, finding.values),
    marks: [
      ...(finding.site === undefined ? [] : [say(`site.${finding.site}`)]),
      // Beside "get help now" the rest is noise.
      ...(finding.urgency === "emergency" ? [] : [actionMark(finding, say)]),
      ...(finding.urgency !== "soon" ? [] : [say(`urgency.${finding.urgency}`)]),
      ...(finding.grade === "inference" ? [say("source.ours")] : []),
    ],
    because: why.sentences,
    moreBecause: why.more,
    questions: finding.missing.map(({ fact }) => say(`question.${fact}`)),
    source: sources.numberOf(finding.source),
    statement: finding.statement,
    ...(finding.urgency === "emergency" ? { emergency: true as const } : {}),
    ...(finding.applies === "yes" ? { action: finding.action } : {}),
  };
}

/** Actions that tell nobody to leave something off: they read the same whether or not it is sure that they apply. */
const TELLING = new Set<Finding["action"]>(["instruct", "inform"]);

/** What the statement asks for; "if so" where it is open, or not so, that it applies: "above the limit" is no fact there. */
function actionMark({ action, applies }: Finding, say: Speaker["say"]): string {
  const said = say(`action.${action}`);
  return applies === "yes" || TELLING.has(action) ? said : say("action.if-so", { action: said });
}

/** A line without more to it. */
export function plainItem(text: string): ViewItem {
  return { text, marks: [], because: [], moreBecause: [], questions: [] };
}
