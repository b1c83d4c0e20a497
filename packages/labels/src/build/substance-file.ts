import {
  type Confidence,
  type Decoder,
  list,
  object,
  optional,
  refine,
  type Route,
  type Substance,
  type SubstanceList,
  text,
  word,
} from "@repigment/core";

import { day, slug } from "./decoders.ts";
import { source, type WrittenSource } from "./statement-file.ts";

/** A list as it is written: with a title, where it comes from, and notes on its members. */
export interface WrittenList extends SubstanceList {
  readonly title: string;
  readonly source: WrittenSource;
  readonly substances: readonly { readonly id: string; readonly confidence: Confidence; readonly note?: string }[];
  readonly atcPrefixes?: readonly { readonly prefix: string; readonly note?: string }[];
}

const confidence: Decoder<Confidence> = word("A", "B", "C");
const route: Decoder<Route> = word("systemic", "topical");

const atc: Decoder<string> = refine(text, (code) =>
  /^[A-Z]\d{2}[A-Z]{2}\d{2}$/.test(code) ? undefined : { expected: "an ATC code of seven characters", found: code },
);
const prefix: Decoder<string> = refine(text, (code) =>
  /^[A-Z]\d{2}([A-Z]([A-Z]\d{0,2})?)?$/.test(code)
    ? undefined
    : { expected: "the beginning of an ATC code", found: code },
);
const rxnorm: Decoder<string> = refine(text, (code) =>
  /^\d+$/.test(code) ? undefined : { expected: "an RxNorm number in quotes", found: code },
);

export const substance: Decoder<Substance> = object<Omit<Substance, "keys">>({
  id: slug,
  names: refine(list(text, 50), (names) =>
    names.length > 0 ? undefined : { expected: "at least one name", found: "none" },
  ),
  brands: optional(list(text, 50)),
  misspellings: optional(list(text, 50)),
  atc: optional(
    list(
      object<{ readonly code: string; readonly route: Route; readonly confidence: Confidence }>({
        code: atc,
        route,
        confidence,
      }),
      20,
    ),
  ),
  rxnorm: optional(
    list(object<{ readonly code: string; readonly confidence: Confidence }>({ code: rxnorm, confidence }), 50),
  ),
  routes: refine(list(route, 2), (routes) =>
    routes.length > 0 ? undefined : { expected: "at least one route", found: "none" },
  ),
  contains: optional(list(slug, 10)),
});

export const substanceList: Decoder<WrittenList> = object<WrittenList>({
  id: slug,
  date: day,
  title: text,
  source,
  route: word("systemic", "topical", "any"),
  substances: list(
    object<{ readonly id: string; readonly confidence: Confidence; readonly note?: string }>({
      id: slug,
      confidence,
      note: optional(text),
    }),
    2_000,
  ),
  atcPrefixes: optional(
    list(object<{ readonly prefix: string; readonly note?: string }>({ prefix, note: optional(text) }), 50),
  ),
  doubtfulAtcPrefixes: optional(
    list(object<{ readonly prefix: string; readonly why: string }>({ prefix, why: text }), 50),
  ),
});
