import { canonical } from "@repigment/core";
import { expect, test } from "vitest";

import { buildPlain, changed, plainFiles } from "./build/fixture.ts";
import { loadDisagreements } from "./disagreements.ts";
import { loadEvidence } from "./evidence/load-evidence.ts";
import { LABELS, loadLabel } from "./load-label.ts";

/** The eighteen places in which the labels are known to disagree, in the order in which they were found. */
const KNOWN = [
  "facial-involvement",
  "eczema-and-age",
  "contraindications",
  "contraception",
  "breast-feeding",
  "quantity",
  "spacing",
  "lips",
  "review",
  "strong-cyp3a4",
  "warnings",
  "immune-medicines",
  "end-stage-kidneys",
  "storage",
  "acne-without-drug",
  "sun",
  "urinary-infection",
  "efficacy-population",
];

test("[L40] each of the eighteen known disagreements is there", async () => {
  expect((await loadDisagreements()).map(({ id }) => id)).toEqual(KNOWN);
});

test("[L40] its statements exist in the label that is named, and really differ from those of the other sides", async () => {
  const labels = await Promise.all(LABELS.map(async ({ id }) => loadLabel(id)));
  const all = labels.flatMap((label) => label?.statements ?? []);
  for (const { id, sides } of await loadDisagreements()) {
    const said = sides.map(({ statements, evidence, coverage }) => [
      ...statements.flatMap((wanted) => {
        const found = all.filter((each) => each.id === wanted && each.until === null);
        expect({ id, wanted, found: found.length }).toEqual({ id, wanted, found: 1 });
        return found.map(({ topic, action, scope, phase, indication, values, condition = null }) =>
          canonical({ topic, action, scope, phase, indication, values, condition }),
        );
      }),
      ...evidence,
      ...(coverage === undefined ? [] : [coverage]),
    ]);
    expect({ id, differ: new Set(said.map((each) => each.toSorted().join("\n"))).size }).toEqual({
      id,
      differ: sides.length,
    });
    expect({ id, empty: said.filter((each) => each.length === 0) }).toEqual({ id, empty: [] });
  }
});

test("[L40] the figures that it names stand in the evidence, and are not the same", async () => {
  const { rows, tables } = await loadEvidence();
  const figure = (id: string): unknown => {
    const [place = "", name = ""] = id.split("/");
    return rows.find((row) => row.id === id)?.estimate ?? tables.find((table) => table.id === place)?.rows[name];
  };
  for (const { id, sides } of await loadDisagreements()) {
    const named = sides.filter(({ evidence }) => evidence.length > 0);
    const told = named.map(({ evidence }) => evidence.map((each) => figure(each) ?? `${each} is not there`));
    expect({ id, gone: told.flat().filter((each) => typeof each === "string") }).toEqual({ id, gone: [] });
    expect({ id, differ: new Set(told.map((each) => JSON.stringify(each))).size }).toEqual({
      id,
      differ: named.length,
    });
  }
});

const FILE = "data/disagreements.yaml";
const sound = [
  {
    id: "area",
    topics: ["area-limit"],
    sides: [
      { labels: ["aa-cream"], statements: ["aa-cream/area-limit/vitiligo"] },
      { labels: ["bb-cream"], coverage: "not-seen" },
    ],
  },
];

test("[L40] a sound one is written out, what it leaves out as none", () => {
  const built = buildPlain({ ...plainFiles(), [FILE]: sound });
  expect(built.ok ? JSON.parse(built.value.get("disagreements.json") ?? "") : built.problems).toEqual([
    {
      id: "area",
      topics: ["area-limit"],
      sides: [
        { labels: ["aa-cream"], statements: ["aa-cream/area-limit/vitiligo"], evidence: [] },
        { labels: ["bb-cream"], statements: [], evidence: [], coverage: "not-seen" },
      ],
    },
  ]);
});

test.each([
  [[0, "sides", 0, "statements", 0], "aa-cream/area-limit/gone", "/0/sides/0/statements"],
  [[0, "sides", 0, "statements"], undefined, "/0/sides/0/statements"],
  [[0, "topics", 0], "strong-cyp3a4", "/0/sides/0/statements"],
  [[0, "sides", 1, "coverage"], "silent", "/0/sides/1/coverage"],
  [[0, "sides", 1, "labels", 0], "cc-cream", "/0/sides"],
  [[0, "sides"], sound[0]?.sides.slice(0, 1), "/0/sides"],
  [[0, "colour"], "red", "/0/colour"],
  [[1], sound[0], "/1/id"],
])("[L40] what is changed at %j to %j is refused", (path, value, told) => {
  const built = buildPlain(changed({ ...plainFiles(), [FILE]: sound }, [FILE, ...path], value));
  expect(built.ok ? [] : built.problems.map(({ at }) => at)).toContain(`${FILE}#${told}`);
});

test("[L40] two sides that say the same are no disagreement", () => {
  const files = plainFiles();
  const statement = (files["data/aa-cream/area-limit.yaml"] as { statements: readonly object[] }).statements[0];
  const same = {
    ...files,
    "data/bb-cream/area-limit.yaml": {
      topic: "area-limit",
      coverage: "whole",
      statements: [{ ...statement, id: "bb-cream/area-limit/vitiligo", from: "2024-02-01" }],
    },
    [FILE]: changed({ [FILE]: sound }, [FILE, 0, "sides", 1], {
      labels: ["bb-cream"],
      statements: ["bb-cream/area-limit/vitiligo"],
    })[FILE],
  };
  const built = buildPlain(same);
  expect(built.ok ? [] : built.problems).toEqual([
    expect.objectContaining({ at: `${FILE}#/0/sides/1`, found: "the same" }),
  ]);
});
