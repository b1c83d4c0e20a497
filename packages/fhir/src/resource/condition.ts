import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, matchConcept } from "../code/match.ts";
import { type Context, leave, leaveUnknown, NO_ROW, open, stampOf } from "../draft/page.ts";
import { lookUp } from "../shape/look-up.ts";
import { isDateTime, isList, type Loose } from "../shape/plain.ts";
import { dateTime } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import {
  type CodeableConcept,
  codeableConcept,
  isConcept,
  isMeta,
  type Meta,
  meta,
  type Period,
  period,
} from "../shape/types.ts";
import { CONDITION } from "../table/condition.ts";
import { CLINICAL, VERIFICATION } from "../table/status.ts";
import { tellCondition } from "./condition-events.ts";
import { statusCode } from "./status.ts";

/** What we read of a Condition. */
export interface Condition {
  readonly meta?: Meta;
  readonly clinicalStatus?: CodeableConcept;
  readonly verificationStatus?: CodeableConcept;
  readonly severity?: CodeableConcept;
  readonly code?: CodeableConcept;
  readonly bodySite?: readonly CodeableConcept[];
  readonly onsetDateTime?: string;
  readonly onsetPeriod?: Period;
  readonly abatementDateTime?: string;
  readonly abatementPeriod?: Period;
  readonly recordedDate?: string;
}

function looksCondition(value: Loose<Condition>): boolean {
  return (
    isMeta(value.meta) &&
    isConcept(value.clinicalStatus) &&
    isConcept(value.verificationStatus) &&
    isConcept(value.severity) &&
    isConcept(value.code) &&
    isList(value.bodySite, isConcept) &&
    isDateTime(value.onsetDateTime) &&
    value.onsetPeriod === undefined &&
    isDateTime(value.abatementDateTime) &&
    value.abatementPeriod === undefined &&
    isDateTime(value.recordedDate)
  );
}

export const condition: Decoder<Condition> = shape<Condition>(
  {
    meta: optional(meta),
    clinicalStatus: optional(codeableConcept),
    verificationStatus: optional(codeableConcept),
    severity: optional(codeableConcept),
    code: optional(codeableConcept),
    bodySite: optional(many(codeableConcept)),
    onsetDateTime: optional(dateTime),
    onsetPeriod: optional(period),
    abatementDateTime: optional(dateTime),
    abatementPeriod: optional(period),
    recordedDate: optional(dateTime),
  },
  looksCondition,
);

/** Whether it is there, over, or was refuted; or why that cannot be used. */
export type ConditionStatus = "current" | "past" | "refuted";

/** Condition → diagnosis, history, pregnancy or breast-feeding. */
export function readCondition(entry: Entry, context: Context): void {
  if (leaveUnknown(entry, context)) return;
  const read = open(condition, entry, context);
  if (read === undefined) return;
  const hits = matchConcept(CONDITION, read.code);
  if (hits.length === 0) {
    leave(entry, context, "code", conceptName(read.code), NO_ROW);
    return;
  }
  const status = statusOf(read, entry.resource);
  if (typeof status !== "string") {
    leave(entry, context, "", conceptName(read.code), status.left);
    return;
  }
  noteUnplaced(entry, context);
  tellCondition({ entry, context, read, hits, status, stamp: stampOf(entry, read.meta) });
}

function statusOf(read: Condition, resource: Entry["resource"]): ConditionStatus | { readonly left: string } {
  const verified = statusCode(read.verificationStatus, VERIFICATION);
  const standing = verified === undefined ? "stands" : lookUp(VERIFICATION, verified);
  if (standing === undefined) return { left: `has the verification status ${verified}, which we do not read` };
  if (standing !== "stands") return standing;
  const told = statusCode(read.clinicalStatus, CLINICAL);
  const clinical = told === undefined ? undefined : lookUp(CLINICAL, told);
  if (told !== undefined && clinical === undefined)
    return { left: `has the clinical status ${told}, which we do not read` };
  const over = ABATEMENTS.some((key) => resource[key] !== undefined && resource[key] !== null);
  if (clinical === "current" && over) return { left: "is told as active and as over: a contradiction" };
  // A problem that nobody says is over is told as one that is there, at its own date.
  return clinical ?? (over ? "past" : "current");
}

const ABATEMENTS = ["abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange", "abatementString"];
const UNPLACED = ["onsetAge", "onsetRange", "onsetString", "abatementAge", "abatementRange", "abatementString"];

function noteUnplaced(entry: Entry, context: Context): void {
  for (const key of UNPLACED)
    if (entry.resource[key] !== undefined)
      leave(entry, context, key, key, "an age or words are not placed in time; the other dates are used");
}
