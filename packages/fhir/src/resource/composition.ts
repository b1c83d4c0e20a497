import { type Decoder, optional, pointer } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { matchConcept } from "../code/match.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { dateTime, text } from "../shape/primitives.ts";
import { many, recursive, shape } from "../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Meta, meta, type Reference, reference } from "../shape/types.ts";
import { SECTION, type SectionMeans } from "../table/section.ts";
import type { MedicineBook } from "./medication/outcome.ts";
import { tellUnread } from "./medication/tell-unread.ts";
import { statusCode } from "./status.ts";

interface Section {
  readonly title?: string;
  readonly code?: CodeableConcept;
  readonly entry?: readonly Reference[];
  readonly emptyReason?: CodeableConcept;
  readonly section?: readonly Section[];
}

const section: Decoder<Section> = recursive(() =>
  shape<Section>({
    title: optional(text),
    code: optional(codeableConcept),
    entry: optional(many(reference)),
    emptyReason: optional(codeableConcept),
    section: optional(many(section)),
  }),
);

interface Composition {
  readonly meta?: Meta;
  readonly status?: string;
  readonly date?: string;
  readonly section?: readonly Section[];
}

const composition: Decoder<Composition> = shape<Composition>({
  meta: optional(meta),
  status: optional(text),
  date: optional(dateTime),
  section: optional(many(section)),
});

interface Placed {
  readonly section: Section;
  readonly key: string;
}

function flat(sections: readonly Section[], key: string): readonly Placed[] {
  return sections.flatMap((one, index) => {
    const own = `${key}/${index}`;
    return [{ section: one, key: own }, ...flat(one.section ?? [], `${own}/section`)];
  });
}

/**
 * Composition → what its sections declare to be empty. The resources that the sections name are read by themselves; the
 * narrative, which is for people, is not, and that is said.
 */
export function readComposition(entry: Entry, context: Context, book: MedicineBook): void {
  const read = open(composition, entry, context);
  if (read === undefined) return;
  if (read.status === "entered-in-error") {
    leave(entry, context, "", "Composition", "was entered in error");
    return;
  }
  leave(entry, context, "", "Composition", "the text of a document is for people and is not read; its entries are");
  const stamp = stampOf(entry, read.meta);
  const at = read.date ?? stamp;
  for (const { section: one, key } of flat(read.section ?? [], "section")) {
    const isMedicines = matchConcept(SECTION, one.code).some(({ row }) => row.means === "medications");
    for (const [index, to] of (one.entry ?? []).entries()) {
      const found = context.references.find(to, entry);
      // What stands within the document's own resource is read by nobody.
      if (found !== undefined && to.reference?.startsWith("#") !== true) continue;
      const what = to.reference ?? to.display ?? "entry";
      leave(
        entry,
        context,
        `${key}/entry/${index}`,
        what,
        found === undefined
          ? "names an entry that is not in this Bundle"
          : "names an entry that stands within the document's own resource, which we do not read",
      );
      // It may be a medicine in use: then nobody can say that there is none.
      if (!isMedicines) continue;
      if (!book.unusable.includes(entry)) tellUnread(entry, context, at, stamp);
      book.unusable.push(entry);
    }
    if (one.emptyReason !== undefined) readEmpty(one, key, { entry, context, book, at, stamp });
  }
}

interface Where {
  readonly entry: Entry;
  readonly context: Context;
  readonly book: MedicineBook;
  readonly at: string | undefined;
  readonly stamp: string | undefined;
}

function readEmpty(one: Section, key: string, { entry, context, book, at, stamp }: Where): void {
  const means: SectionMeans | undefined = matchConcept(SECTION, one.code)[0]?.row.means;
  const why = statusCode(one.emptyReason);
  const what = one.title ?? means ?? "section";
  if (why !== "nilknown") leave(entry, context, key, what, `is empty: ${why ?? "no reason that we read"}`);
  else if (at === undefined) leave(entry, context, key, what, "has no date at all");
  else if (means === "medications") book.noneKnown.push({ entry, at, stamp });
  else if (means === "allergies")
    tell(entry, context, {
      kind: "history",
      body: { of: "hypersensitivity", status: "absent", text: what },
      at,
      row: "section/allergies",
      stamp,
    });
  else leave(entry, context, key, what, "says that nothing is known, but not what was asked about");
}

/** Resources that a family section names: they are not the person's. A wrong shape is reported where the Composition is read. */
export function familyEntries(entries: readonly Entry[], context: Context): ReadonlySet<Entry> {
  return new Set(
    entries
      .filter(({ type }) => type === "Composition")
      .flatMap((entry) => {
        const read = composition.decode(entry.resource, pointer(entry.pointer, ""), []);
        if (typeof read === "symbol") return [];
        return flat(read.section ?? [], "section")
          .filter((placed) => matchConcept(SECTION, placed.section.code).some(({ row }) => row.means === "family"))
          .flatMap((placed) => placed.section.entry ?? [])
          .flatMap((to) => context.references.find(to, entry) ?? []);
      }),
  );
}
