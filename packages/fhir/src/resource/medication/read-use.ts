import type { Entry } from "../../bundle/entries.ts";
import { type Context, leave } from "../../draft/page.ts";
import { lookUp } from "../../shape/look-up.ts";
import type { CodeableConcept } from "../../shape/types.ts";
import { type IntakeStatus, UNKNOWN } from "../../table/medication/status.ts";
import { bookUse, type MedicationUse, type MedicineBook } from "./outcome.ts";
import { medicineOf, type NamesMedicine } from "./read-medication.ts";
import { tellUnread } from "./tell-unread.ts";

/** One of the four medication resources, brought into one form by its reader. */
export interface RawUse extends Omit<MedicationUse, "status" | "medicine"> {
  readonly context: Context;
  readonly book: MedicineBook;
  readonly named: NamesMedicine;
  readonly status: { readonly told: string | undefined; readonly table: Readonly<Record<string, IntakeStatus>> };
  readonly routes: readonly CodeableConcept[];
}

/** Finds out which medicine and what its status says, and books it; what cannot be used is listed. */
export function readUse(raw: RawUse): void {
  const { entry, context, book, named, routes, stamp, asserted, start } = raw;
  const medicine = medicineOf(named, routes, entry, context);
  if ("left" in medicine) {
    giveUp(entry, context, book, raw.table, medicine.left);
    // What was never taken, or recorded by mistake, hides no medicine.
    const told = lookUp(raw.status.table, raw.status.told ?? "");
    if (told !== "not-taken" && told !== "over" && !(typeof told === "object" && told !== UNKNOWN))
      tellUnread(entry, context, start ?? asserted, stamp);
    return;
  }
  if (medicine.note !== undefined) leave(entry, context, "", raw.table, medicine.note);
  const { told, table } = raw.status;
  const status = lookUp(table, told ?? "");
  if (medicine.means !== "other" && medicine.means.is === "nothing") {
    // IPS writes "no known medicines" with status unknown or active: the code is what speaks.
    const at = start ?? asserted;
    const wrong = typeof status === "object" && told === "entered-in-error" ? status.left : undefined;
    if (wrong !== undefined) leave(entry, context, "", medicine.name, wrong);
    else if (medicine.means.says === "no-information")
      giveUp(entry, context, book, medicine.name, "says that there is no information");
    else if (at === undefined) leave(entry, context, "", medicine.name, "has no date at all");
    else book.noneKnown.push({ entry, at, stamp });
    return;
  }
  const isCream = medicine.means !== "other" && medicine.means.is === "cream";
  if (!isCream && (status === undefined || status === UNKNOWN)) tellUnread(entry, context, start ?? asserted, stamp);
  if (status === undefined) {
    giveUp(entry, context, book, medicine.name, `has the status ${told ?? "(none)"}, which we do not read`);
    return;
  }
  if (typeof status !== "string") {
    if (told === "entered-in-error") leave(entry, context, "", medicine.name, status.left);
    else giveUp(entry, context, book, medicine.name, status.left);
    return;
  }
  bookUse({ ...raw, medicine, status }, book, context);
}

function giveUp(entry: Entry, context: Context, book: MedicineBook, what: string, why: string): void {
  book.unusable.push(entry);
  leave(entry, context, "", what, why);
}
