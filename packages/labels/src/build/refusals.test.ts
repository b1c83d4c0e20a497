import { expect, test } from "vitest";

import { readYaml } from "../../../../scripts/lib/read-yaml.ts";
import { buildLabels } from "./build.ts";
import { buildPlain, changed, plainFiles } from "./fixture.ts";

const AREA = "data/aa-cream/area-limit.yaml";
const MEDICINES = "data/aa-cream/strong-cyp3a4.yaml";
const LABEL = "data/aa-cream/label.yaml";

/** What the build has against the files with one fault planted: `where: expected; found`. */
function faults(path: readonly (string | number)[], value: unknown): readonly string[] {
  const built = buildPlain(changed(plainFiles(), path, value));
  return built.ok ? [] : built.problems.map(({ at, expected, found }) => `${at}: ${expected}; ${found}`);
}

const first = (...rest: readonly (string | number)[]): readonly (string | number)[] => [AREA, "statements", 0, ...rest];
const condition = { op: "above", fact: "area-treated", limit: "ceiling" };
const statementAt = `${AREA}#/statements/0`;
const example = { name: "another", facts: {}, applies: "unknown" };

type Row = readonly [path: readonly (string | number)[], value: unknown, at: string, words: RegExp];

const expectRefused = (rows: readonly Row[]): void => {
  for (const [path, value, at, words] of rows) {
    const found = faults(path, value);
    expect(
      found.filter((line) => line.startsWith(`${at}: `) && words.test(line)),
      `${at} ${String(words)} in\n${found.join("\n")}`,
    ).toHaveLength(1);
  }
};

test("[L1] the fixture without a fault is taken", () => {
  expect(buildPlain(plainFiles()).ok).toBe(true);
});

test("[L1] a file that has no place here, or that is not named after what it holds, is refused", () => {
  expectRefused([
    [["data/aa-cream/deep/age.yaml"], {}, "data/aa-cream/deep/age.yaml#", /documents\.yaml, data\/<label>/],
    [["data/strange.yaml"], {}, "data/strange.yaml#", /strange/],
    [[AREA, "topic"], "age", `${AREA}#/topic`, /area-limit; age/],
    [[LABEL, "id"], "cc-cream", `${LABEL}#/id`, /aa-cream; cc-cream/],
    [["data/lists/strong.yaml", "id"], "weak", "data/lists/strong.yaml#/id", /strong; weak/],
    [["data/bb-cream/label.yaml", "short"], "aa", `${LABEL}#/short`, /no other label/],
    [[LABEL], undefined, LABEL + "#", /product and versions/],
  ]);
});

test("[L2] all problems come at once, each with its place, what was expected, what was found", () => {
  let files = changed(plainFiles(), first("action"), "forbid");
  files = changed(files, [MEDICINES, "statements", 0, "condition", "list"], "nowhere");
  files = changed(files, ["data/substances/some.yaml", 1, "contains"], ["nobody"]);
  files = changed(files, [LABEL, "versions", 1, "from"], "2023-01-01");
  const built = buildPlain(files);
  const places = built.ok ? [] : built.problems.map(({ at }) => at);
  expect(places).toEqual(
    expect.arrayContaining([
      `${statementAt}/action`,
      `${MEDICINES}#/statements/0/condition/list`,
      "data/substances/some.yaml#/1/contains/0",
      `${LABEL}#/versions`,
    ]),
  );
  expect(built.ok ? [] : built.problems.filter(({ expected, found }) => expected === "" || found === "")).toEqual([]);
});

test("[L3] broken YAML, a key given twice and an alias are refused with their place", () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  const texts = new Map([
    [AREA, readYaml(AREA, "topic: age\ntopic: age\n")],
    [MEDICINES, readYaml(MEDICINES, "topic: [\n")],
    [LABEL, readYaml(LABEL, bomb)],
  ]);
  const built = buildLabels(texts, () => []);
  const lines = built.ok ? [] : built.problems.map(({ at, expected }) => `${at}: ${expected}`);
  expect(lines).toEqual(
    expect.arrayContaining([`${AREA}#line 2: YAML`, `${MEDICINES}#line 2: YAML`, `${LABEL}#: YAML without aliases`]),
  );
});

test("[L4] a word that is not of its closed list is refused", () => {
  expectRefused([
    [[AREA, "topic"], "colour", `${AREA}#/topic`, /one of indication/],
    [[AREA, "coverage"], "all", `${AREA}#/coverage`, /one of whole/],
    [first("action"), "forbid", `${statementAt}/action`, /one of do-not-use/],
    [first("scope"), "person", `${statementAt}/scope`, /one of treatment/],
    [first("phase"), "later", `${statementAt}/phase`, /one of start/],
    [first("urgency"), "now", `${statementAt}/urgency`, /one of emergency/],
    [first("indication"), "psoriasis", `${statementAt}/indication`, /one of vitiligo/],
    [first("grade"), "guess", `${statementAt}/grade`, /one of named/],
    [first("axis"), "person", `${statementAt}/axis`, /one of site/],
    [first("condition"), { op: "roughly" }, `${statementAt}/condition`, /whose op is one of/],
    [first("values", "ceiling", "unit"), "percent", `${statementAt}/values/ceiling/unit`, /UCUM/],
    [first("until"), "2025-02-29", `${statementAt}/until`, /a day/],
    [first("coment"), "a slip", `${statementAt}/coment`, /one of the properties/],
  ]);
});

test("[L5] a condition that names what is not there, or a fact of another type, is refused", () => {
  const at = `${statementAt}/condition`;
  expectRefused([
    [first("condition"), { ...condition, fact: "area" }, `${at}/fact`, /catalogue; area/],
    [first("condition"), { ...condition, limit: "roof" }, `${at}/limit`, /values: ceiling; roof/],
    [first("condition"), { ...condition, fact: "pregnant" }, `${at}/fact`, /quantity or count/],
    [first("condition"), { op: "is", fact: "area-treated", value: "yes" }, `${at}/fact`, /truth or code/],
    [first("condition"), { op: "is", fact: "pregnant", value: "maybe" }, `${at}/value`, /yes, no; maybe/],
    [first("condition"), { op: "one-of", fact: "active-infection", values: ["minor", "bad"] }, `${at}/values`, /bad/],
    [first("condition"), { op: "one-of", fact: "active-infection", values: [] }, `${at}/values`, /at least one/],
    [first("condition"), { op: "one-of", fact: "pregnant", values: ["yes"] }, `${at}/fact`, /type code/],
    [first("condition"), { op: "includes", fact: "indication", values: ["acne"] }, `${at}/values`, /acne/],
    [first("condition"), { op: "includes", fact: "age", values: ["12"] }, `${at}/fact`, /type set/],
    [
      first("condition"),
      { op: "between", fact: "age", least: "ceiling", most: "ceiling" },
      `${at}/least`,
      /converts into a/,
    ],
    [first("condition"), { op: "within", fact: "area-treated", window: "ceiling" }, `${at}/fact`, /elapsed/],
    [
      first("condition"),
      { op: "since", fact: "weeks-on-treatment", time: "ceiling" },
      `${at}/time`,
      /converts into wk/,
    ],
    [first("condition"), { op: "in-phase", phases: [] }, `${at}/phases`, /at least one/],
    [first("condition"), { op: "all", of: [] }, `${at}/of`, /at least one/],
    [first("condition"), { op: "not", of: [condition, condition] }, `${at}/of`, /at most 1/],
    [first("condition"), { op: "all", of: [condition, { ...condition, fact: "x" }] }, `${at}/of/1/fact`, /catalogue/],
    [first("condition"), { op: "in-substance-list", fact: "age", list: "strong" }, `${at}/fact`, /type set/],
    [
      first("condition"),
      { op: "in-substance-list", fact: "medications", list: "weak" },
      `${at}/list`,
      /data\/lists; weak/,
    ],
    [first("axis"), "site", `${statementAt}/axis`, /told apart by site/],
  ]);
  expect(faults(first("values", "ceiling"), { value: 10, unit: "g" })).toEqual([
    `${at}/limit: a unit that converts into %, the unit of area-treated; g`,
  ]);
});

test("[L6] a condition needs examples that come out yes, no and unknown, and as they say", () => {
  const at = `${statementAt}/examples`;
  expectRefused([
    [first("examples"), undefined, at, /applies is yes/],
    [first("examples", 1, "applies"), "unknown", at, /applies is no/],
    [
      first("examples", 1, "applies"),
      "unknown",
      `${at}/1`,
      /unknown, as the example "at the limit" says; no by the interpreter/,
    ],
    [first("examples", 1, "applies"), "unknown", `${at}/1`, /no by the compiled form/],
    [first("values", "ceiling"), { value: 9, unit: "%" }, `${at}/1`, /yes by the interpreter/],
    [first("examples", 3), { ...example, facts: { colour: "red" } }, `${at}/3/facts/colour`, /catalogue/],
    [first("examples", 3), { ...example, facts: { pregnant: "maybe" } }, `${at}/3/facts/pregnant`, /yes or no/],
    [
      first("examples", 3),
      { ...example, facts: { "active-infection": "bad" } },
      `${at}/3/facts/active-infection`,
      /one of none/,
    ],
    [
      first("examples", 3),
      { ...example, facts: { age: { value: 12, unit: "g" } } },
      `${at}/3/facts/age`,
      /a quantity in a/,
    ],
    [
      first("examples", 3),
      { ...example, facts: { "applications-today": "two" } },
      `${at}/3/facts/applications-today`,
      /whole number/,
    ],
    [
      first("examples", 3),
      { ...example, facts: { indication: ["acne"] } },
      `${at}/3/facts/indication`,
      /members of vitiligo/,
    ],
    [first("examples", 3), { ...example, facts: { medications: "yes" } }, `${at}/3/facts/medications`, /a list/],
    [first("condition"), undefined, at, /no examples, since there is no condition/],
  ]);
});

test("[L6] indication and phase are and-ed into the condition that the examples are held against", () => {
  const at = `${statementAt}/examples`;
  expectRefused([
    [first("examples", 0, "facts", "indication"), ["eczema"], `${at}/0`, /no by the interpreter/],
    [first("examples", 0, "facts", "treatment-state"), "stopped", `${at}/0`, /no by the interpreter/],
    [first("examples", 0, "facts", "treatment-state"), undefined, `${at}/0`, /unknown by the interpreter/],
  ]);
});

test("[L6] every limit has an example that stands just at it", () => {
  expect(faults(first("examples", 1, "facts", "area-treated", "value"), 9)).toEqual([
    `${statementAt}/condition/limit: an example that stands just at this limit and is decided by it; none`,
  ]);
  const ages = { youngest: { value: 2, unit: "a" }, oldest: { value: 12, unit: "a" } };
  const age = (value: number | undefined, applies: string): unknown => ({
    name: String(value),
    facts: {
      indication: ["vitiligo"],
      "treatment-state": "on",
      ...(value === undefined ? {} : { age: { value, unit: "a" } }),
    },
    applies,
  });
  const files = plainFiles();
  const statement = (files[AREA] as { readonly statements: readonly object[] }).statements[0];
  const between = (...examples: readonly unknown[]): readonly string[] => {
    const within = {
      op: "not",
      of: [{ op: "any", of: [{ op: "between", fact: "age", least: "youngest", most: "oldest" }] }],
    };
    const built = buildPlain(
      changed(files, [AREA, "statements", 0], { ...statement, values: ages, condition: within, examples }),
      ["ceiling"],
    );
    return built.ok ? [] : built.problems.map(({ at }) => at);
  };
  const place = `${statementAt}/condition/of/0/of/0`;
  expect(between(age(1, "yes"), age(2, "no"), age(12, "no"), age(undefined, "unknown"))).toEqual([]);
  expect(between(age(1, "yes"), age(3, "no"), age(12, "no"), age(undefined, "unknown"))).toEqual([`${place}/least`]);
  expect(between(age(1, "yes"), age(2, "no"), age(11, "no"), age(undefined, "unknown"))).toEqual([`${place}/most`]);
});

test("[L7] an id is <label>/<topic>[/<qualifier>] and stands once for any day", () => {
  const files = plainFiles();
  const [one] = (files[AREA] as { readonly statements: readonly object[] }).statements;
  const pair = (left: object, right: object): readonly string[] =>
    faults(
      [AREA, "statements"],
      [
        { ...one, ...left },
        { ...one, ...right },
      ],
    );
  expectRefused([
    [first("id"), "bb-cream/area-limit", `${statementAt}/id`, /aa-cream\/area-limit or/],
    [first("id"), "aa-cream/age/x", `${statementAt}/id`, /aa-cream\/area-limit or/],
    [
      ["own/area-limit.yaml", "statements", 0, "id"],
      "aa-cream/area-limit/much",
      "own/area-limit.yaml#/statements/0/id",
      /own\/area-limit or/,
    ],
  ]);
  expect(pair({}, {})).toEqual([
    `${AREA}#/statements/1/id: an id of its own for these days; ${statementAt} has it; aa-cream/area-limit/vitiligo`,
  ]);
  expect(pair({ until: "2025-06-01" }, { from: "2025-06-01" })).toEqual([]);
});

test("[L8] statements come and go with versions of their label", () => {
  expectRefused([
    [first("from"), "2024-01-02", `${statementAt}/from`, /first day of a version: 2024-01-01, 2025-06-01/],
    [first("until"), "2025-06-02", `${statementAt}/until`, /first day of a version/],
    [first("until"), "2024-01-01", `${statementAt}/until`, /a day after 2024-01-01/],
    [[LABEL, "versions", 1, "from"], "2024-01-01", `${LABEL}#/versions`, /oldest first/],
    [[LABEL, "versions"], [], `${LABEL}#/versions`, /at least one version/],
    [[LABEL, "versions", 0, "from"], "2023-01-01", `${LABEL}#/versions/0/from`, /comes into force/],
  ]);
});

test("[L9] a cell says how much of the label it holds, and why not all", () => {
  expectRefused([
    [[AREA, "coverage"], "silent", `${AREA}#/statements`, /none, since the coverage is silent/],
    [[AREA, "coverage"], "not-seen", `${AREA}#/note`, /why the coverage is not-seen/],
    [[AREA, "statements"], [], `${AREA}#/statements`, /at least one, since the coverage is whole/],
    [[MEDICINES, "note"], undefined, `${MEDICINES}#/note`, /why the coverage is part/],
  ]);
});

test("[L10] a topic that one label has stands in every label", () => {
  expectRefused([
    [["data/bb-cream/area-limit.yaml"], undefined, "data/bb-cream/area-limit.yaml#", /since another label has it/],
  ]);
});

test("[L11] a value that nothing reads is refused", () => {
  const files = changed(plainFiles(), first("values", "spare"), { value: 3, unit: "g" });
  const built = buildPlain(files);
  expect(built.ok ? [] : built.problems.map(({ at }) => at)).toEqual([`${statementAt}/values/spare`]);
  expect(buildPlain(files, ["spare"]).ok).toBe(true);
});

test("[L12] what a label says is never graded as an inference, and ours never as the label's", () => {
  expectRefused([
    [first("grade"), "inference", `${statementAt}/grade`, /named or class/],
    [
      ["own/area-limit.yaml", "statements", 0, "grade"],
      "named",
      "own/area-limit.yaml#/statements/0/grade",
      /no label says it/,
    ],
  ]);
});

test("[L13] every statement, version and list has a source among the documents", () => {
  expectRefused([
    [first("source"), undefined, statementAt, /the property "source"/],
    [first("source", "section"), undefined, `${statementAt}/source`, /the property "section"/],
    [first("source", "checked"), "yesterday", `${statementAt}/source/checked`, /a day/],
    [first("source", "document"), "hearsay", `${statementAt}/source/document`, /documents\.yaml; hearsay/],
    [first("also", 0, "document"), "hearsay", `${statementAt}/also/0/document`, /documents\.yaml/],
    [[LABEL, "versions", 0, "document"], "hearsay", `${LABEL}#/versions/0/document`, /documents\.yaml/],
    [
      ["data/lists/strong.yaml", "source", "document"],
      "hearsay",
      "data/lists/strong.yaml#/source/document",
      /documents\.yaml/,
    ],
    [["data/documents.yaml", "aa-text", "date"], "May 2024", "data/documents.yaml#/aa-text/date", /YYYY/],
  ]);
});

test("[L43] promotion is no label", () => {
  const documents = (kind: string): ReturnType<typeof plainFiles> =>
    changed(plainFiles(), ["data/documents.yaml", "aa-text", "kind"], kind);
  const found = (files: ReturnType<typeof plainFiles>): readonly string[] => {
    const built = buildPlain(files);
    return built.ok ? [] : built.problems.map(({ at, found: what }) => `${at}: ${what}`);
  };
  for (const kind of ["label", "leaflet", "authority"]) expect(found(documents(kind))).toEqual([]);
  for (const kind of ["shop", "news", "study", "reference", "own"])
    expect(found(documents(kind))).toContain(`${statementAt}/source/document: aa-text, of kind ${kind}`);
  // Beside the label, what the company hands out is no fault; where it is all that was seen, "whole" is.
  expect(found(documents("company"))).toEqual([]);
  expect(found(changed(documents("company"), ["data/documents.yaml", "other-text", "kind"], "company"))).toEqual([
    `${statementAt}/source/document: only what the company hands out: aa-text`,
  ]);
});

test("[L14] names and codes lead to one substance, and members are in the dictionary", () => {
  const some = "data/substances/some.yaml";
  expectRefused([
    [[some, 1, "id"], "clarithromycin", `${some}#/1`, /an id of its own/],
    [[some, 1, "names"], ["CLARITHROMYCIN"], `${some}#/1`, /a name that leads to one substance/],
    [[some, 1, "names"], [], `${some}#/1/names`, /at least one name/],
    [
      [some, 1, "atc"],
      [{ code: "J01FA09", route: "systemic", confidence: "B" }],
      `${some}#/1`,
      /an ATC code that leads to one/,
    ],
    [
      [some, 1, "atc"],
      [{ code: "J01FA", route: "systemic", confidence: "B" }],
      `${some}#/1/atc/0/code`,
      /seven characters/,
    ],
    [
      [some, 1, "atc"],
      [{ code: "D01AC08", route: "topical", confidence: "B" }],
      `${some}#/1/atc`,
      /a route of systemic/,
    ],
    [[some, 1, "rxnorm"], [{ code: "21212", confidence: "C" }], `${some}#/1`, /an RxNorm code that leads to one/],
    [[some, 1, "contains"], ["nobody"], `${some}#/1/contains/0`, /data\/substances; nobody/],
    [
      ["data/lists/strong.yaml", "substances", 1],
      { id: "nobody", confidence: "A" },
      "data/lists/strong.yaml#/substances/1/id",
      /nobody/,
    ],
    [
      ["data/lists/strong.yaml", "substances", 1],
      { id: "clarithromycin", confidence: "A" },
      "data/lists/strong.yaml#/substances/1",
      /stands once/,
    ],
    [
      ["data/lists/strong.yaml", "atcPrefixes", 0, "prefix"],
      "macrolides",
      "data/lists/strong.yaml#/atcPrefixes/0/prefix",
      /beginning of an ATC code/,
    ],
  ]);
});
