import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { type Context, open, stampOf } from "../../draft/page.ts";
import { dateTime, text } from "../../shape/primitives.ts";
import { many, shape } from "../../shape/shape.ts";
import {
  type CodeableConcept,
  codeableConcept,
  type Meta,
  meta,
  type Period,
  period,
  type Reference,
  reference,
} from "../../shape/types.ts";
import { STATEMENT_STATUS } from "../../table/medication/status.ts";
import { indicationOf } from "./cream.ts";
import { type Dosage, dosages, routesOf } from "./dosage.ts";
import type { MedicineBook } from "./outcome.ts";
import { type NamesMedicine, namesMedicine } from "./read-medication.ts";
import { readUse } from "./read-use.ts";

interface MedicationStatement extends NamesMedicine {
  readonly meta?: Meta;
  readonly status?: string;
  readonly effectiveDateTime?: string;
  readonly effectivePeriod?: Period;
  readonly dateAsserted?: string;
  readonly dosage?: readonly Dosage[];
  readonly reasonCode?: readonly CodeableConcept[];
  readonly reasonReference?: readonly Reference[];
}

const statement: Decoder<MedicationStatement> = shape<MedicationStatement>({
  ...namesMedicine,
  meta: optional(meta),
  status: optional(text),
  effectiveDateTime: optional(dateTime),
  effectivePeriod: optional(period),
  dateAsserted: optional(dateTime),
  dosage: optional(dosages),
  reasonCode: optional(many(codeableConcept)),
  reasonReference: optional(many(reference)),
});

/** MedicationStatement → the medicine as taken in a stretch of time. */
export function readStatement(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(statement, entry, context);
  if (read === undefined) return;
  const { effectivePeriod, dosage = [] } = read;
  const stamp = stampOf(entry, read.meta);
  readUse({
    entry,
    context,
    book,
    named: read,
    table: "medication-statement",
    status: { told: read.status, table: STATEMENT_STATUS },
    stamp,
    start: effectivePeriod?.start ?? read.effectiveDateTime,
    end: effectivePeriod?.end === "open" ? undefined : effectivePeriod?.end,
    asserted: read.dateAsserted ?? stamp,
    dosages: dosage,
    routes: routesOf(dosage),
    quantity: undefined,
    indication: indicationOf(read.reasonCode ?? [], read.reasonReference ?? [], entry, context),
  });
}
