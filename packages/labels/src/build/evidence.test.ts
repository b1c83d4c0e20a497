import { expect, test } from "vitest";

import { buildPlain, changed, type PlainFiles, plainFiles } from "./fixture.ts";

const STUDY = "data/evidence/some-study.yaml";
const source = { document: "aa-text", section: "14", checked: "2026-11-01", confidence: "found" };
const people = {
  trial: "T",
  design: "randomised",
  set: "journal",
  indication: "vitiligo",
  ages: { least: { value: 12, unit: "a" } },
};

/** Two arms with shares that were partly filled in, one of counted people, one of a size that only fractions tell. */
function files(): PlainFiles {
  const figures = (population: string, points: readonly object[], more: object = {}): object => ({
    about: "response",
    population,
    measure: "f-vasi75",
    unit: "%",
    source,
    points,
    ...more,
  });
  return {
    ...plainFiles(),
    [STUDY]: {
      study: "some-study",
      populations: [
        { ...people, id: "drug", arm: "cream", n: 222, imputed: true },
        { ...people, id: "plain", arm: "vehicle", n: 109, imputed: true },
        { ...people, id: "few", arm: "cream", n: { least: 17, most: 20 }, imputed: false, derived: "from fractions" },
        { ...people, id: "counted", arm: "withdrawn", n: 56, imputed: false },
        { ...people, id: "late", arm: "vehicle-then-cream", n: 109, imputed: true },
      ],
      series: [
        figures("drug", [
          { week: 24, onDrug: 24, value: 30.9, against: [{ population: "plain", kind: "difference", value: 19.5 }] },
        ]),
        figures("plain", [{ week: 24, onDrug: 0, value: 11.4 }]),
        figures(
          "few",
          [{ week: 52, onDrug: 52, part: "hands", sites: ["hands"], value: 15, interval: "wilson", derived: "Wilson" }],
          { about: "by-site", measure: "t-vasi50" },
        ),
        figures("counted", [{ week: 104, onDrug: 52, value: 28.6, count: 16 }], { measure: "lost-f-vasi75" }),
        figures("late", [{ week: 52, onDrug: 28, value: 29.6 }]),
      ],
      tables: [
        {
          id: "a-table",
          kind: "adverse-reactions",
          title: "Reactions",
          indication: "vitiligo",
          design: "randomised",
          columns: { cream: { arm: "cream", n: 449 } },
          rows: { acne: { cream: { count: 26, percent: 5.8 } }, headache: { cream: { band: "common" } } },
          source,
        },
      ],
      doNotUse: [
        {
          id: "bad-page",
          what: "A page.",
          why: "Made up.",
          urls: ["bad.example"],
          figures: [{ measure: "f-vasi75", week: 24, value: 99 }],
        },
      ],
    },
  };
}

const series = (index: number, ...rest: readonly (string | number)[]): readonly (string | number)[] => [
  STUDY,
  "series",
  index,
  ...rest,
];
const figure = (index: number, ...rest: readonly (string | number)[]): readonly (string | number)[] =>
  series(index, "points", 0, ...rest);

function faults(path: readonly (string | number)[], value: unknown): readonly string[] {
  const built = buildPlain(changed(files(), path, value));
  return built.ok ? [] : built.problems.map(({ at, expected, found }) => `${at}: ${expected}; ${found}`);
}

test("[LE1] the fixture without a fault is taken; each figure is a row of its own with its population, weeks and source", () => {
  const built = buildPlain(files());
  const evidence = JSON.parse(built.ok ? (built.value.get("evidence.json") ?? "") : "{}") as {
    readonly rows: readonly { readonly id: string }[];
  };
  expect(evidence.rows.map(({ id }) => id)).toContain("drug/f-vasi75/week-24");
  expect(evidence.rows[0]).toMatchObject({
    week: { value: 24, unit: "wk" },
    onDrug: { value: 24, unit: "wk" },
    estimate: { least: 30.9, most: 30.9, unit: "%" },
    comparisons: [{ with: "plain/f-vasi75/week-24", kind: "difference", value: 19.5 }],
    source: { document: "aa-text", version: "1", url: "https://example.org", confidence: "found" },
  });
});

test.each<[string, readonly (string | number)[], unknown, RegExp]>([
  ["a measure of no list", series(0, "measure"), "f-vasi80", /one of f-vasi50/],
  ["a property of no name", figure(0, "weeks"), 24, /one of the properties/],
  ["a population that is nowhere", series(0, "population"), "nobody", /id of a population; nobody/],
  ["another arm without this figure", figure(0, "against", 0, "population"), "late", /with f-vasi75 at week 24; late/],
  ["a document that nobody read", series(0, "source", "document"), "hearsay", /documents\.yaml; hearsay/],
  ["a source without a section", series(0, "source", "section"), undefined, /"section"/],
  ["a share above all", figure(0, "value"), 130, /0 to 100/],
  ["a figure given twice", series(1, "population"), "drug", /an id of its own/],
  ["a file of another name", [STUDY, "study"], "other", /some-study; other/],
  ["a label that is none", [STUDY, "populations", 0, "label"], "zz", /a label's id; zz/],
  ["bounds that leave the figure out", figure(0, "interval"), { low: 31, high: 40 }, /bounds around 30\.9/],
  ["a part of the body without sites", figure(2, "sites"), undefined, /sites and part/],
  ["a table's column that is none", [STUDY, "tables", 0, "rows", "acne", "other"], { count: 1 }, /a column: cream/],
  [
    "a table's share that its count does not give",
    [STUDY, "tables", 0, "rows", "acne", "cream", "percent"],
    5.7,
    /26 of 449/,
  ],
])("[LE2] %s is refused with its place", (_name, path, value, words) => {
  const found = faults(path, value);
  expect(found.filter((line) => words.test(line))).not.toEqual([]);
});

test("[LE2] all problems come at once", () => {
  const built = buildPlain(changed(changed(files(), series(0, "measure"), "x"), series(3, "population"), "y"));
  expect(built.ok ? [] : built.problems.map(({ at }) => at)).toEqual(
    expect.arrayContaining([`${STUDY}#/series/0/measure`, `${STUDY}#/series/3/population`]),
  );
});

test("[LE3] where missing answers were filled in, no number of persons is written beside a share, and no interval is worked out", () => {
  expect(faults(figure(0, "count"), 67)).toEqual([expect.stringMatching(/no whole persons; 67/)]);
  expect(faults(figure(0, "interval"), "wilson")).toEqual([expect.stringMatching(/only of counted people/)]);
  expect(faults(figure(3, "count"), 17)).toEqual([expect.stringMatching(/gives 28\.6 %/)]);
  expect(faults(figure(2, "derived"), undefined)).toEqual([expect.stringMatching(/says so in derived/)]);
  expect(faults([STUDY, "populations", 2, "derived"], undefined)).toEqual([
    expect.stringMatching(/how the size was worked out/),
  ]);
});

test.each<[string, readonly (string | number)[], number]>([
  ["more weeks on the cream than of the study", figure(0, "onDrug"), 25],
  ["weeks on the drug in an arm without it", figure(1, "onDrug"), 24],
  ["weeks of the study for those who began late", figure(4, "onDrug"), 52],
])("[LE4] %s are refused", (_name, path, weeks) => {
  expect(faults(path, weeks)).toEqual([expect.stringMatching(/weeks on the cream of the arm/)]);
});

test("[LE5] a page and a figure on the list of what must not be used are refused", () => {
  expect(faults(["data/documents.yaml", "aa-text", "url"], "https://bad.example/page")).toEqual([
    expect.stringMatching(/aa-text\/url: no page/),
  ]);
  expect(faults(figure(0, "value"), 99)).toEqual([expect.stringMatching(/no figure/)]);
});

test("[LE2] a disagreement of labels that rests on a figure which is not there is refused", () => {
  const sides = (evidence: string): unknown => [
    {
      id: "who",
      topics: ["area-limit"],
      sides: [
        { labels: ["aa-cream"], evidence: [evidence] },
        { labels: ["bb-cream"], coverage: "not-seen" },
      ],
    },
  ];
  const path = ["data/disagreements.yaml"];
  expect(faults(path, sides("a-table/acne"))).toEqual([]);
  expect(faults(path, sides("drug/f-vasi75/week-24"))).toEqual([]);
  expect(faults(path, sides("drug/f-vasi75/week-25"))).toEqual([expect.stringMatching(/figure, or a row of a table/)]);
});

test("[LE14] the hash is of figures and populations: a figure moves it, a day of looking or a table does not", () => {
  const hash = (path: readonly (string | number)[], value: unknown): string => {
    const built = buildPlain(changed(files(), path, value));
    return (JSON.parse(built.ok ? (built.value.get("evidence.json") ?? "{}") : "{}") as { readonly hash: string }).hash;
  };
  const before = hash(figure(0, "value"), 30.9);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(hash(figure(0, "value"), 30.8)).not.toBe(before);
  expect(hash([STUDY, "populations", 0, "n"], 223)).not.toBe(before);
  expect(hash(series(0, "source", "checked"), "2026-11-20")).toBe(before);
  expect(hash([STUDY, "tables", 0, "title"], "Others")).toBe(before);
});
