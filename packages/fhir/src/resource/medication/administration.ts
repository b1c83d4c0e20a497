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
import { ADMINISTRATION_STATUS } from "../../table/medication/status.ts";
import { indicationOf } from "./cream.ts";
import type { MedicineBook } from "./outcome.ts";
import { type NamesMedicine, namesMedicine } from "./read-medication.ts";
import { readUse } from "./read-use.ts";

interface MedicationAdministration extends NamesMedicine {
  readonly meta?: Meta;
  readonly status?: string;
  readonly effectiveDateTime?: string;
  readonly effectivePeriod?: Period;
  readonly dosage?: { readonly route?: CodeableConcept };
  readonly reasonCode?: readonly CodeableConcept[];
  readonly reasonReference?: readonly Reference[];
}

const administration: Decoder<MedicationAdministration> = shape<MedicationAdministration>({
  ...namesMedicine,
  meta: optional(meta),
  status: optional(text),
  effectiveDateTime: optional(dateTime),
  effectivePeriod: optional(period),
  dosage: optional(shape<{ readonly route?: CodeableConcept }>({ route: optional(codeableConcept) })),
  reasonCode: optional(many(codeableConcept)),
  reasonReference: optional(many(reference)),
});

/** MedicationAdministration → the medicine as in use from then on, for a time; the cream → one application. */
export function readAdministration(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(administration, entry, context);
  if (read === undefined) return;
  const { effectivePeriod } = read;
  const route = read.dosage?.route;
  const stamp = stampOf(entry, read.meta);
  // The end of one infusion is not the end of the medicine's use: only a status of "stopped" ends that.
  const end = read.status === "stopped" && effectivePeriod?.end !== "open" ? effectivePeriod?.end : undefined;
  readUse({
    entry,
    context,
    book,
    named: read,
    table: "medication-administration",
    status: { told: read.status, table: ADMINISTRATION_STATUS },
    stamp,
    start: effectivePeriod?.start ?? read.effectiveDateTime,
    end,
    asserted: stamp,
    dosages: [],
    routes: route === undefined ? [] : [route],
    quantity: undefined,
    indication: indicationOf(read.reasonCode ?? [], read.reasonReference ?? [], entry, context),
  });
}
