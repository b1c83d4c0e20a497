import { expect, test } from "vitest";

import { buildPlain, changed, type PlainFiles, plainFiles } from "./fixture.ts";

const PAGE = "data/claims/some-page.yaml";
const hash = "0".repeat(64);
const locator = { file: "page.txt", start: 0, count: 4, hash, before: hash, after: hash };

function files(): PlainFiles {
  return {
    ...plainFiles(),
    [PAGE]: {
      document: "other-text",
      claims: [
        {
          id: "r1",
          says: "More is better.",
          locator,
          verdicts: [
            {
              labels: ["aa-cream"],
              verdict: "wrong",
              statements: ["aa-cream/area-limit/vitiligo"],
              why: { person: "It is wrong.", clinician: "There is a limit." },
            },
            {
              labels: ["bb-cream"],
              verdict: "not-seen",
              statements: [],
              why: { person: "We did not see it.", clinician: "Not seen." },
            },
          ],
          never: { en: ["more is better"] },
        },
        {
          id: "r2",
          says: "It is a cream.",
          locator,
          verdicts: [
            { labels: ["aa-cream"], verdict: "agrees", statements: ["aa-cream/area-limit/vitiligo"] },
            {
              labels: ["bb-cream"],
              verdict: "not-seen",
              statements: [],
              why: { person: "We did not see it.", clinician: "Not seen." },
            },
          ],
        },
      ],
      gaps: [{ id: "area", what: "The area.", statements: ["aa-cream/area-limit/vitiligo"] }],
    },
  };
}

test("[LC2] a label that came later, and was held beside no claim of the page yet, needs no verdict", () => {
  const agrees = [{ labels: ["aa-cream"], verdict: "agrees", statements: ["aa-cream/area-limit/vitiligo"] }];
  const both = [0, 1].reduce((made, claim) => changed(made, [PAGE, "claims", claim, "verdicts"], agrees), files());
  const later = changed(both, [PAGE, "claims", 0, "never"], undefined);
  const built = buildPlain(later);
  expect(built.ok ? [] : built.problems).toEqual([]);
});

const of = (...rest: readonly (string | number)[]): readonly (string | number)[] => [PAGE, "claims", 0, ...rest];
const judged = (...rest: readonly (string | number)[]): readonly (string | number)[] => of("verdicts", 0, ...rest);

function faults(path: readonly (string | number)[], value: unknown): readonly string[] {
  const built = buildPlain(changed(files(), path, value));
  return built.ok ? [] : built.problems.map(({ at, expected, found }) => `${at}: ${expected}; ${found}`);
}

test("[LC1] a claim is written with a verdict of each label and its statements; where it stands goes with the other passages", () => {
  const built = buildPlain(files());
  const read = (name: string): unknown => JSON.parse(built.ok ? (built.value.get(name) ?? "null") : "null");
  expect(read("claims.json")).toMatchObject({
    claims: [
      {
        id: "r1",
        document: "other-text",
        verdicts: [
          { label: "aa-cream", verdict: "wrong", statements: ["aa-cream/area-limit/vitiligo"] },
          { label: "bb-cream", verdict: "not-seen", statements: [] },
        ],
      },
      { id: "r2" },
    ],
    gaps: [{ id: "area", document: "other-text" }],
  });
  expect(read("locators.json")).toContainEqual({
    statement: "claims/r1",
    document: "other-text",
    section: "page",
    locator,
  });
});

test.each<[string, readonly (string | number)[], unknown, RegExp]>([
  ["a verdict of no list", judged("verdict"), "silly", /one of agrees/],
  ["a statement that is nowhere", judged("statements"), ["aa-cream/age"], /a statement of a label; aa-cream\/age/],
  ["a refutation without a statement", judged("statements"), [], /a statement of aa-cream/],
  [
    "a statement of another label",
    judged("statements"),
    ["aa-cream/area-limit/vitiligo", "aa-cream/strong-cyp3a4/avoid", "zz/x/y"],
    /statements of aa-cream/,
  ],
  ["a label without a verdict", judged("labels"), ["bb-cream"], /one verdict of aa-cream/],
  ["a label that is none", judged("labels"), ["aa-cream", "zz-cream"], /labels that exist; zz-cream/],
  ["a refutation without a reason", judged("why"), undefined, /why the verdict is wrong/],
  ["one text for two voices", judged("why", "person"), "There is a limit.", /two voices/],
  ["a pattern that is none", of("never", "en"), ["("], /a regular expression/],
  ["patterns where nothing is refuted", judged("verdict"), "agrees", /none, since no label refutes/],
  ["a document that nobody read", [PAGE, "document"], "hearsay", /documents\.yaml/],
  ["a gap that no label fills", [PAGE, "gaps", 0, "statements"], [], /what the page leaves out/],
  ["an id given twice", [PAGE, "gaps", 0, "id"], "r1", /an id of its own/],
])("[LC2] %s is refused with its place", (_name, path, value, words) => {
  const found = faults(path, value);
  expect(found.filter((line) => words.test(line))).not.toEqual([]);
});
