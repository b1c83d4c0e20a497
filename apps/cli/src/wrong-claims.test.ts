import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { assess, readCourse } from "@repigment/core";
import { LABELS, loadClaims, loadLabel, withEvidence } from "@repigment/labels";
import { type Catalogue, LANGUAGES, messages, viewOf } from "@repigment/words";
import { expect, test } from "vitest";
import { parse } from "yaml";

const repository = join(import.meta.dirname, "../../..");
const { claims } = await loadClaims();

/** Claims that a label refutes, with the words in which they could come back in a language. */
const patternsOf = (tag: string): readonly (readonly [claim: string, pattern: RegExp])[] =>
  claims.flatMap(({ id, never }) => (never?.[tag] ?? []).map((pattern) => [id, new RegExp(pattern, "iu")] as const));

/** The refuted claims that texts make: `claim: text`. A word that the record itself uses (`told`) is shown as it was given. */
function madeIn(tag: string, texts: readonly string[], told = ""): readonly string[] {
  const patterns = patternsOf(tag);
  return texts.flatMap((text) =>
    patterns.flatMap(([id, pattern]) => {
      const [match] = pattern.exec(text) ?? [];
      return match === undefined || told.toLowerCase().includes(match.toLowerCase()) ? [] : [`${id}: ${text}`];
    }),
  );
}

async function catalogueOf(tag: string): Promise<Catalogue> {
  const catalogue = await messages(tag);
  if (catalogue === undefined) throw new Error(tag);
  return catalogue;
}

test.each<[claim: string, tag: string, text: string]>([
  ["r22", "en", "The use of the cream should not exceed 24 weeks."],
  ["r22", "en", "Never use it longer than six months."],
  ["r22", "en", "Stop treatment at 24 weeks."],
  ["r22", "sv", "Använd inte krämen längre än 24 veckor."],
  ["r22", "zh-Hant-HK", "使用不應超過24週。"],
  ["r19", "en", "Do not put it on sensitive areas."],
  ["r19", "sv", "Använd den inte på känsliga områden."],
  ["r19", "zh-Hant-HK", "不要塗在敏感部位。"],
  ["r20", "en", "Up to 60 g a week, depending on the condition."],
  ["r26", "en", "It is proven that the two together do harm."],
  ["r26", "sv", "Det är bevisat."],
  ["r26", "zh-Hant-HK", "已證實會增加副作用。"],
  ["r26-retinavir", "en", "retinavir"],
  ["r26-clarithromycin-c", "en", "such as clarithromycin C."],
  ["r27", "en", "No other cream has the same effect."],
  ["r27", "sv", "Ingen annan kräm har samma effekt."],
  ["r27", "zh-Hant-HK", "沒有其他乳膏有同樣效果。"],
])("[C38] %s is found in %s where it is said: %s", (claim, tag, text) => {
  expect(madeIn(tag, [text])).toContain(`${claim}: ${text}`);
});

test("[C38] every claim that a label calls wrong, garbled or overstated has words to look for in each language, or is about a figure", () => {
  const refuted = claims.filter(({ verdicts }) =>
    verdicts.some(
      ({ verdict, label }) => label === "us-opzelura" && ["wrong", "garbled", "overstated"].includes(verdict),
    ),
  );
  const without = refuted.flatMap(({ id, never }) =>
    LANGUAGES.filter(({ tag }) => (never?.[tag] ?? []).length === 0).map(({ tag }) => `${id} ${tag}`),
  );
  expect(refuted.length).toBeGreaterThan(5);
  expect(without).toEqual([]);
});

test.each(LANGUAGES.map(({ tag }) => tag))(
  "[C38] no sentence in %s makes a claim that a label refutes",
  async (tag) => {
    const catalogue = await catalogueOf(tag);
    const texts = Object.values(catalogue.messages).flatMap((message) =>
      typeof message === "string" ? [message] : Object.values(message),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(madeIn(tag, texts)).toEqual([]);
  },
);

const courses = globSync("spec/courses/*/expected*.yaml", { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1));

test.each(courses)(
  "[C38] no assessment of %s makes such a claim, by any label, in any language and voice",
  async (file) => {
    const { at } = parse(readFileSync(join(repository, file), "utf8")) as { readonly at: string };
    const record = readFileSync(join(repository, dirname(file), "course.jsonl"), "utf8");
    const course = readCourse(record);
    if (!course.ok) throw new Error(JSON.stringify(course.problems));
    const made: string[] = [];
    for (const { id } of LABELS) {
      const plain = await loadLabel(id);
      if (plain === undefined) throw new Error(id);
      const label = await withEvidence(plain);
      const said = assess(label, course.value, at);
      if (!said.ok) continue;
      // The shop's age for eczema was the American label's until September 2025 and is nobody's since.
      const stands = [...said.value.findings, ...said.value.notices].map(({ statement }) => statement);
      const old = stands.includes("us-opzelura/age/eczema-before-2025");
      if (old && at >= "2025-09-18") made.push(`r4: eczema from twelve on ${at}`);
      for (const { tag } of LANGUAGES)
        for (const voice of ["person", "clinician"] as const) {
          const view = viewOf(said.value, { catalogue: await catalogueOf(tag), voice, documents: {} });
          const texts = view.groups.flatMap(({ items }) => items.flatMap(({ text, because }) => [text, ...because]));
          made.push(...madeIn(tag, [view.standing.text, ...view.standing.more, ...texts], record));
        }
    }
    expect(made).toEqual([]);
  },
);
