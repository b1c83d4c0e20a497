import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { readCourse } from "@repigment/core";
import { LANGUAGES, type View } from "@repigment/words";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { assessAll } from "./assess-all.ts";
import { pageContext } from "./page-context.ts";

const root = join(import.meta.dirname, "../../../spec/courses");
const expectations = globSync("*/expected*.yaml", { cwd: root }).toSorted((left, right) => (left < right ? -1 : 1));

/** The order in which groups matter to a reader. */
const ORDER = [
  "emergency",
  "applies",
  "inferences",
  "questions",
  "unknown",
  "plan",
  "evidence",
  "conflicts",
  "unread",
  "notices",
  "does-not-apply",
  "coverage",
];

/** Small words of English that neither of the other languages has. */
const ENGLISH = /(?<!\p{L})(?:the|of|and|with|which|from|are|was)(?!\p{L})/iu;

/** Every text of a view that is not marked as of another language; what a record is quoted with is left out. */
function saidUnmarked({ groups, standing, warnings, about, sources }: View): readonly string[] {
  const items = groups.filter(({ id }) => id !== "unread" && id !== "conflicts").flatMap((group) => group.items);
  return [
    standing.text,
    standing.short,
    ...standing.more,
    ...warnings,
    ...about,
    ...groups.map(({ title }) => title),
    ...items.flatMap(({ text, marks, because, moreBecause, questions }) => [
      text,
      ...marks,
      ...because,
      ...moreBecause,
      ...questions,
    ]),
    ...sources.flatMap(({ pieces }) => pieces.flatMap(({ text, lang }) => (lang === undefined ? [text] : []))),
  ];
}

describe.each(LANGUAGES.map(({ tag }) => tag))("in %s", (lang) => {
  test.each(expectations)(
    "[W14] [W21] %s is shown in both voices, nothing missing or in English, an emergency first",
    async (file) => {
      const { at } = parse(readFileSync(join(root, file), "utf8")) as { readonly at: string };
      const record = readFileSync(join(root, dirname(file), "course.jsonl"), "utf8");
      const course = readCourse(record);
      // Names that a record gives stand as they were given.
      const quoted = [...record.matchAll(/"name":"([^"]+)"/g)].map(([, name = ""]) => name);
      if (!course.ok) throw new Error(JSON.stringify(course.problems));
      for (const voice of ["person", "clinician"] as const) {
        const answers = await assessAll(course.value, at, await pageContext({ lang, voice }));
        expect(answers.map(({ short }) => short)).toEqual(["us", "eu", "hk", "ch"]);
        for (const answer of answers) {
          if (!("view" in answer)) continue;
          const { groups, standing, sources } = answer.view;
          expect(standing.text).not.toBe("");
          const ours = saidUnmarked(answer.view).map((text) =>
            quoted.reduce((rest, name) => rest.replaceAll(name, ""), text),
          );
          expect(ours.filter((text) => lang !== "en" && ENGLISH.test(text))).toEqual([]);
          const places = groups.map(({ id }) => ORDER.indexOf(id));
          expect(places).toEqual(places.toSorted((left, right) => left - right));
          const cited = groups.flatMap(({ items }) => items.flatMap(({ source }) => source ?? []));
          for (const number of cited) expect(sources.some((source) => source.number === number)).toBe(true);
        }
      }
    },
  );
});
