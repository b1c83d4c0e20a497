import { expect, test } from "vitest";

import { checkMessages } from "./check-messages.ts";
import { planted } from "./lib/planted.ts";

const words = "packages/words/messages";
const statement = "us-opzelura/area-limit/vitiligo";
const sound = {
  [`${words}/terms.yaml`]: "cyp3a4: CYP3A4\n",
  [`${words}/en/language.yaml`]: "name: English\n",
  [`${words}/en/questions.yaml`]: "question.age: How old are you?\n",
  [`${words}/en/statements/area-limit.yaml`]: `${statement}: { person: "The label says: {ceiling} of the skin.", clinician: "Above {ceiling}, {term_cyp3a4}." }\n`,
  "packages/labels/data/us-opzelura/label.yaml": "id: us-opzelura\n",
  "packages/labels/data/us-opzelura/area-limit.yaml": `statements:\n  - { id: ${statement}, values: { ceiling: { value: 10, unit: "%" } } }\n`,
};
const noted = {
  "packages/labels/data/us-opzelura/label.yaml": "id: us-opzelura\nversions: [{ version: a, note: first }]\n",
  "packages/labels/data/us-opzelura/sun.yaml": "coverage: part\nnote: breaks-off\nstatements: []\n",
};
const check = (files: Readonly<Record<string, string>>, facts: readonly string[] = ["age"]): readonly string[] =>
  checkMessages(planted({ ...sound, ...files }), facts);

test("sound sentences pass", () => {
  expect(check({})).toEqual([]);
});

const said = (person: string, clinician: string, id: string = statement): Readonly<Record<string, string>> => ({
  [`${words}/en/statements/area-limit.yaml`]: `${id}: ${JSON.stringify({ person, clinician })}\n`,
});

test.each([
  [said("Ten or 10 percent.", "Terse."), "(person) holds a digit («Ten or 10 percent.»)"],
  [said("Half ½ of it.", "Terse."), "holds a digit"],
  [said("{ceiling, plural, one {one of 2} other {more}}", "Terse."), "holds a digit («one of 2»)"],
  [said("It is {floor}.", "Terse."), "{floor} is not one of the statement's values"],
  [said("It is {term_jak}.", "Terse."), "{term_jak} is not in terms.yaml"],
  [said("Same.", "Same."), "says the same to person and clinician"],
  [said("Broken {ceiling", "Terse."), "is not well-formed"],
  [said("You may use it.", "Terse."), "permits or orders"],
  [said("", "Terse."), "is empty"],
  [
    { [`${words}/en/statements/area-limit.yaml`]: `${statement}: { person: Only. }\n` },
    "has only the voice for the person",
  ],
  [{ [`${words}/en/statements/area-limit.yaml`]: `${statement}: Only.\n` }, "needs two voices"],
  [{ [`${words}/en/ui.yaml`]: "title: Version 2\n" }, "ui.yaml: title holds a digit"],
  [{ [`${words}/sv/language.yaml`]: "complete: true\n" }, `sv: the statement ${statement} has no sentence`],
  [{ "packages/labels/own/emergency.yaml": "statements: [{ id: own/emergency }]\n" }, "own/emergency has no sentence"],
  [{ [`${words}/en/questions.yaml`]: "question.sex: And you?\n" }, "the fact age has no question: question.age"],
])("%j is told", (files, told) => {
  expect(check(files)).toEqual([expect.stringContaining(told)]);
});

test("a note of a topic or of a version has its sentence, and a sentence its note", () => {
  const notes = `${words}/en/coverage.yaml`;
  expect(check({ ...noted, [notes]: "note.first: The first.\nnote.breaks-off: It breaks off.\n" })).toEqual([]);
  expect(check({ ...noted, [notes]: "note.first: The first.\nnote.gone: Gone.\n" })).toEqual([
    "en: packages/labels/data/us-opzelura/sun.yaml names a note without a sentence: note.breaks-off",
    `${notes}: note.gone is the note of no label`,
  ]);
  expect(check({ ...noted, [notes]: "note.breaks-off: It breaks off.\n" })).toEqual([
    "en: packages/labels/data/us-opzelura/label.yaml names a note without a sentence: note.first",
  ]);
});

test("what source lists name has its words: documents, places and trials told in ours; headings and numbers stay", () => {
  const cited = {
    "packages/labels/data/documents.yaml": "some-text: { title: T }\n",
    "packages/labels/data/us-opzelura/sun.yaml": `statements: []\nx:
  - { document: some-text, section: "14.1, table 4" }
  - { document: some-text, section: "Warnings and Cautions, 5" }
  - { document: own-inferences, section: Live vaccines }
  - { trial: "Large One, cohort A" }\n`,
    "packages/labels/data/evidence/some.yaml": `tables:
  - { id: first, label: us-opzelura, note: N, columns: { cream: {} }, rows: { itch: { cream: { band: common } } }, also: [rash] }
  - { id: second, columns: { other: {} }, rows: {} }\n`,
  };
  const names = `${words}/en/documents.yaml`;
  const all = [
    "document.some-text",
    "section.table",
    "section.live-vaccines",
    "trial.cohort-a",
    "table-title.first",
    "table-note.first",
    "table-column.cream",
    "table-row.itch",
    "table-row.rash",
    "table-band.common",
  ];
  const saying = (ids: readonly string[]): Readonly<Record<string, string>> => ({
    ...cited,
    [names]: ids.map((id) => `${id}: So it is called.\n`).join(""),
  });
  expect(check(saying(all))).toEqual([]);
  for (const id of all)
    expect(check(saying(all.filter((each) => each !== id)))).toEqual([expect.stringMatching(new RegExp(` ${id}$`))]);
  expect(check(saying([...all, "document.gone"]))).toEqual([`${names}: document.gone is no document`]);
});

test("the raised digit of a unit's name is not a number", () => {
  expect(check({ [`${words}/en/units.yaml`]: "unit.m2: m²\n" })).toEqual([]);
});

test("a sentence for a statement that is gone is told, and the one that lacks", () => {
  expect(check(said("Old.", "Terse.", "us-opzelura/gone"))).toEqual([
    expect.stringContaining("us-opzelura/gone is no statement"),
    expect.stringContaining(`the statement ${statement} has no sentence`),
  ]);
});

test("a language that says it is not complete may lack sentences, but its sentences are held to the rules", () => {
  expect(check({ [`${words}/sv/language.yaml`]: "complete: false\n" })).toEqual([]);
  expect(
    check({ [`${words}/sv/language.yaml`]: "complete: false\n", [`${words}/sv/ui.yaml`]: "a: 1 st\n" }),
  ).toHaveLength(1);
});
