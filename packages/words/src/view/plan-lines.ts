import type { Assessment, Because, Ceiling, CreamNeed, Plan, Range } from "@repigment/core";

import type { Voice } from "../catalogue.ts";
import type { Speaker } from "./context.ts";
import { plainItem } from "./findings.ts";
import type { SourceList } from "./sources.ts";
import type { ViewItem } from "./view.ts";

/** The plan as lines: when next, how much, how long a tube lasts, limits, reviews, and what the label says for later. */
export function planItems(
  assessment: Assessment,
  voice: Voice,
  speaker: Speaker,
  sources: SourceList,
): readonly ViewItem[] {
  const { plan } = assessment;
  const lines = [
    ...nextLines(assessment, speaker),
    ...missedLines(assessment, speaker),
    ...creamLines(plan, voice, speaker),
    ...ceilingLines(plan, speaker),
    ...reviewLines(assessment, speaker),
  ].map(plainItem);
  return [...lines, ...laterItems(assessment, speaker, sources)];
}

function nextLines({ plan, standing, at }: Assessment, { say }: Speaker): readonly string[] {
  const { nextApplication: next, withheld, applicationsLeftToday: left } = plan;
  if (withheld !== null)
    return [
      withheld.standing === standing && ["stop", "contraindicated", "pause"].includes(standing)
        ? say("plan.next.withheld", { standing: say(`standing.${standing}`) })
        : say("plan.next.withheld-emergency"),
    ];
  const times = next.times === null ? undefined : next.times.value;
  const interval = next.interval ?? undefined;
  const nextLine =
    next.basis === "interval" && next.notBefore !== null
      ? isAfter(next.notBefore, at)
        ? say("plan.next.interval", { time: { instant: next.notBefore } })
        : say("plan.next.interval-passed", {
            time: { instant: next.notBefore },
            ...(interval === undefined ? {} : { interval }),
          })
      : next.basis === "no-application-known" && interval !== undefined
        ? say("plan.next.no-application-known", { interval })
        : times === undefined
          ? undefined
          : say("plan.next.rhythm", { times: String(times) });
  return [...(nextLine === undefined ? [] : [nextLine]), ...(left === null ? [] : [leftLine(left, say)])];
}

function leftLine(left: NonNullable<Plan["applicationsLeftToday"]>, say: Speaker["say"]): string {
  const most = left.most ?? left.least;
  if (most === 0) return say("plan.applications-left-none");
  if (left.least === 0) return say("plan.applications-left-most", { count: most });
  return left.least === most
    ? say("plan.applications-left", { count: most, value: String(most) })
    : say("plan.applications-left-range", { least: String(left.least), most: String(most) });
}

/** Whether one instant is later than another; both carry their offsets. */
function isAfter(instant: string, than: string): boolean {
  return Date.parse(instant) > Date.parse(than);
}

function missedLines({ plan, coverage }: Assessment, { say }: Speaker): readonly string[] {
  if (plan.withheld !== null) return [];
  const within = plan.missedDose?.within;
  if (within !== undefined && within !== null) return [say("plan.missed-dose", { within })];
  return [say(coverage["missed-dose"] === "silent" ? "plan.missed-dose-silent" : "plan.missed-dose-not-seen")];
}

/** What the grams of an application are worked out from. */
const FOR_CREAM = ["area-treated", "body-surface"];

function creamLines({ cream, refill, withheld, missing }: Plan, voice: Voice, { say }: Speaker): readonly string[] {
  if (withheld !== null) return [];
  if (cream.length === 0) {
    // With two uses of the cream the area of one may be told, so that no fact is missing as such.
    const lacking = missing.filter((fact) => FOR_CREAM.includes(fact));
    const facts = (lacking.length === 0 ? ["area-treated"] : lacking).map((fact) => say(`fact.${fact}`));
    return [say("plan.cream.unknown", { facts })];
  }
  const needs =
    voice === "person"
      ? [say("plan.cream.about", { grams: together(cream) })]
      : cream.map((need) => needLine(need, say));
  const least = Math.min(...cream.flatMap(({ tubeLasts }) => (tubeLasts === null ? [] : [tubeLasts.least])));
  const most = Math.max(...cream.flatMap(({ tubeLasts }) => (tubeLasts?.most == null ? [] : [tubeLasts.most])));
  const lasts =
    Number.isFinite(least) && Number.isFinite(most)
      ? [
          say("plan.tube-lasts-days", {
            days: { least: Math.floor(least), most: Math.floor(most), unit: "d" as const },
          }),
        ]
      : [];
  return [
    ...needs,
    ...lasts,
    ...(refill === null ? [] : [say("plan.refill", { date: { day: refill.by }, lead: refill.lead })]),
  ];
}

function needLine({ method, grams, density }: CreamNeed, say: Speaker["say"]): string {
  return say(`plan.cream.${method}`, { grams: rounded(grams), density });
}

/** What all ways of reckoning come to: to a person one range, since none of them knows how thick the layer is. */
function together(cream: readonly CreamNeed[]): Range {
  const ends = cream.map(({ grams }) => rounded(grams));
  const most = ends.map((each) => each.most ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...most);
  return { least: Math.min(...ends.map(({ least }) => least)), most: Number.isFinite(end) ? end : null, unit: "g" };
}

/** Grams to a tenth: what a fingertip can tell. The assessment keeps the exact figure. */
function rounded<R extends { readonly least: number; readonly most: number | null }>(range: R): R {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return { ...range, least: tenth(range.least), most: range.most === null ? null : tenth(range.most) };
}

function ceilingLines({ ceilings, binds }: Plan, { say }: Speaker): readonly string[] {
  const line = ({ kind, limit, window, used, left }: Ceiling): string =>
    say(`plan.ceiling.${kind}`, {
      used: tellsNothing(used) ? say("plan.ceiling.used-unknown") : rounded(used),
      left: used === null || left === null || tellsNothing(used) ? say("plan.ceiling.used-unknown") : rounded(left),
      limit,
      ...(window === null ? {} : { window }),
    });
  return [
    ...ceilings.map(line),
    ...(ceilings.length < 2 ? [] : [say(binds === null ? "plan.binds.unknown" : `plan.binds.${binds}`)]),
  ];
}

/** "At least nothing" is not worth saying. */
function tellsNothing(used: Ceiling["used"]): used is null {
  return used === null || (used.least === 0 && used.most === null);
}

function reviewLines({ plan, coverage, at }: Assessment, { say }: Speaker): readonly string[] {
  if (plan.nextReviews.length === 0)
    return [say(coverage.review === "silent" ? "plan.review.none" : "plan.review.not-seen")];
  return plan.nextReviews.map(({ after, due }) => {
    if (due === null) return say("plan.review.unknown", { after });
    return say(due < at.slice(0, 10) ? "plan.review.passed" : "plan.review.due", { date: { day: due }, after });
  });
}

/** Whether a statement is about another use of the cream than this person's: what it says for later is not for them. */
function forAnotherUse({ op, of = [] }: Because): boolean {
  if (op !== "all") return false;
  return of.some((part) => {
    const [inner] = part.of ?? [];
    const about = part.op === "not" ? inner?.fact : part.fact;
    return (about === "indication" && part.truth === "no") || forAnotherUse(part);
  });
}

function laterItems(assessment: Assessment, { say }: Speaker, sources: SourceList): readonly ViewItem[] {
  const known = new Map([...assessment.findings, ...assessment.notices].map((each) => [each.statement, each]));
  return assessment.plan.says.flatMap(({ about, statement }) => {
    const found = known.get(statement);
    const findings = assessment.findings.filter((each) => each.statement === statement);
    const foreign = findings.length > 0 && findings.every(({ because }) => forAnotherUse(because));
    if (found === undefined || foreign) return [];
    return [
      {
        ...plainItem(say(statement, found.values)),
        marks: [say(`plan.says.${about}`)],
        source: sources.numberOf(found.source),
        statement,
      },
    ];
  });
}
