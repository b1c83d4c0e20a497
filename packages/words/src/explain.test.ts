import { type Because, FACTS, type FactDefinition, OPS, type PlainValue, type Truth } from "@repigment/core";
import { beforeAll, expect, test } from "vitest";

import type { Catalogue } from "./catalogue.ts";
import { VOICES } from "./catalogue.ts";
import { explain } from "./explain.ts";
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
const told = "(from an answer, 21 November 2026)";

/** The one sentence of an explanation to a person in English. */
function sentence(because: Because): string {
  const { sentences, more } = explain(because, en, "person");
  expect(more).toEqual([]);
  expect(sentences).toHaveLength(1);
  return sentences[0] ?? "";
}

const open = (fact: string): Because => ({ op: "is", truth: "unknown", fact, why: "never-told", missing: [fact] });
const all = (truth: Truth, ...of: readonly Because[]): Because => ({ op: "all", truth, of });

test("[S11] a reason is a sentence: what is known, the limit, when it was told and how", () => {
  expect(sentence(area)).toBe(`This is because the treated share of the skin is 10.04%, which is above 10% ${told}.`);
  expect(explain(area, en, "clinician").sentences).toEqual([
    `Because the treated share of the skin is 10.04%, which is above 10% ${told}.`,
  ]);
});

test("[S11] of several reasons those are told that decided; what all share is told once", () => {
  expect(sentence(all("yes", vitiligo, area))).toBe(
    "This is because the treated share of the skin is 10.04%, which is above 10%, and because the cream is used for vitiligo (each from an answer, 21 November 2026).",
  );
  expect(sentence(all("no", vitiligo, area, notPregnant))).toBe(
    `This is because there is said to be no pregnancy ${told}.`,
  );
  expect(sentence(all("unknown", vitiligo, open("pregnant")))).toBe(
    "This cannot be told yet. Not known: pregnancy (never told).",
  );
  const none = { op: "any", truth: "no", of: [notPregnant, { ...notPregnant, fact: "breast-feeding" }] } as const;
  expect(sentence(none)).toContain("there is said to be no pregnancy, and because no child is being breast-fed");
  expect(sentence({ ...none, truth: "yes", of: [notPregnant, area] })).not.toContain("pregnancy");
  const other = {
    ...area,
    values: [{ value: { least: 12, most: 12, unit: "%" } as const, at, source: "area-measured" }],
  };
  expect(sentence(all("yes", notPregnant, other))).toContain(
    `there is said to be no pregnancy ${told}, and because the treated share of the skin is 12%, which is above 10% (from a measured area, 21 November 2026)`,
  );
});

test("[S11] an exception is told by what is known, and parts of parts stand in one row, each reason once", () => {
  const not: Because = { op: "not", truth: "yes", of: [notPregnant] };
  expect(sentence(not)).toBe(`This is because there is said to be no pregnancy ${told}.`);
  const inner = all("unknown", open("breast-feeding"), vitiligo, open("pregnant"));
  expect(explain(all("unknown", open("pregnant"), inner), en, "clinician").sentences).toEqual([
    "Open; not known: pregnancy and breast-feeding (never told).",
  ]);
});

test("[S11] what nobody said and only the age tells is told as that", () => {
  const byAge = { ...notPregnant, values: [{ value: "no", at: "2026-11-21T09:00:00+01:00", source: "person" }] };
  expect(explain(all("no", byAge), en, "person").sentences).toEqual([
    "This is because at this age nobody is asked about a pregnancy (from the person's data, 21 November 2026).",
  ]);
});

test("[S11] three reasons are spelled out, what the cream is used for last; the others are counted, and told to who asks", () => {
  const facts = ["breast-feeding", "diabetes", "tb-active", "immunocompromised", "tube-expired"];
  const many = all("yes", vitiligo, ...facts.map((fact) => ({ ...notPregnant, truth: "yes" as const, fact })));
  const { sentences, more } = explain(many, en, "person");
  expect(sentences).toEqual([
    "This is because no child is being breast-fed, and because there is no diabetes, and because there is no tuberculosis now (each from an answer, 21 November 2026).",
    "There are 3 more reasons.",
  ]);
  expect(more).toEqual([
    `This is because the immune system is not weakened ${told}.`,
    `This is because no tube in use is past its date ${told}.`,
    `This is because the cream is used for vitiligo ${told}.`,
  ]);
  const unknown = explain(all("unknown", ...facts.slice(0, 4).map(open)), en, "person");
  expect(unknown.sentences[1]).toBe("1 more thing is not known.");
  expect(unknown.more).toHaveLength(1);
});

test("[S11] where there is no eczema, how eczema goes is no reason", () => {
  const eczema: Because = { ...vitiligo, truth: "no", words: ["eczema"] };
  const weeks: Because = { ...notPregnant, fact: "eczema-improved" };
  expect(sentence(all("no", weeks, eczema))).toBe(`This is because the cream is used for vitiligo ${told}.`);
});

test("[S11] an exception about a fact that is told anyway is not told again", () => {
  const eczema: Because = { ...vitiligo, values: [{ value: ["eczema"], at, source: "answered" }], words: ["eczema"] };
  const not: Because = { op: "not", truth: "yes", of: [{ ...eczema, truth: "no", words: ["vitiligo"] }] };
  expect(sentence(all("yes", eczema, not))).toBe(
    `This is because the cream is used for eczema (atopic dermatitis) ${told}.`,
  );
  const other: Because = { op: "not", truth: "yes", of: [notPregnant] };
  expect(sentence(all("yes", eczema, other))).toContain(
    "there is said to be no pregnancy, and because the cream is used",
  );
});

test("[S11] of a set it is told what was asked about", () => {
  const asked: Because = { op: "includes", truth: "unknown", fact: "indication", words: ["eczema"], why: "never-told" };
  expect(sentence(asked)).toBe(
    "This cannot be told yet. Not known: what the cream is used for (is it eczema (atopic dermatitis)?; never told).",
  );
});

test("[S11] between two limits is one reason", () => {
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
  expect(sentence(between)).toBe(`This is because the age is 8 years, which is within 2 to 12 years ${told}.`);
});

test("[S11] what was said before, why it no longer counts and what is doubtful stand beside it", () => {
  const expired = leaf("is", "unknown", "pregnant", "no", { why: "expired", missing: ["pregnant"] });
  expect(sentence(expired)).toBe(
    "This cannot be told yet. Not known: pregnancy (told too long ago to still count; last told: No, 21 November 2026).",
  );
  // That it was told as not known is said once.
  const notKnown = leaf("is", "unknown", "pregnant", null, { why: "told-not-known", missing: ["pregnant"] });
  expect(sentence(notKnown)).toBe("This cannot be told yet. Not known: pregnancy (noted as not known).");
  const range = { least: 8, most: 12, unit: "%" } as const;
  expect(
    sentence({
      ...leaf("above", "unknown", "area-treated", range),
      limit: area.limit ?? { name: "", quantity: range },
    }),
  ).toBe("This cannot be told yet. Not known: treated share of the skin (8 to 12% is not exact enough for 10%).");
  const list = { id: "strong-cyp3a4-inhibitors", date: "2026-11-22" };
  const matched = leaf("in-substance-list", "yes", "medications", [{ name: "retinavir" }, "paracetamol"], {
    list,
    matched: [{ name: "retinavir", substance: "ritonavir" }],
  });
  expect(sentence(matched)).toMatch(
    /^This is because our list .*CYP3A4.* \(22 November 2026\) has retinavir on it \(.*retinavir is ritonavir\)\.$/,
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
  expect(sentence(doubt)).toMatch(/xyz: we do not recognise/);
  expect(sentence({ ...doubt, unresolved: [] })).toMatch(/medicines \(is one on our list of strong CYP3A4 inhibitors/);
  expect(explain({ ...area, withinError: true }, en, "person").sentences[1]).toMatch(/error/);
});

test("[S11] of long lists the first are named and the others counted", () => {
  const list = { id: "strong-cyp3a4-inhibitors", date: "2026-11-22" };
  const names = Array.from({ length: 30 }, (_, index) => `medicine ${index}`);
  const none = leaf("in-substance-list", "no", "medications", names, { list });
  expect(sentence(none)).toContain("has none of these: medicine 0, medicine 1 and medicine 2 and 27 more");
  const empty = leaf("in-substance-list", "no", "medications", [], { list });
  expect(sentence(empty)).toBe(`This is because no medicine is in use ${told}.`);
  const unresolved = names.map((name) => ({ name, why: "not-recognised" as const }));
  const doubts = leaf("in-substance-list", "unknown", "medications", names, { list, unresolved });
  expect(sentence(doubts)).toMatch(/medicine 2: we do not recognise this name or code; and 27 more\)\.$/);
});

test("[S11] a fact so new that its clause is not written is told by its name", () => {
  const { "clause.pregnant.no": _gone, ...messagesLeft } = en.messages;
  expect(explain(notPregnant, { ...en, messages: messagesLeft }, "person").sentences).toEqual([
    `This is because pregnancy is told as No ${told}.`,
  ]);
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
  const compared = new Set(["above", "at-least", "below", "at-most", "within", "since"]);
  const groups = new Set(["all", "any", "not", "between"]);
  for (const { tag } of LANGUAGES) {
    const words = await messages(tag);
    if (words === undefined) throw new Error(`no ${tag}`);
    const lacking = FACTS.flatMap((fact) =>
      fact.type === "truth" ? [`${fact.id}.yes`, `${fact.id}.no`] : [fact.id],
    ).filter((id) => words.messages[`clause.${id}`] === undefined);
    expect({ tag, lacking }).toEqual({ tag, lacking: [] });
    for (const voice of VOICES) {
      const said = (because: Because): readonly string[] => explain(because, words, voice).sentences;
      for (const fact of FACTS)
        for (const value of [...sample(fact), ...(fact.type === "set" ? [[]] : [])])
          expect(said(leaf("is", "yes", fact.id, value))).toHaveLength(1);
      for (const op of OPS)
        for (const truth of ["yes", "no", "unknown"] as const) {
          const one = leaf(op, truth, "treatment-state", "on", {
            ...(compared.has(op) ? { limit } : {}),
            ...(op === "in-substance-list" ? { list } : {}),
          });
          const end = { ...one, op: "at-least", limit };
          const because = groups.has(op) ? { op, truth, of: [end, end] } : one;
          expect(said(because).every((each) => each !== "")).toBe(true);
        }
      for (const why of ["never-told", "expired", "contradiction", "told-not-known"])
        expect(said({ op: "is", truth: "unknown", fact: "pregnant", why })).toHaveLength(1);
      for (const why of ["not-recognised", "route-not-told", "combination", "class-code", "sources-differ"] as const) {
        const doubt = leaf("in-substance-list", "unknown", "medications", [], {
          list,
          unresolved: [{ name: "x", why }],
        });
        expect(said(doubt)).toHaveLength(1);
      }
    }
  }
});
