import { expect, test } from "vitest";

import { checkStatements, ROWS } from "./check-statements.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

const around = {
  "packages/labels/generated/us-opzelura.json": JSON.stringify({ statements: [{ id: "us-opzelura/age/eczema" }] }),
  "packages/labels/generated/shared.json": JSON.stringify({ own: [{ id: "own/thrombosis/signs" }] }),
  "packages/labels/generated/evidence.json": JSON.stringify({
    rows: [{ id: "a/f-vasi75/week-24" }],
    tables: [{ id: "table" }],
  }),
  "packages/labels/generated/claims.json": JSON.stringify({ claims: [{ id: "r1" }] }),
  "packages/labels/src/some.test.ts": 'test("[L1] something", () => {});\n',
  "packages/words/messages/en/language.yaml": "tag: en\n",
  "packages/words/messages/en/ui.yaml": "ui.title: A title\n",
  "apps/cli/src/command/labels-claims.ts": "",
};
const row = (shown: string, more = ""): string =>
  `rows:\n  - id: R1\n    says: something\n    becomes: [rule]\n    shown: ${shown}\n${more}`;
const problems = (page: string): readonly string[] =>
  checkStatements(planted({ ...around, "spec/statements.yaml": page }), ["R1"]);

test("a row that is shown by something of each kind is fine, and so is one that waits", () => {
  const shown =
    "{ statements: [us-opzelura/age/eczema, own/thrombosis/signs], evidence: [a/f-vasi75/week-24, table], claims: [r1], tests: [labels/L1], messages: [ui.title], commands: [labels claims], paths: [apps/cli/src/command/labels-claims.ts] }";
  expect(problems(row(shown))).toEqual([]);
  expect(problems(row("{}", "    waits: [{ issue: 6, for: a picture }]\n"))).toEqual([]);
});

test.each<[string, string, string]>([
  [
    "a statement that is gone",
    row("{ statements: [us-opzelura/age/x] }"),
    "us-opzelura/age/x, which is not among the statements",
  ],
  ["a figure that is gone", row("{ evidence: [b] }"), "b, which is not among the evidence"],
  ["a claim that is gone", row("{ claims: [r2] }"), "r2, which is not among the claims"],
  ["a rule that no test quotes", row("{ tests: [labels/L2] }"), "labels/L2, which is not among the tests"],
  ["a rule of another room", row("{ tests: [core/L1] }"), "core/L1, which is not among the tests"],
  ["a message that is gone", row("{ messages: [ui.x] }"), "ui.x, which is not among the messages"],
  ["a command that is none", row("{ commands: [labels sing] }"), "labels sing, which is not among the commands"],
  ["a path that is gone", row("{ paths: [spec/gone.md] }"), "spec/gone.md, which is not among the paths"],
  ["a path out of the repository", row("{ paths: [../x] }"), "../x, which is not among the paths"],
  ["a kind of thing that is none", row("{ dreams: [a] }"), '"dreams", which is none of'],
  ["a list of nothing", row("{ statements: [] }"), "names none of its statements"],
  ["a row shown nowhere", row("{}"), "is shown nowhere and waits for nothing"],
  ["a wait for an issue of the past", row("{}", "    waits: [{ issue: 2, for: x }]\n"), "waits for no later issue"],
  ["a wait for nothing", row("{}", "    waits: [{ issue: 6 }]\n"), "waits for no later issue"],
  ["a word that means nothing", row("{ claims: [r1] }", "    because: x\n"), '"because", which means nothing here'],
  ["a verdict of no list", row("{ claims: [r1] }", "    judged: silly\n"), 'is judged "silly"'],
  ["a row that says nothing", row("{ claims: [r1] }").replace("something", '""'), "does not say what the source says"],
  ["a row that becomes nothing", row("{ claims: [r1] }").replace("[rule]", "[]"), "does not say what it becomes"],
  ["a row that becomes something unknown", row("{ claims: [r1] }").replace("[rule]", "[song]"), 'becomes "song"'],
  ["a row that is missing", "rows: []\n", "R1 is missing"],
  [
    "a row of no source",
    `${row("{ claims: [r1] }")}  - { id: R99, says: x, becomes: [rule], shown: { claims: [r1] } }\n`,
    "R99 is no row of a source",
  ],
  [
    "a row told twice",
    `${row("{ claims: [r1] }")}  - { id: R1, says: x, becomes: [rule], shown: { claims: [r1] } }\n`,
    "R1 is there twice",
  ],
  ["a page without rows", "{}\n", "has no list of rows"],
])("%s is told", (_name, page, told) => {
  expect(problems(page)).toEqual([expect.stringContaining(told)]);
});

test("a page that is missing is told; the rows are those of the three documents and of the shop's errors", () => {
  expect(checkStatements(planted(around))).toEqual([expect.stringContaining("is missing")]);
  expect(ROWS).toHaveLength(28 + 16 + 21 + 15);
});

test("every row of this repository is shown or waits", () => {
  expect(checkStatements(repository)).toEqual([]);
});
