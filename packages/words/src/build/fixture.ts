import type { Result } from "@repigment/core";

import type { Catalogue } from "../catalogue.ts";
import { buildWords } from "./build.ts";

/** Parsed files that tests may change before they are built. */
export type PlainFiles = Record<string, Record<string, unknown>>;

/** Two languages: xx, whole, and sv, which falls back to it; a few messages of each kind. */
export function plainFiles(): PlainFiles {
  return {
    "terms.yaml": { cyp3a4: "CYP3A4" },
    "xx/language.yaml": { tag: "xx", name: "Exish", complete: true, fallback: null },
    "xx/units.yaml": {
      "unit.%": "{number} pct",
      "unit.h": "{amount, plural, one {{number} hour} other {{number} hours}}",
      "range.between": "{least} to {most}",
      "range.at-least": "at least {quantity}",
      "range.at-most": "at most {quantity}",
      "list.and": "{first} and {last}",
      "list.comma": "{first}, {last}",
    },
    "xx/statements/age.yaml": {
      "aa/age": { person: "Ask about {limit}.", clinician: "Limit {limit}; {term_cyp3a4}." },
    },
    "xx/more.yaml": { "only.here": "Wait {time}." },
    "sv/language.yaml": { tag: "sv", name: "Svenska", complete: false, fallback: "xx" },
    "sv/units.yaml": {
      "unit.%": "{number} %",
      "unit.h": "{amount, plural, one {{number} timme} other {{number} timmar}}",
      "range.between": "{least} till {most}",
      "range.at-least": "minst {quantity}",
      "range.at-most": "högst {quantity}",
    },
    "sv/statements/age.yaml": { "aa/age": { person: "Fråga om {limit}.", clinician: "Gräns {limit}." } },
  };
}

/** Builds parsed files. */
export function buildPlain(files: PlainFiles): Result<ReadonlyMap<string, string>> {
  return buildWords(new Map(Object.entries(files).map(([path, value]) => [path, { ok: true, value }])));
}

/** One language's catalogue as it is generated. */
export function catalogue(tag: string, files: PlainFiles = plainFiles()): Catalogue {
  const built = buildPlain(files);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return JSON.parse(built.value.get(`${tag}.json`) ?? "null") as Catalogue;
}
