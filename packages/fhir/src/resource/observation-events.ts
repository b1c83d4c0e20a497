import { toRange } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, type Hit, matchConcept } from "../code/match.ts";
import type { Table } from "../code/row.ts";
import { addDays } from "../draft/days.ts";
import { type Context, isLater, leave, tell } from "../draft/page.ts";
import type { CodeableConcept } from "../shape/types.ts";
import {
  FEEDING_ANSWER,
  PHOTOTYPE_ANSWER,
  PREGNANCY_ANSWER,
  SMOKING_ANSWER,
  TEST_ANSWER,
} from "../table/observation/answers.ts";
import type { ObservationMeans } from "../table/observation/means.ts";
import { absentBecause, type Observed } from "./observed.ts";
import { quantityOf } from "./quantity.ts";

/** A value whose question is understood. */
export interface Asked {
  readonly entry: Entry;
  readonly context: Context;
  readonly observed: Observed;
  /** The component, or "" for the Observation itself. */
  readonly key: string;
  readonly hit: Hit<ObservationMeans>;
  readonly at: string;
  readonly stamp: string | undefined;
}

/** Tells what an Observation found, or lists why it does not. */
export function tellObserved(asked: Asked): void {
  const { means } = asked.hit.row;
  switch (means.says) {
    case "lab":
    case "body":
      return tellQuantity(asked, means);
    case "phototype":
      return tellPhototype(asked);
    case "due-date":
      return tellDueDate(asked);
    case "pregnancy-test":
      return tellTest(asked);
    default:
      return tellAnswer(asked, means.says);
  }
}

function rowOf({ hit, key }: Asked): string {
  return key === "" ? hit.row.id : `${hit.row.id}/${key}`;
}

function give(asked: Asked, why: string): void {
  leave(asked.entry, asked.context, asked.key, conceptName(asked.observed.code), why);
}

function tellQuantity(asked: Asked, means: Extract<ObservationMeans, { readonly unit: unknown }>): void {
  const { entry, context, observed, at, stamp } = asked;
  if (observed.valueQuantity === undefined) return give(asked, absentBecause(observed));
  const value = quantityOf(observed.valueQuantity);
  if ("left" in value) return give(asked, value.left);
  if (toRange(value, means.unit) === undefined)
    return give(asked, `has the unit ${value.unit}, which does not convert into ${means.unit}`);
  const row = rowOf(asked);
  if (means.says === "lab")
    tell(entry, context, { kind: "lab-result", body: { test: means.test, value }, at, row, stamp });
  else {
    const body = means.property === "height" ? { height: value } : { weight: value };
    tell(entry, context, { kind: "person", body, at, row, stamp });
  }
}

/** The coded or written answer as one concept; a boolean is yes or no. */
function answerOf({
  valueCodeableConcept,
  valueString,
  valueBoolean,
  valueInteger,
}: Observed): CodeableConcept | undefined {
  if (valueCodeableConcept !== undefined) return valueCodeableConcept;
  const written = valueString ?? (valueBoolean === undefined ? undefined : valueBoolean ? "yes" : "no");
  const text = written ?? (valueInteger === undefined ? undefined : String(valueInteger));
  return text === undefined ? undefined : { text };
}

function read<Means>(asked: Asked, table: Table<Means>): Means | undefined {
  const answer = answerOf(asked.observed);
  if (answer === undefined) {
    give(asked, absentBecause(asked.observed));
    return undefined;
  }
  const hits = matchConcept(table, answer);
  if (hits.length === 1) return hits[0]?.row.means;
  give(
    asked,
    `has the answer ${conceptName(answer)}, which ${hits.length === 0 ? "we do not read" : "says two things at once"}`,
  );
  return undefined;
}

function tellPhototype(asked: Asked): void {
  const phototype = read(asked, PHOTOTYPE_ANSWER);
  if (phototype === undefined) return;
  const { entry, context, at, stamp } = asked;
  tell(entry, context, { kind: "person", body: { phototype }, at, row: rowOf(asked), stamp });
}

/** The facts that "asked, and not known" makes unknown. */
const FACT = { pregnancy: "pregnant", "breast-feeding": "breast-feeding", smoking: "smoking" } as const;

function tellAnswer(asked: Asked, says: keyof typeof FACT): void {
  const { entry, context, at, stamp } = asked;
  const common = { at, row: rowOf(asked), stamp };
  const answer =
    says === "pregnancy"
      ? read(asked, PREGNANCY_ANSWER)
      : says === "smoking"
        ? read(asked, SMOKING_ANSWER)
        : read(asked, FEEDING_ANSWER);
  if (answer === undefined) return;
  if (answer === "not-known")
    tell(entry, context, {
      ...common,
      kind: "answered",
      body: { fact: FACT[says], value: { unknown: "asked, and not known" } },
    });
  else if (answer === "current" || answer === "past" || answer === "absent")
    tell(entry, context, { ...common, kind: "history", body: { of: "smoking", status: answer } });
  else if (answer === "feeding" || answer === "not-feeding")
    tell(entry, context, { ...common, kind: "breast-feeding", body: { status: answer } });
  else if (answer !== "planning") tell(entry, context, { ...common, kind: "pregnancy", body: { status: answer } });
}

/** Longer than any pregnancy: a date further ahead is a slip of the pen. */
const PREGNANCY_DAYS = 294;

function tellDueDate(asked: Asked): void {
  const { entry, context, observed, at, stamp } = asked;
  if (observed.valueDateTime === undefined) return give(asked, absentBecause(observed));
  const due = observed.valueDateTime.slice(0, 10);
  const latest = addDays(at, PREGNANCY_DAYS);
  if (isLater(at, due)) return give(asked, "the date of delivery had passed when it was recorded");
  if (latest !== undefined && isLater(due, latest))
    return give(asked, "the date of delivery is further ahead than a pregnancy lasts");
  tell(entry, context, { kind: "pregnancy", body: { status: "pregnant", due }, at, row: rowOf(asked), stamp });
}

function tellTest(asked: Asked): void {
  const result = read(asked, TEST_ANSWER);
  if (result === undefined) return;
  if (result === "negative") return give(asked, "is negative, which does not rule out an early pregnancy");
  const { entry, context, at, stamp } = asked;
  tell(entry, context, { kind: "pregnancy", body: { status: "pregnant" }, at, row: rowOf(asked), stamp });
}
