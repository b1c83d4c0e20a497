import type { Result } from "@repigment/core";

import { buildLabels } from "./build.ts";

/** Parsed files that tests may change before they are built. */
export type PlainFiles = Record<string, unknown>;

const statement = {
  id: "aa-cream/area-limit/vitiligo",
  action: "limit",
  scope: "application",
  phase: "during",
  urgency: "routine",
  indication: "vitiligo",
  from: "2024-01-01",
  until: null,
  values: { ceiling: { value: 10, unit: "%" } },
  source: { document: "aa-text", section: "4.2", checked: "2026-11-01" },
  also: [{ document: "other-text", section: "2", checked: "2026-10-01" }],
  grade: "named",
  condition: { op: "above", fact: "area-treated", limit: "ceiling" },
  examples: [
    { name: "above", facts: facts({ value: 10.04, unit: "%" }), applies: "yes" },
    { name: "at the limit", facts: facts({ value: 10, unit: "%" }), applies: "no" },
    { name: "range over it", facts: facts({ least: 8, most: null, unit: "%" }), applies: "unknown" },
  ],
};

function facts(area: unknown): unknown {
  return { indication: ["vitiligo"], "treatment-state": "on", "area-treated": area };
}

const medicines = {
  ...statement,
  id: "aa-cream/strong-cyp3a4/avoid",
  action: "avoid",
  scope: "treatment",
  phase: "any",
  indication: "any",
  values: {},
  grade: "class",
  condition: { op: "in-substance-list", fact: "medications", list: "strong" },
  examples: [
    { name: "on the list", facts: { medications: ["clarithromycin"] }, applies: "yes" },
    { name: "recognised by its code", facts: { medications: [{ atc: "N02BE01" }] }, applies: "no" },
    { name: "perhaps more", facts: { medications: { members: [], complete: "no" } }, applies: "unknown" },
  ],
};

const document = {
  title: "A text",
  kind: "label",
  publisher: "A publisher",
  version: "1",
  url: "https://example.org",
  language: "en",
  confidence: "read",
};

/** A label with two topics and two versions, a second that has not seen one and is silent on the other, lists and one inference. */
export function plainFiles(): PlainFiles {
  return fresh({
    "data/documents.yaml": {
      "aa-text": { ...document, date: "2024-01-01" },
      "other-text": { ...document, date: "2024", atHand: "other.txt", note: "Seen in part." },
    },
    "data/aa-cream/label.yaml": label("aa-cream", "aa", ["2024-01-01", "2025-06-01"]),
    "data/aa-cream/area-limit.yaml": { topic: "area-limit", coverage: "whole", statements: [statement] },
    "data/aa-cream/strong-cyp3a4.yaml": {
      topic: "strong-cyp3a4",
      coverage: "part",
      note: "section-seven-only",
      statements: [medicines],
    },
    "data/bb-cream/label.yaml": label("bb-cream", "bb", ["2024-02-01"]),
    "data/bb-cream/area-limit.yaml": {
      topic: "area-limit",
      coverage: "not-seen",
      note: "chapter-not-stored",
      statements: [],
    },
    "data/bb-cream/strong-cyp3a4.yaml": {
      topic: "strong-cyp3a4",
      coverage: "silent",
      note: "says-nothing",
      statements: [],
    },
    "data/substances/some.yaml": [
      {
        id: "clarithromycin",
        names: ["clarithromycin"],
        brands: ["Brand"],
        misspellings: ["claritromycin"],
        atc: [{ code: "J01FA09", route: "systemic", confidence: "A" }],
        rxnorm: [{ code: "21212", confidence: "A" }],
        routes: ["systemic"],
      },
      { id: "pack", names: ["triple therapy"], routes: ["systemic"], contains: ["clarithromycin"] },
    ],
    "data/lists/strong.yaml": {
      id: "strong",
      date: "2026-11-01",
      title: "Strong ones",
      source: { document: "other-text", section: "1", checked: "2026-11-01" },
      route: "systemic",
      substances: [{ id: "clarithromycin", confidence: "A", note: "by mouth" }],
      atcPrefixes: [{ prefix: "J01FA" }],
      doubtfulAtcPrefixes: [{ prefix: "A02BD", why: "Packs; some hold one." }],
    },
    "own/area-limit.yaml": {
      topic: "area-limit",
      note: "Ours.",
      statements: [{ ...statement, id: "own/area-limit/much", action: "ask", grade: "inference" }],
    },
  });
}

/** A copy in which nothing is shared: what stands twice is two things. */
function fresh(files: PlainFiles): PlainFiles {
  return JSON.parse(JSON.stringify(files)) as PlainFiles;
}

function label(id: string, short: string, days: readonly string[]): unknown {
  return {
    id,
    short,
    product: { name: "Cream", substance: "ruxolitinib", strength: { value: 15, unit: "mg/g" }, form: "cream" },
    jurisdiction: "Somewhere",
    versions: days.map((from) => ({ version: from.slice(0, 7), from, document: "aa-text", note: "a-version" })),
  };
}

/** Builds parsed files; every value counts as said in a sentence unless told otherwise. */
export function buildPlain(
  files: PlainFiles,
  said: readonly string[] = ["ceiling"],
): Result<ReadonlyMap<string, string>> {
  return buildLabels(new Map(Object.entries(files).map(([path, value]) => [path, { ok: true, value }])), () => said);
}

/** The files with one place changed: a path through them such as ["data/x.yaml", "statements", 0, "id"]; undefined removes it. */
export function changed(files: PlainFiles, path: readonly (string | number)[], value: unknown): PlainFiles {
  const copy = fresh(files);
  let place = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
