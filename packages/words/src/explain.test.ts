import { type Because, FACTS, type FactDefinition, OPS, type PlainValue, type Truth } from "@repigment/core";
import { beforeAll, expect, test } from "vitest";

import type { Catalogue } from "./catalogue.ts";
import { VOICES } from "./catalogue.ts";
import { explain, explanationOf } from "./explain.ts";
import { LANGUAGES, messages } from "./load.ts";
import { valueText } from "./value-text.ts";

let en: Catalogue;

beforeAll(async () => {
  const loaded = await messages("en");
  if (loaded === undefined) throw new Error("no English");
  en = loaded;
});

const at = "2026-11-21T08:00:00+01:00";

function leaf(op: string, truth: Truth, fact: string, value: PlainValue | null, more: Partial<Because> = {}): Because {
  return { op, truth, fact, values: [{ value, at, source: "answered" }], ...more };
}

const area = leaf(
  "above",
  "yes",
  "area-treated",
  { least: 10.04, most: 10.04, unit: "%" },
  {
    limit: { name: "ceiling", quantity: { least: 10, most: 10, unit: "%" } },
  },
);
const vitiligo = leaf("includes", "yes", "indication", ["vitiligo"], { words: ["vitiligo"] });
const notPregnant = leaf("is", "no", "pregnant", "no");
const told = "(told on 21 November 2026, an answer)";

test("[S11] a reason is a sentence: fact, value, limit, when it was told and how", () => {
  expect(explain(area, en, "person")).toEqual([`treated share of the skin: 10.04%, above 10% ${told}`]);
});

test("[S11] of several reasons those are told that decided", () => {
  const all = (truth: Truth, ...of: readonly Because[]): Because => ({ op: "all", truth, of });
  expect(explain(all("yes", vitiligo, area), en, "person")).toHaveLength(2);
  expect(explain(all("no", vitiligo, area, notPregnant), en, "person")).toEqual([`pregnancy: No ${told}`]);
  const unknown: Because = { op: "is", truth: "unknown", fact: "pregnant", why: "never-told", missing: ["pregnant"] };
  expect(explain(all("unknown", vitiligo, unknown), en, "person")).toEqual(["pregnancy: not known (never told)"]);
  const none = { op: "any", truth: "no", of: [notPregnant, { ...notPregnant, fact: "breast-feeding" }] } as const;
  expect(explain(none, en, "person")).toHaveLength(3);
  expect(explain({ ...none, truth: "yes", of: [notPregnant, area] }, en, "person")).toHaveLength(1);
});

test("[S11] a heading stands before its parts, and an explanation keeps them apart", () => {
  const not: Because = { op: "not", truth: "yes", of: [notPregnant] };
  const [first] = explanationOf(not, en, "person");
  expect(first?.of.map(({ sentence }) => sentence)).toEqual(["pregnancy: No"]);
  expect(first?.of[0]?.details).toEqual(["told on 21 November 2026, an answer"]);
  expect(explain(not, en, "person")).toHaveLength(2);
});

test("[S11] parts of parts of the same kind stand in one list, under one heading", () => {
  const open = (fact: string): Because => ({ op: "is", truth: "unknown", fact, why: "never-told", missing: [fact] });
  const inner: Because = { op: "all", truth: "unknown", of: [open("breast-feeding"), vitiligo, open("goal-reached")] };
  const because: Because = { op: "all", truth: "unknown", of: [open("treatment-state"), inner] };
  expect(explain(because, en, "clinician")).toEqual([
    "Whether all of these hold is open:",
    "state of treatment: not known (never told)",
    "breast-feeding: not known (never told)",
    "goal reached: not known (never told)",
  ]);
  const any: Because = { op: "any", truth: "unknown", of: [open("pregnant"), inner] };
  expect(explain(any, en, "clinician").filter((line) => line.endsWith(":"))).toHaveLength(2);
});

test("[S11] where there is no eczema, how eczema goes is no reason", () => {
  const eczema: Because = { ...vitiligo, truth: "no", words: ["eczema"] };
  const weeks: Because = { ...notPregnant, fact: "eczema-improved" };
  expect(explain({ op: "all", truth: "no", of: [weeks, eczema] }, en, "person")).toEqual([
    `what the cream is used for: vitiligo ${told}`,
  ]);
});

test("[S11] an exception about a fact that is told anyway is not told again", () => {
  const eczema: Because = { ...vitiligo, values: [{ value: ["eczema"], at, source: "answered" }], words: ["eczema"] };
  const not: Because = { op: "not", truth: "yes", of: [{ ...eczema, truth: "no", words: ["vitiligo"] }] };
  const because: Because = { op: "all", truth: "yes", of: [eczema, not] };
  expect(explain(because, en, "person")).toEqual([`what the cream is used for: eczema (atopic dermatitis) ${told}`]);
  const other: Because = { op: "not", truth: "yes", of: [notPregnant] };
  expect(explain({ op: "all", truth: "yes", of: [eczema, other] }, en, "person")).toHaveLength(3);
});

test("[S11] of a set it is told what was asked about", () => {
  const asked: Because = { op: "includes", truth: "unknown", fact: "indication", words: ["eczema"], why: "never-told" };
  expect(explain(asked, en, "person")).toEqual([
    "what the cream is used for: not known whether eczema (atopic dermatitis) (never told)",
  ]);
});

test("[S11] between two limits is one sentence", () => {
  const end = (op: string, value: number, name: string): Because =>
    leaf(
      op,
      "yes",
      "age",
      { least: 8, most: 8, unit: "a" },
      { limit: { name, quantity: { least: value, most: value, unit: "a" } } },
    );
  const between: Because = {
    op: "between",
    truth: "yes",
    of: [end("at-least", 2, "youngest"), end("at-most", 12, "oldest")],
  };
  expect(explain(between, en, "person")).toEqual([`age: 8 years, within 2 to 12 years ${told}`]);
});

test("[S11] what was said before, why it no longer counts and what is doubtful stand beside it", () => {
  const expired = leaf("is", "unknown", "pregnant", "no", { why: "expired", missing: ["pregnant"] });
  expect(explain(expired, en, "person")).toEqual([
    "pregnancy: not known (told too long ago to still count; last told: No, on 21 November 2026)",
  ]);
  const list = { id: "strong-cyp3a4-inhibitors", date: "2026-11-22" };
  const matched = leaf("in-substance-list", "yes", "medications", [{ name: "retinavir" }, "paracetamol"], {
    list,
    matched: [{ name: "retinavir", substance: "ritonavir" }],
  });
  expect(explain(matched, en, "person")[0]).toMatch(
    /^retinavir: on our list .*CYP3A4.* 22 November 2026 \(.*retinavir is ritonavir\)$/,
  );
  const doubt = leaf(
    "in-substance-list",
    "unknown",
    "medications",
    { members: [{ name: "xyz" }], complete: false },
    {
      list,
      unresolved: [{ name: "xyz", why: "not-recognised" }],
    },
  );
  expect(explain(doubt, en, "person")[0]).toMatch(/xyz: we do not recognise/);
  expect(explain({ ...area, withinError: true }, en, "person")[0]).toMatch(/error/);
});

test("[S12] values are said in words; names of the record as they stand", () => {
  expect(valueText("yes", "pregnant", en, "person")).toBe("Yes");
  expect(valueText("minor", "active-infection", en, "person")).toMatch(/minor/);
  expect(valueText(["hands", "face"], "applied-sites", en, "person")).toBe("hands and face");
  expect(valueText([], "medications", en, "person")).toBe("none");
  expect(
    valueText(
      { members: [{ codes: [{ system: "atc", code: "J01FA09" }] }], complete: false },
      "medications",
      en,
      "person",
    ),
  ).toBe("J01FA09, and perhaps more");
  expect(valueText(null, "pregnant", en, "person")).toBe("I do not know");
});

function sample(fact: FactDefinition): readonly PlainValue[] {
  switch (fact.type) {
    case "truth":
      return ["yes", "no"];
    case "code":
      return fact.words ?? [];
    case "set":
      return fact.words === undefined ? [["something"]] : [fact.words];
    case "quantity":
    case "count":
      return [{ least: 1, most: 2, unit: fact.unit ?? "1" }];
  }
}

test("[S12] every fact with every value and every outcome of every operator has its sentence, in every language and voice", async () => {
  const limit = { name: "limit", quantity: { least: 1, most: 1, unit: "1" } } as const;
  const list = { id: "strong-cyp3a4-inhibitors", date: "2026-11-22" };
  const groups = new Set(["all", "any", "not", "between"]);
  for (const { tag } of LANGUAGES) {
    const words = await messages(tag);
    if (words === undefined) throw new Error(`no ${tag}`);
    for (const voice of VOICES) {
      for (const fact of FACTS)
        for (const value of sample(fact))
          expect(explain(leaf("is", "yes", fact.id, value), words, voice)).toHaveLength(1);
      for (const op of OPS)
        for (const truth of ["yes", "no", "unknown"] as const) {
          const one = leaf(op, truth, "treatment-state", "on", { limit, list });
          const because = groups.has(op)
            ? {
                op,
                truth,
                of: [
                  { ...one, op: "is" },
                  { ...one, op: "is" },
                ],
              }
            : one;
          expect(explain(because, words, voice).every((sentence) => sentence !== "")).toBe(true);
        }
      for (const why of ["never-told", "expired", "contradiction", "told-not-known"])
        expect(explain({ op: "is", truth: "unknown", fact: "pregnant", why }, words, voice)).toHaveLength(1);
      for (const why of ["not-recognised", "route-not-told", "combination", "class-code"] as const) {
        const doubt = leaf("in-substance-list", "unknown", "medications", [], {
          list,
          unresolved: [{ name: "x", why }],
        });
        expect(explain(doubt, words, voice)).toHaveLength(1);
      }
    }
  }
});
