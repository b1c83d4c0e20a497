import type { Entry } from "../../bundle/entries.ts";
import { addDays } from "../../draft/days.ts";
import { type Context, isLater, leave, tell } from "../../draft/page.ts";
import type { FhirQuantity } from "../../shape/types.ts";
import type { IntakeStatus } from "../../table/medication/status.ts";
import { indicationOf, tellPrescription, tellTreatment, type CreamUse } from "./cream.ts";
import type { Dosage } from "./dosage.ts";
import type { Intake } from "./intake.ts";
import type { NotTaken } from "./not-taken.ts";
import type { Medicine } from "./read-medication.ts";
import { tellUnread } from "./tell-unread.ts";

/** What one of the four medication resources says, brought into one form. */
export interface MedicationUse {
  readonly entry: Entry;
  readonly stamp: string | undefined;
  readonly table: "medication-statement" | "medication-request" | "medication-administration" | "medication-dispense";
  readonly status: Exclude<IntakeStatus, { readonly left: string }>;
  readonly medicine: Medicine;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The day that the record speaks of where nothing else is told: dateAsserted, else its last change. */
  readonly asserted: string | undefined;
  readonly dosages: readonly Dosage[];
  readonly quantity: FhirQuantity | undefined;
  readonly indication: ReturnType<typeof indicationOf>;
}

/** What a Bundle tells of medicines, gathered before it is told, since one resource can end what another goes on with. */
export interface MedicineBook {
  readonly intakes: Intake[];
  /** What was told not to be taken. */
  readonly notTaken: NotTaken[];
  readonly noneKnown: { readonly entry: Entry; readonly at: string; readonly stamp: string | undefined }[];
  /** Medication resources that could not be used: they keep "no known medicines" from being believed. */
  readonly unusable: Entry[];
}

/** A dose that was given once, or a pack without a duration, is told as in use for as long as an answer about medicines holds. */
const SEEN_DAYS = 90;

/** Puts a use into the book, or tells it where it is the cream. */
export function bookUse(use: MedicationUse, book: MedicineBook, context: Context): void {
  const { medicine } = use;
  const isCream = medicine.means !== "other" && medicine.means.is === "cream";
  if (isCream) tellCream(use, context);
  if (!isCream || NAMES_MORE.test(medicine.name)) bookIntake(use, book, context);
}

/** "Opzelura; clarithromycin" is the cream, and a line in which another medicine may stand. */
const NAMES_MORE = /[;；+＋&\n]|\s(?:and|och|plus)\s/iu;

function bookIntake(use: MedicationUse, book: MedicineBook, context: Context): void {
  const { entry, stamp, status, medicine, start, asserted } = use;
  const row = use.table;
  if (status === "not-taken") {
    const at = start ?? asserted;
    if (at === undefined) leave(entry, context, "", medicine.name, "has no date at all");
    else book.notTaken.push({ entry, medication: medicine.medication, at, stamp, row: `${row}/not-taken` });
    return;
  }
  const from = start ?? asserted;
  const end = endOf(use, from);
  if ((status === "over" || status === "held") && end === undefined) {
    book.unusable.push(entry);
    leave(entry, context, "", medicine.name, "is over, but since when is not told");
    return;
  }
  if (from === undefined) {
    book.unusable.push(entry);
    leave(entry, context, "", medicine.name, "has no date at all");
    tellUnread(entry, context, undefined, stamp);
    return;
  }
  // Where only the end is dated the start is not invented: the end alone takes the medicine out of the list.
  const begun = start === undefined && end !== undefined ? undefined : from;
  book.intakes.push({
    entry,
    medication: medicine.medication,
    start: begun,
    end,
    stamp,
    row,
    ...(status === "taken" && use.table === "medication-statement" ? { said: asserted ?? from } : {}),
  });
}

function endOf({ status, end, asserted, start }: MedicationUse, from: string | undefined): string | undefined {
  if (status === "given") return end ?? (from === undefined ? undefined : addDays(from, SEEN_DAYS));
  if (end !== undefined || status === "taken") return end;
  return asserted !== undefined && start !== undefined && isLater(start, asserted) ? start : asserted;
}

function tellCream(use: MedicationUse, context: Context): void {
  const { entry, stamp, status, medicine, start, end, asserted, table } = use;
  const cream: CreamUse = { entry, medicine, stamp, row: table, indication: use.indication };
  const at = start ?? asserted;
  if (status === "not-taken") {
    leave(entry, context, "", medicine.name, "the cream is not being used, but whether it ever was is not told");
    return;
  }
  if (at === undefined) {
    leave(entry, context, "", medicine.name, "has no date at all");
    return;
  }
  const over = end ?? (status === "over" || status === "held" ? asserted : undefined);
  if (table === "medication-request" || table === "medication-dispense") {
    tellPrescription(cream, at, use.dosages, use.quantity, context);
    // A prescription that is completed was only used up; one that was stopped ends the treatment.
    if (table === "medication-request" && entry.resource["status"] === "stopped" && over !== undefined)
      tellTreatment(cream, "stopped", over, context);
    if (status === "held")
      leave(
        entry,
        context,
        "status",
        medicine.name,
        "the prescription is on hold: whether the cream is used is not told",
      );
    return;
  }
  if (table === "medication-administration") {
    tell(entry, context, {
      kind: "applied",
      body: use.indication === undefined ? {} : { indication: use.indication },
      at,
      row: `${table}/cream/applied`,
      stamp,
    });
    return;
  }
  if (start !== undefined || over === undefined) tellTreatment(cream, "started", at, context);
  if (over !== undefined) tellTreatment(cream, status === "held" ? "paused" : "stopped", over, context);
}
