import { type Decoder, optional, toRange } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { addDays } from "../../draft/days.ts";
import { type Context, open, stampOf } from "../../draft/page.ts";
import { dateTime, text } from "../../shape/primitives.ts";
import { shape } from "../../shape/shape.ts";
import { type FhirQuantity, fhirQuantity, type Meta, meta } from "../../shape/types.ts";
import { DISPENSE_STATUS } from "../../table/medication/status.ts";
import { quantityOf } from "../quantity.ts";
import { type Dosage, dosages, routesOf } from "./dosage.ts";
import type { MedicineBook } from "./outcome.ts";
import { type NamesMedicine, namesMedicine } from "./read-medication.ts";
import { readUse } from "./read-use.ts";

interface MedicationDispense extends NamesMedicine {
  readonly meta?: Meta;
  readonly status?: string;
  readonly quantity?: FhirQuantity;
  readonly daysSupply?: FhirQuantity;
  readonly whenPrepared?: string;
  readonly whenHandedOver?: string;
  readonly dosageInstruction?: readonly Dosage[];
}

const dispense: Decoder<MedicationDispense> = shape<MedicationDispense>({
  ...namesMedicine,
  meta: optional(meta),
  status: optional(text),
  quantity: optional(fhirQuantity),
  daysSupply: optional(fhirQuantity),
  whenPrepared: optional(dateTime),
  whenHandedOver: optional(dateTime),
  dosageInstruction: optional(dosages),
});

/** MedicationDispense → the medicine as in use for as long as the pack lasts; the cream → a prescription with its tube. */
export function readDispense(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(dispense, entry, context);
  if (read === undefined) return;
  const { dosageInstruction = [] } = read;
  const stamp = stampOf(entry, read.meta);
  const start = read.whenHandedOver ?? read.whenPrepared;
  readUse({
    entry,
    context,
    book,
    named: read,
    table: "medication-dispense",
    status: { told: read.status, table: DISPENSE_STATUS },
    stamp,
    start,
    end: start === undefined ? undefined : supplyEnd(start, read.daysSupply),
    asserted: stamp,
    dosages: dosageInstruction,
    routes: routesOf(dosageInstruction),
    quantity: read.quantity,
    indication: undefined,
  });
}

function supplyEnd(start: string, supply: FhirQuantity | undefined): string | undefined {
  const read = supply === undefined ? undefined : quantityOf(supply);
  const days = read === undefined || "left" in read ? undefined : toRange(read, "d");
  // "Less than 30" may be 29, and a supply of no days at all is a field that nobody filled in.
  const most = days?.most ?? null;
  return most === null || most <= 0 || !Number.isInteger(most) ? undefined : addDays(start, most);
}
