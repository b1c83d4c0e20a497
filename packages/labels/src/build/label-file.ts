import { type Decoder, type Label, list, object, optional, refine, text, word } from "@repigment/core";

import { day, point, slug } from "./decoders.ts";

/** A version as it is written: its hash is worked out. */
export interface WrittenVersion {
  readonly version: string;
  readonly from: string;
  readonly document: string;
  readonly note?: string;
  /** The date of a later text that is known to exist and that we have not read, as exact as it is known. */
  readonly newerUnread?: string;
}

/** label.yaml: the product, where it is authorised, and the days on which its label changed. */
export interface LabelFile {
  readonly id: string;
  readonly short: string;
  readonly product: Label["product"];
  readonly jurisdiction: string;
  readonly versions: readonly WrittenVersion[];
}

const partialDay: Decoder<string> = refine(text, (date) =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? undefined : { expected: "YYYY, YYYY-MM or YYYY-MM-DD", found: date },
);

export const labelFile: Decoder<LabelFile> = object<LabelFile>({
  id: slug,
  short: slug,
  product: object<Label["product"]>({ name: text, substance: text, strength: point, form: text }),
  jurisdiction: text,
  versions: refine(
    list(
      object<WrittenVersion>({
        version: text,
        from: day,
        document: slug,
        note: optional(slug),
        newerUnread: optional(partialDay),
      }),
      1_000,
    ),
    (versions) =>
      versions.length > 0 &&
      versions.every(({ from }, index) => index === 0 || (versions[index - 1]?.from ?? "") < from)
        ? undefined
        : {
            expected: "at least one version, oldest first, each from a later day",
            found: versions.map(({ from }) => from).join(", "),
          },
  ),
});

/**
 * What a document is: the product information for professionals, the leaflet for patients, a text of an authority, what the
 * company hands out, a study, a report of the news or a congress, a shop's page, a work of reference, or our own page.
 */
export const DOCUMENT_KINDS = [
  "label",
  "leaflet",
  "authority",
  "company",
  "study",
  "news",
  "shop",
  "reference",
  "own",
] as const;

/** One document that statements cite. */
export interface Document {
  readonly title: string;
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly publisher: string;
  readonly version: string;
  /** As exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly url: string;
  readonly language: string;
  /** The name under which the document may lie in a folder of sources. */
  readonly atHand?: string;
  readonly confidence: "read" | "second-hand" | "memory";
  readonly note?: string;
}

export const document: Decoder<Document> = object<Document>({
  title: text,
  kind: word(...DOCUMENT_KINDS),
  publisher: text,
  version: text,
  date: partialDay,
  url: text,
  language: text,
  atHand: optional(text),
  confidence: word("read", "second-hand", "memory"),
  note: optional(text),
});
