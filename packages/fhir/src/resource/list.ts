import { boolean, type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, matchConcept } from "../code/match.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { hasModifier } from "../shape/modifier.ts";
import { dateTime, text } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Meta, meta, type Reference, reference } from "../shape/types.ts";
import { LIST } from "../table/list.ts";
import type { MedicineBook } from "./medication/outcome.ts";
import { medicineOf, namesMedicine, type NamesMedicine } from "./medication/read-medication.ts";
import { saysUse, tellUnread } from "./medication/tell-unread.ts";
import { statusCode } from "./status.ts";

interface Item {
  readonly deleted?: boolean;
  readonly date?: string;
  readonly item?: Reference;
}

interface List {
  readonly meta?: Meta;
  readonly status?: string;
  readonly mode?: string;
  readonly title?: string;
  readonly code?: CodeableConcept;
  readonly date?: string;
  readonly entry?: readonly Item[];
  readonly emptyReason?: CodeableConcept;
}

const list: Decoder<List> = shape<List>({
  meta: optional(meta),
  status: optional(text),
  mode: optional(text),
  title: optional(text),
  code: optional(codeableConcept),
  date: optional(dateTime),
  entry: optional(
    many(shape<Item>({ deleted: optional(boolean), date: optional(dateTime), item: optional(reference) })),
  ),
  emptyReason: optional(codeableConcept),
});

interface Where {
  readonly entry: Entry;
  readonly context: Context;
  readonly book: MedicineBook;
  readonly name: string;
  readonly at: string | undefined;
  readonly stamp: string | undefined;
}

/**
 * List → the medicines in it that stand nowhere else in the Bundle, or that there are none. What it names is read by itself. That a
 * list is complete is nobody's word: an institution's list seldom has what was bought without a prescription.
 */
export function readList(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(list, entry, context);
  if (read === undefined) return;
  const concept = read.code ?? (read.title === undefined ? undefined : { text: read.title });
  const name = read.title ?? conceptName(concept);
  const means = matchConcept(LIST, concept)[0]?.row.means;
  if (read.status !== "current" || read.mode === "changes") {
    leave(entry, context, "", name, whyNot(read.status));
    return;
  }
  const stamp = stampOf(entry, read.meta);
  const where: Where = { entry, context, book, name, at: read.date ?? stamp, stamp };
  const empty = (read.entry ?? []).length === 0;
  if (empty && means !== undefined) readEmptyList(read.emptyReason, means, where);
  else {
    leave(
      entry,
      context,
      "",
      name,
      "is a list: its entries are read by themselves, and nobody says that it is complete",
    );
    if (means === "medications") for (const [index, one] of (read.entry ?? []).entries()) readItem(one, index, where);
  }
}

/** Why a list says nothing of today. */
function whyNot(status: string | undefined): string {
  if (status === "current") return "lists what changed: its entries are read by themselves";
  return status === "entered-in-error"
    ? "was entered in error"
    : `has the status ${status ?? "(none)"}, which we do not read`;
}

/** "None known" is an answer; an empty list without a reason is none. */
function readEmptyList(
  reason: CodeableConcept | undefined,
  means: "medications" | "allergies",
  { entry, context, book, name, at, stamp }: Where,
): void {
  const why = statusCode(reason);
  if (why !== "nilknown") leave(entry, context, "", name, `is empty: ${why ?? "no reason that we read"}`);
  else if (at === undefined) leave(entry, context, "", name, "has no date at all");
  else if (means === "medications") book.noneKnown.push({ entry, at, stamp });
  else
    tell(entry, context, {
      kind: "history",
      body: { of: "hypersensitivity", status: "absent", text: name },
      at,
      row: "list/allergies",
      stamp,
    });
}

/** A resource that stands within the list itself, which nobody else reads. */
interface Within extends NamesMedicine {
  readonly status?: string;
}

const within: Decoder<Within> = shape<Within>({ status: optional(text), ...namesMedicine });

/** Which medicine an item names; undefined for one that stands in the Bundle, and tells itself. */
function itemOf(item: Reference | undefined, { entry, context }: Where): ReturnType<typeof medicineOf> | undefined {
  const found = context.references.find(item, entry);
  if (found === undefined || found.type === "Medication")
    return medicineOf(item === undefined ? {} : { medicationReference: item }, [], entry, context);
  if (item?.reference?.startsWith("#") !== true || !saysUse(found)) return undefined;
  const read = within.decode(found.resource, found.pointer, context.problems);
  if (typeof read === "symbol" || hasModifier(found.resource))
    return { left: "names a medicine that we do not understand" };
  // The list says that it is in use, and the item that it is not, or not yet.
  return read.status === "active"
    ? medicineOf(read, [], entry, context)
    : { left: `names a medicine that has the status ${read.status ?? "(none)"}` };
}

/** An item that stands in the Bundle tells itself; another is a medicine that is in use, by whatever name it has. */
function readItem({ item, deleted, date }: Item, index: number, where: Where): void {
  const { entry, context, book, at, stamp } = where;
  const key = `entry/${index}`;
  if (deleted === true) {
    leave(entry, context, key, item?.display ?? item?.reference ?? "entry", "was taken off the list");
    return;
  }
  const medicine = itemOf(item, where);
  if (medicine === undefined) return;
  const start = date ?? at;
  if ("left" in medicine || start === undefined) {
    leave(entry, context, key, "entry", "left" in medicine ? medicine.left : "has no date at all");
    // Once for all of them: what nobody can resolve is one thing.
    if (!book.unusable.includes(entry)) tellUnread(entry, context, start, stamp);
    book.unusable.push(entry);
    return;
  }
  if (medicine.note !== undefined) leave(entry, context, key, "entry", medicine.note);
  if (medicine.means !== "other" && medicine.means.is !== "ingredient") {
    leave(entry, context, key, medicine.name, "stands in a list: since when, or whether, is not told");
    return;
  }
  book.intakes.push({
    entry,
    medication: medicine.medication,
    start,
    end: undefined,
    stamp,
    row: `list/medications/${index}`,
  });
}
