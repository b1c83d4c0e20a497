import { canonical } from "@repigment/core";
import { expect, test } from "vitest";

import { readYaml } from "../../../../scripts/lib/read-yaml.ts";
import { buildData } from "../../build-data.ts";
import { LANGUAGES } from "../load.ts";
import { buildWords } from "./build.ts";
import { buildPlain, catalogue, type PlainFiles, plainFiles } from "./fixture.ts";

/** What the build has against the files with one entry planted. */
function faults(file: string, entries: Record<string, unknown>): readonly string[] {
  const built = buildPlain({ ...plainFiles(), [file]: { ...plainFiles()[file], ...entries } });
  return built.ok ? [] : built.problems.map(({ at, expected, found }) => `${at}: ${expected}; ${found}`);
}

test("[S1] the real sentences break no rule, and each language has its file", () => {
  expect([...buildData().keys()]).toEqual(expect.arrayContaining(LANGUAGES.map(({ tag }) => `${tag}.json`)));
});

test("[S1] a sentence is one text, or one for the person and one for the clinician; all problems come at once", () => {
  const more = "xx/more.yaml";
  const built = buildPlain({
    ...plainFiles(),
    [more]: { a: 3, b: { person: "x" }, c: { person: "x", clinician: "y", child: "z" }, d: "" },
  });
  expect(built.ok ? [] : built.problems.map(({ at }) => at)).toEqual([
    `${more}#/a`,
    `${more}#/b`,
    `${more}#/c/child`,
    `${more}#/d`,
  ]);
  const broken = buildWords(new Map([[more, readYaml(more, "a: &x text\nb: *x\n")]]));
  expect(broken.ok ? [] : broken.problems.map(({ expected }) => expected)).toEqual(["YAML without aliases"]);
});

test("[S2] a sentence that is no ICU MessageFormat, holds a digit or names a term that is not there is refused", () => {
  const [more, at] = ["xx/more.yaml", "xx/more.yaml#/new"];
  expect(faults(more, { new: "Wait {time." })[0]).toMatch(/^xx\/more\.yaml#\/new: ICU MessageFormat/);
  expect(faults(more, { new: "{n, plural, one {a}}" })[0]).toMatch(/ICU MessageFormat/);
  expect(faults(more, { new: { person: "After 8 hours", clinician: "{n, plural, one {x} other {½}}" } })).toEqual([
    `${at}/person: no digit in a sentence; After 8 hours`,
    `${at}/clinician: no digit in a sentence; ½`,
  ]);
  expect(faults(more, { new: "八 is a word, {term_jak} is not there" })).toEqual([
    `${at}: a term of terms.yaml; term_jak`,
  ]);
});

test("[S3] an id stands once in a language; a folder is named after its tag; the chain of fallbacks ends", () => {
  expect(faults("xx/more.yaml", { "aa/age": "again" })[0]).toMatch(
    /statements\/age\.yaml#\/aa~1age: an id that no other file/,
  );
  expect(faults("sv/language.yaml", { tag: "se" })[0]).toMatch(/^sv\/language\.yaml#\/tag: sv; "?se/);
  expect(faults("sv/language.yaml", { fallback: "zz" })).toEqual([
    "sv/language.yaml#/fallback: a language of its own folder, or null; the chain must end; zz",
  ]);
  expect(faults("xx/language.yaml", { fallback: "sv" })).toHaveLength(2);
  const { "sv/language.yaml": _, ...headless } = plainFiles();
  const built = buildPlain(headless);
  expect(built.ok ? [] : built.problems.map(({ at }) => at)).toEqual(["sv/language.yaml#"]);
});

test("[S4] the same files give the same bytes; each language's hash moves with its sentences and the terms only", () => {
  const files = plainFiles();
  const turned = Object.fromEntries(Object.entries(files).toReversed());
  const text = (of: PlainFiles): unknown => {
    const built = buildPlain(of);
    return built.ok ? [...built.value] : [];
  };
  expect(text(turned)).toEqual(text(files));
  expect(catalogue("sv")).toEqual(JSON.parse(canonical(catalogue("sv"))));
  const changed = { ...files, "xx/more.yaml": { "only.here": "Wait for {time}." } };
  expect(catalogue("xx", changed).hash).not.toBe(catalogue("xx").hash);
  expect(catalogue("sv", changed).hash).toBe(catalogue("sv").hash);
});
