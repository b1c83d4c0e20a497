import type { Bodies, EventKind } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, type Hit, matchConcept, tokenOf } from "../code/match.ts";
import { addDays } from "../draft/days.ts";
import { type Context, isLater, leave, tell, type Telling } from "../draft/page.ts";
import type { ConditionMeans, DiagnosisMeans, HistoryMeans } from "../table/condition/means.ts";
import { SEVERITY } from "../table/severity.ts";
import { SITE } from "../table/site.ts";
import type { Condition, ConditionStatus } from "./condition.ts";

/** A Condition whose code and status are understood. */
export interface Understood {
  readonly entry: Entry;
  readonly context: Context;
  readonly read: Condition;
  readonly hits: readonly Hit<ConditionMeans>[];
  readonly status: ConditionStatus;
  readonly stamp: string | undefined;
}

/** A pregnancy of which nobody says that it ended is not told as lasting longer than this. */
const PREGNANCY_DAYS = 294;

/** One event for each thing that the code means; of several rows about one thing the first, which is the most exact. */
export function tellCondition(given: Understood): void {
  const told = new Set<string>();
  for (const hit of given.hits) {
    const about = aboutOf(hit.row.means);
    if (told.has(about)) continue;
    told.add(about);
    tellHit(given, hit);
  }
}

function aboutOf(means: ConditionMeans): string {
  return means.says === "history" ? means.of : means.says === "diagnosis" ? means.condition : means.says;
}

function tellHit(given: Understood, hit: Hit<ConditionMeans>): void {
  const { entry, context, read, status } = given;
  const { means } = hit.row;
  if (means.says === "nothing") leave(entry, context, "code", conceptName(read.code), means.why);
  else if (status === "refuted" && !hit.whole)
    leave(entry, context, "", conceptName(read.code), "is refuted, which says nothing of other illnesses of its kind");
  else if (means.says === "diagnosis") tellDiagnosis(given, hit, means);
  else if (means.says === "history") tellHistory(given, hit, means);
  else tellState(given, hit, means.says);
}

interface Dates {
  readonly onset: string | undefined;
  readonly end: string | undefined;
  /** The day that the record speaks of, where neither onset nor end is told. */
  readonly recorded: string | undefined;
}

function datesOf({ read, stamp }: Understood): Dates {
  const { onsetPeriod, abatementPeriod } = read;
  return {
    onset: read.onsetDateTime ?? onsetPeriod?.start ?? onsetPeriod?.end,
    end: read.abatementDateTime ?? abatementPeriod?.end ?? abatementPeriod?.start,
    recorded: read.recordedDate ?? stamp,
  };
}

function undated({ entry, context, read }: Understood): void {
  leave(entry, context, "", conceptName(read.code), "has no date at all");
}

/** Tells an event and, of a state that lasts, tells it again as of the day of the record. */
function tellLasting<K extends EventKind>(given: Understood, telling: Omit<Telling<K>, "stamp">, lasts: boolean): void {
  const { entry, context, stamp } = given;
  tell(entry, context, { ...telling, stamp });
  if (lasts && stamp !== undefined && isLater(stamp, telling.at))
    tell(entry, context, { ...telling, at: stamp, row: `${telling.row}/as-of/${stamp}`, stamp, again: true });
}

const DIAGNOSIS_STATUS = { current: "active", past: "resolved", refuted: "refuted" } as const;

function tellDiagnosis(given: Understood, { row }: Hit<ConditionMeans>, means: DiagnosisMeans): void {
  const { read, stamp } = given;
  const { onset, end, recorded } = datesOf(given);
  const status = DIAGNOSIS_STATUS[given.status];
  const at =
    status === "active" ? (onset ?? recorded) : status === "resolved" ? (end ?? stamp ?? recorded ?? onset) : recorded;
  if (at === undefined) return undated(given);
  const severity = matchConcept(SEVERITY, read.severity)[0]?.row.means;
  const body = {
    condition: means.condition,
    status,
    ...(means.type === undefined ? {} : { type: means.type }),
    ...(means.facial === true || namesFace(given) || onFace(read) ? { facial: true } : {}),
    ...(severity === undefined || means.condition !== "eczema" ? {} : { severity }),
  };
  tellLasting(given, { kind: "diagnosis", body, at, row: row.id }, status === "active");
}

/** "Segmental vitiligo" and an eyelid's code may stand in one concept: the kind is told by one row, the face by another. */
function namesFace({ hits }: Understood): boolean {
  return hits.some(({ row }) => row.means.says === "diagnosis" && row.means.facial === true);
}

function onFace({ bodySite }: Condition): boolean {
  return (bodySite ?? []).some((site) => matchConcept(SITE, site).some(({ row }) => row.means === "face"));
}

function tellHistory(given: Understood, { row, coding }: Hit<ConditionMeans>, means: HistoryMeans): void {
  const { onset, end, recorded } = datesOf(given);
  const status = given.status === "refuted" ? "absent" : (means.status ?? given.status);
  const pastAt = means.pastAt === "onset" ? (onset ?? recorded ?? end) : (end ?? recorded ?? onset);
  const at = status === "current" ? (onset ?? recorded) : status === "past" ? pastAt : recorded;
  if (at === undefined) return undated(given);
  const body: Bodies["history"] = {
    of: means.of,
    status,
    ...(means.stage === undefined || status === "absent" ? {} : { stage: means.stage }),
    text: conceptName(given.read.code),
    ...(coding === undefined ? {} : { code: tokenOf(coding) }),
  };
  if (status === "current" && means.leavesOpen !== undefined)
    leave(given.entry, given.context, "", conceptName(given.read.code), means.leavesOpen);
  const lasts = means.lasts === "always" ? status !== "absent" : means.lasts === "past" && status === "past";
  tellLasting(given, { kind: "history", body, at, row: row.id }, lasts);
}

const PREGNANCY_STATUS = { current: "pregnant", past: "not-pregnant", refuted: "not-pregnant" } as const;
const FEEDING_STATUS = { current: "feeding", past: "not-feeding", refuted: "not-feeding" } as const;

/** Pregnancy and breast-feeding: over only at the day that the record gives, since a new one may have begun. */
function tellState(given: Understood, { row }: Hit<ConditionMeans>, says: "pregnancy" | "breast-feeding"): void {
  const { entry, context, read, status, stamp } = given;
  const { onset, end, recorded } = datesOf(given);
  const at = status === "current" ? (onset ?? recorded) : status === "past" ? end : recorded;
  if (at === undefined) {
    if (status === "past") leave(entry, context, "", conceptName(read.code), "is over, but since when is not told");
    else undated(given);
    return;
  }
  const current = status === "current";
  if (says === "breast-feeding") {
    tellLasting(given, { kind: says, body: { status: FEEDING_STATUS[status] }, at, row: row.id }, current);
    return;
  }
  const latest = addDays(at, PREGNANCY_DAYS);
  const stale = current && stamp !== undefined && latest !== undefined && isLater(stamp, latest);
  if (stale)
    leave(entry, context, "", conceptName(read.code), "is older than a pregnancy lasts, and nobody told that it ended");
  tellLasting(given, { kind: says, body: { status: PREGNANCY_STATUS[status] }, at, row: row.id }, current && !stale);
}
