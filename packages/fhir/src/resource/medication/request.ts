import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { conceptName } from "../../code/match.ts";
import { type Context, leave, open, stampOf } from "../../draft/page.ts";
import { lookUp } from "../../shape/look-up.ts";
import { isBoolean, isDateTime, isList, isText, type Loose } from "../../shape/plain.ts";
import { boolean, dateTime, text } from "../../shape/primitives.ts";
import { many, shape } from "../../shape/shape.ts";
import {
  type CodeableConcept,
  codeableConcept,
  type FhirQuantity,
  fhirQuantity,
  isConcept,
  isMeta,
  isReference,
  type Meta,
  meta,
  type Reference,
  reference,
} from "../../shape/types.ts";
import { NOT_AN_ORDER, REQUEST_STATUS } from "../../table/medication/status.ts";
import { indicationOf } from "./cream.ts";
import { boundsEnd, type Dosage, dosages, isDosage, routesOf } from "./dosage.ts";
import type { MedicineBook } from "./outcome.ts";
import { type NamesMedicine, namesMedicine } from "./read-medication.ts";
import { readUse } from "./read-use.ts";

interface MedicationRequest extends NamesMedicine {
  readonly meta?: Meta;
  readonly status?: string;
  readonly intent?: string;
  readonly doNotPerform?: boolean;
  readonly reportedBoolean?: boolean;
  readonly reportedReference?: Reference;
  readonly authoredOn?: string;
  readonly dosageInstruction?: readonly Dosage[];
  readonly dispenseRequest?: { readonly quantity?: FhirQuantity };
  readonly reasonCode?: readonly CodeableConcept[];
  readonly reasonReference?: readonly Reference[];
}

function looksRequest(value: Loose<MedicationRequest>): boolean {
  return (
    isConcept(value.medicationCodeableConcept) &&
    isReference(value.medicationReference) &&
    isMeta(value.meta) &&
    isText(value.status) &&
    isText(value.intent) &&
    isBoolean(value.doNotPerform) &&
    isBoolean(value.reportedBoolean) &&
    isReference(value.reportedReference) &&
    isDateTime(value.authoredOn) &&
    isList(value.dosageInstruction, isDosage) &&
    value.dispenseRequest === undefined &&
    isList(value.reasonCode, isConcept) &&
    isList(value.reasonReference, isReference)
  );
}

export const request: Decoder<MedicationRequest> = shape<MedicationRequest>(
  {
    ...namesMedicine,
    meta: optional(meta),
    status: optional(text),
    intent: optional(text),
    doNotPerform: optional(boolean),
    reportedBoolean: optional(boolean),
    reportedReference: optional(reference),
    authoredOn: optional(dateTime),
    dosageInstruction: optional(dosages),
    dispenseRequest: optional(shape<{ readonly quantity?: FhirQuantity }>({ quantity: optional(fhirQuantity) })),
    reasonCode: optional(many(codeableConcept)),
    reasonReference: optional(many(reference)),
  },
  looksRequest,
);

/** MedicationRequest → the medicine as taken from the day of the order; the cream → a prescription. */
export function readRequest(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(request, entry, context);
  if (read === undefined) return;
  const name = conceptName(read.medicationCodeableConcept);
  const noOrder = notAnOrder(read);
  if (noOrder !== undefined) {
    book.unusable.push(entry);
    leave(entry, context, "", name, noOrder);
    return;
  }
  const { dosageInstruction = [] } = read;
  const stamp = stampOf(entry, read.meta);
  readUse({
    entry,
    context,
    book,
    named: read,
    table: "medication-request",
    status: { told: read.status, table: REQUEST_STATUS },
    stamp,
    start: read.authoredOn,
    end: boundsEnd(dosageInstruction),
    asserted: stamp,
    dosages: dosageInstruction,
    routes: routesOf(dosageInstruction),
    quantity: read.dispenseRequest?.quantity,
    indication: indicationOf(read.reasonCode ?? [], read.reasonReference ?? [], entry, context),
  });
}

function notAnOrder(read: MedicationRequest): string | undefined {
  if (read.doNotPerform === true) return "is an order not to take it";
  const reported = read.reportedBoolean === true || read.reportedReference !== undefined;
  if (read.intent === "plan" && reported) return undefined;
  return lookUp(NOT_AN_ORDER, read.intent ?? "");
}
