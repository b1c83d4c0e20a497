import {
  type Assessment,
  DAY_MS,
  type Finding,
  parseInstant,
  STALE_AFTER_DAYS,
  STANDINGS,
  TOPICS,
} from "@repigment/core";

import { valueText } from "../value-text.ts";
import { type Speaker, speakerOf, type ViewOptions } from "./context.ts";
import { evidenceItems } from "./evidence-lines.ts";
import { findingItem, plainItem, strongestFirst } from "./findings.ts";
import { planItems } from "./plan-lines.ts";
import { type SourceList, sourceList } from "./sources.ts";
import type { GroupId, View, ViewGroup, ViewItem } from "./view.ts";
import { whyLeft } from "./why-left.ts";

/** An assessment as readable groups, in the order in which they matter, in one language and voice. */
export function viewOf(assessment: Assessment, options: ViewOptions): View {
  const speaker = speakerOf(options);
  const sources = sourceList(speaker, options);
  const items = (findings: readonly Finding[]): readonly ViewItem[] =>
    strongestFirst(findings).map((finding) => findingItem(finding, speaker, options, sources));
  const own = (finding: Finding): boolean => finding.grade === "inference";
  const applying = assessment.findings.filter((finding) => finding.applies === "yes");
  const open = assessment.findings.filter((finding) => finding.applies === "unknown");
  const groups: readonly (readonly [GroupId, readonly ViewItem[]])[] = [
    ["emergency", items(applying.filter((finding) => finding.urgency === "emergency"))],
    ["applies", items(applying.filter((finding) => finding.urgency !== "emergency" && !own(finding)))],
    [
      "inferences",
      // The heading says already whose they are.
      items(applying.filter((finding) => finding.urgency !== "emergency" && own(finding))).map((item) => ({
        ...item,
        marks: item.marks.filter((mark) => mark !== speaker.say("source.ours")),
      })),
    ],
    [
      "questions",
      assessment.questions.map(({ fact, settles }) => ({
        ...plainItem(speaker.say(`question.${fact}`)),
        marks:
          settles.length < 2
            ? []
            : [speaker.say("question.settles", { count: settles.length, value: String(settles.length) })],
      })),
    ],
    ["unknown", items(open)],
    ["plan", planItems(assessment, options.voice, speaker, sources)],
    ["evidence", evidenceItems(assessment, options.voice, speaker, sources)],
    ["conflicts", conflictItems(assessment, speaker, options)],
    [
      "unread",
      assessment.unread.map(({ what, why }) =>
        plainItem(speaker.say("unread.item", { what, why: whyLeft(why, speaker) })),
      ),
    ],
    ["notices", noticeItems(assessment, speaker, sources)],
    ["does-not-apply", items(assessment.findings.filter((finding) => finding.applies === "no"))],
    ["coverage", coverageItems(assessment, speaker)],
  ];
  const days = staleDays(assessment, options.staleAfterDays ?? STALE_AFTER_DAYS);
  const newer = newerText(assessment, options);
  return {
    lang: options.catalogue.tag,
    label: assessment.label,
    product: assessment.product,
    warnings: warningLines(speaker, days, newer),
    about: aboutLines(assessment, speaker),
    standing: standingLines(assessment, speaker),
    groups: groups
      .filter(([, all]) => all.length > 0)
      .map(([id, all]): ViewGroup => ({ id, title: speaker.say(`group.${id}`), items: all })),
    sources: sources.all(),
  };
}

/** Standings that are as strong a word as an emergency. */
const STRONG = new Set<Assessment["standing"]>(["stop", "contraindicated", "pause"]);

function standingLines({ standing, atLeast, couldBe, urgency }: Assessment, { say }: Speaker): View["standing"] {
  const rank = (word: (typeof STANDINGS)[number]): number => STANDINGS.indexOf(word);
  const more = [
    ...(standing === "undetermined" && atLeast !== "none-found"
      ? [say("standing-line.at-least", { standing: say(`standing-name.${atLeast}`) })]
      : []),
    ...(rank(couldBe.standing) < rank(atLeast) && couldBe.facts.length > 0
      ? [
          say("standing-line.could-be", {
            standing: say(`standing-name.${couldBe.standing}`),
            facts: couldBe.facts.map((fact) => say(`fact.${fact}`)),
          }),
        ]
      : []),
  ];
  return {
    word: standing,
    text: say(`standing.${standing}`),
    short: say(`standing-name.${standing}`),
    more,
    // An emergency of ours leaves the standing as the label has it; "nothing found" must not be what is read first.
    ...(urgency === "emergency" && !STRONG.has(standing) ? { first: say("standing-line.emergency") } : {}),
  };
}

/** For how many days the label has not been checked, if that is too many. */
function staleDays({ at, labelChecked }: Assessment, after: number): number | undefined {
  const instant = parseInstant(at);
  const days = instant === undefined ? 0 : Math.floor((instant.ms - Date.parse(`${labelChecked}T00:00:00Z`)) / DAY_MS);
  return days > after ? days : undefined;
}

/** The date of a later text of the label that exists at the instant asked about and that we have not read. */
function newerText({ at, labelVersion }: Assessment, { versions = [] }: ViewOptions): string | undefined {
  const newer = versions.find(({ version }) => version === labelVersion)?.newerUnread;
  return newer !== undefined && newer <= at.slice(0, newer.length) ? newer : undefined;
}

/** "Last checked today" says nothing of a text that was never read. */
function warningLines({ say }: Speaker, stale: number | undefined, newer: string | undefined): readonly string[] {
  return [
    ...(stale === undefined ? [] : [say("label.stale", { days: { value: stale, unit: "d" as const } })]),
    ...(newer === undefined ? [] : [say("label.newer-unread", { date: { day: newer } })]),
  ];
}

function aboutLines({ labelVersion, labelChecked, withheld }: Assessment, { say }: Speaker): readonly string[] {
  return [
    say("label.about", { version: labelVersion, date: { day: labelChecked } }),
    ...(withheld === undefined ? [] : [say("withheld.note")]),
  ];
}

function conflictItems({ conflicts }: Assessment, { say }: Speaker, options: ViewOptions): readonly ViewItem[] {
  return conflicts.map(({ fact, settled, said }) => ({
    ...plainItem(say(conflictLine(fact, settled), { fact: say(`fact.${fact}`) })),
    because: said.map(({ value, at, source }) =>
      say("conflict.said", {
        value: valueText(value, fact, options.catalogue, options.voice),
        date: { instant: at },
        source: say(`event.${source}`),
      }),
    ),
  }));
}

/** Of a medicine it is not the newest word that counts: nobody can tell which that is. */
function conflictLine(fact: string, settled: boolean): string {
  if (!settled) return "conflict.open";
  return fact === "medications" ? "conflict.kept" : "conflict.settled";
}

function noticeItems({ notices, plan }: Assessment, { say }: Speaker, sources: SourceList): readonly ViewItem[] {
  const later = new Set(plan.says.map(({ statement }) => statement));
  return notices
    .filter(({ statement }) => !later.has(statement))
    .map(({ statement, values, source }) => ({
      ...plainItem(say(statement, values)),
      source: sources.numberOf(source),
      statement,
    }));
}

/** A heading as it stands within a sentence: begun small, but for JAK and its kind. */
function withinSentence(heading: string): string {
  return heading.replace(/^\p{Lu}(?=\p{Ll}|[\s,])/u, (first) => first.toLowerCase());
}

/** Which topics we have not read whole: not seen is not silent, and what nobody looked at yet is neither. */
function coverageItems({ coverage }: Assessment, { say }: Speaker): readonly ViewItem[] {
  const topics = (wanted: string): readonly string[] =>
    TOPICS.filter((topic) => (coverage[topic] ?? "not-taken-up") === wanted).map((topic) =>
      withinSentence(say(`topic.${topic}`)),
    );
  return (["part", "not-seen", "silent", "not-taken-up"] as const).flatMap((kind) => {
    const named = topics(kind);
    return named.length === 0 ? [] : [plainItem(say(`coverage-line.${kind}`, { topics: named }))];
  });
}
