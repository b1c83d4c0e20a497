import type { Action, Standing, Urgency } from "../label/vocabulary.ts";
import { byText } from "../order.ts";
import type { Truth } from "../truth.ts";
import type { Assessment, Finding } from "./assessment.ts";

/** What something was and what it became. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** A finding that is another than it was; `none` where the one assessment has no such finding. */
export interface FindingChange {
  readonly statement: string;
  readonly site?: string;
  readonly applies: Change<Truth | "none">;
  /** Only where the statement asks for something else than before. */
  readonly action?: Change<Action>;
}

/** How two assessments of one course differ in what a person is told. */
export interface AssessmentChanges {
  readonly standing?: Change<Standing>;
  readonly atLeast?: Change<Standing>;
  readonly urgency?: Change<Urgency>;
  readonly findings: readonly FindingChange[];
}

/**
 * Where the second assessment tells something else than the first: standing, urgency, and each finding by statement and site.
 * "Does not apply" and no such finding are told alike.
 */
export function assessmentChanges(before: Assessment, after: Assessment): AssessmentChanges {
  const [old, now] = [byPlace(before), byPlace(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].toSorted(byText);
  return {
    ...(before.standing === after.standing ? {} : { standing: { before: before.standing, after: after.standing } }),
    ...(before.atLeast === after.atLeast ? {} : { atLeast: { before: before.atLeast, after: after.atLeast } }),
    ...(before.urgency === after.urgency ? {} : { urgency: { before: before.urgency, after: after.urgency } }),
    findings: places.flatMap((place) => changeOf(old.get(place), now.get(place))),
  };
}

/** Whether nothing at all is told differently. */
export function isUnchanged({ standing, atLeast, urgency, findings }: AssessmentChanges): boolean {
  return standing === undefined && atLeast === undefined && urgency === undefined && findings.length === 0;
}

function byPlace({ findings }: Assessment): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [`${finding.statement} ${finding.site ?? ""}`, finding]));
}

function changeOf(before: Finding | undefined, after: Finding | undefined): readonly FindingChange[] {
  const either = after ?? before;
  if (either === undefined) return [];
  const applies = { before: before?.applies ?? "none", after: after?.applies ?? "none" } as const;
  const action =
    before !== undefined && after !== undefined && before.action !== after.action
      ? { before: before.action, after: after.action }
      : undefined;
  // A statement that is new and does not apply tells nobody anything else than before.
  const silent = (one: Truth | "none"): boolean => one === "no" || one === "none";
  if (applies.before === applies.after && (action === undefined || silent(applies.after))) return [];
  if (silent(applies.before) && silent(applies.after)) return [];
  return [
    {
      statement: either.statement,
      ...(either.site === undefined ? {} : { site: either.site }),
      applies,
      ...(action === undefined ? {} : { action }),
    },
  ];
}
