import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { readCourse } from "@repigment/core";
import { LANGUAGES } from "@repigment/words";
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

describe.each(LANGUAGES.map(({ tag }) => tag))("in %s", (lang) => {
  test.each(expectations)("[W14] %s is shown in both voices, nothing missing, an emergency first", async (file) => {
    const { at } = parse(readFileSync(join(root, file), "utf8")) as { readonly at: string };
    const course = readCourse(readFileSync(join(root, dirname(file), "course.jsonl"), "utf8"));
    if (!course.ok) throw new Error(JSON.stringify(course.problems));
    for (const voice of ["person", "clinician"] as const) {
      const answers = await assessAll(course.value, at, await pageContext({ lang, voice }));
      expect(answers.map(({ short }) => short)).toEqual(["us", "eu", "hk", "ch"]);
      for (const answer of answers) {
        if (!("view" in answer)) continue;
        const { groups, standing, sources } = answer.view;
        expect(standing.text).not.toBe("");
        const places = groups.map(({ id }) => ORDER.indexOf(id));
        expect(places).toEqual(places.toSorted((left, right) => left - right));
        const cited = groups.flatMap(({ items }) => items.flatMap(({ source }) => source ?? []));
        for (const number of cited) expect(sources.some((source) => source.number === number)).toBe(true);
      }
    }
  });
});
