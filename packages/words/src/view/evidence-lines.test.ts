import {
  assess,
  type Assessment,
  type Evidence,
  type EvidenceRow,
  type Label,
  type Population,
  readCourse,
} from "@repigment/core";
import { expect, test } from "vitest";

import type { Voice } from "../catalogue.ts";
import { LANGUAGES, messages } from "../load.ts";
import { viewOf } from "./view-of.ts";
import type { View, ViewItem } from "./view.ts";

const AT = "2026-11-22T12:00:00+01:00";
const source = {
  document: "d",
  version: "1",
  section: "1",
  url: "u",
  checked: "2026-11-01",
  confidence: "found",
} as const;
const people = (id: string, more: Partial<Population>): Population => ({
  id,
  trial: "T",
  design: "randomised",
  set: "journal",
  arm: "cream",
  n: { least: 221, most: 221, unit: "1" },
  indication: "vitiligo",
  ...more,
});
const row = (population: string, week: number, value: number, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id: `${population}/${more.measure ?? "f-vasi75"}/${week}${more.sites?.[0] ?? ""}`,
  about: "response",
  population,
  week: { value: week, unit: "wk" },
  onDrug: { value: week, unit: "wk" },
  measure: "f-vasi75",
  estimate: { least: value, most: value, unit: "%" },
  source,
  ...more,
});
const part = (site: "hands" | "feet" | "face", value: number, low: number, high: number): EvidenceRow =>
  row("parts", 52, value, {
    about: "by-site",
    measure: "t-vasi50",
    sites: [site],
    interval: { low, high, method: "wilson" },
  });

/** Two trials of one analysis, a second analysis, the arms beside them, parts of the body, and one who stopped. */
const EVIDENCE: Evidence = {
  hash: "e",
  populations: [
    people("one", { trial: "One" }),
    people("one-plain", { arm: "vehicle" }),
    people("two", { trial: "Two", n: { least: 222, most: 222, unit: "1" } }),
    people("two-plain", { arm: "vehicle" }),
    people("agency", { trial: "Both", set: "epar", n: null }),
    people("parts", { design: "dose-finding", n: { least: 17, most: 20, unit: "1" } }),
    people("stopped", { arm: "withdrawn", selected: "f-vasi90-at-week-52", n: { least: 56, most: 56, unit: "1" } }),
    people("again", { arm: "re-treated", selected: "relapsed", n: { least: 16, most: 16, unit: "1" } }),
  ],
  rows: [
    row("one", 24, 29.8, {
      endpoint: true,
      comparisons: [{ with: "one-plain/f-vasi75/24", kind: "odds-ratio", value: 5.3 }],
    }),
    row("one-plain", 24, 7.4),
    row("two", 24, 30.9, {
      endpoint: true,
      comparisons: [{ with: "two-plain/f-vasi75/24", kind: "odds-ratio", value: 3.5 }],
    }),
    row("two-plain", 24, 11.4),
    row("agency", 24, 31, { endpoint: true }),
    row("one", 24, 15.5, { endpoint: true, measure: "f-vasi90" }),
    part("hands", 15, 4.8, 38.1),
    part("feet", 29.4, 13.2, 53.2),
    part("face", 60, 37, 79.3),
    row("stopped", 104, 28.6, {
      about: "after-stopping",
      measure: "lost-f-vasi75",
      interval: { low: 18.4, high: 41.6, method: "wilson" },
    }),
    row("again", 104, 75, { about: "re-treatment", interval: { low: 50.5, high: 89.9, method: "wilson" } }),
    row("again", 104, 0, {
      about: "re-treatment",
      measure: "time-to-f-vasi75",
      estimate: { least: 12, most: 12, unit: "wk" },
    }),
  ],
};
const LABEL: Label = {
  id: "eu-opzelura",
  short: "eu",
  product: { name: "Test", substance: "ruxolitinib", strength: { value: 15, unit: "mg/g" }, form: "cream" },
  versions: [{ version: "1", from: "2020-01-01", hash: "0" }],
  statements: [],
  coverage: {},
  checked: "2026-11-01",
  own: [],
  ownHash: "0",
  substances: [],
  lists: [],
  evidence: EVIDENCE,
};

function answered(fact: string, value: unknown, more: object = {}): string {
  const from = { at: AT, recorded: AT, zone: "+01:00", author: { role: "person" }, device: "d" };
  return JSON.stringify({ v: 1, id: fact, course: "c", kind: "answered", ...from, body: { fact, value, ...more } });
}

function assessed(state: string, sites: readonly string[] = []): Assessment {
  const lines = [
    answered("indication", ["vitiligo"]),
    answered("treatment-state", state),
    ...(sites.length === 0 ? [] : [answered("applied-sites", sites)]),
  ];
  const course = readCourse(lines.join("\n"));
  if (!course.ok) throw new Error(JSON.stringify(course.problems));
  const said = assess(LABEL, course.value, AT);
  if (!said.ok) throw new Error(JSON.stringify(said.problems));
  return said.value;
}

async function told(assessment: Assessment, voice: Voice, tag = "en"): Promise<readonly ViewItem[]> {
  const catalogue = await messages(tag);
  if (catalogue === undefined) throw new Error(tag);
  const view: View = viewOf(assessment, { catalogue, voice, documents: {} });
  return view.groups.find(({ id }) => id === "evidence")?.items ?? [];
}

test("[SE1] a person is told how many of a hundred, beside the cream without the drug, two trials as one range, and that it is no promise", async () => {
  const lines = await told(assessed("not-started"), "person");
  expect(lines.map(({ text }) => text)).toEqual([
    "In trials, about 30 to 31 of 100 people had back at least three quarters of the colour lost on the face after 24 weeks on the cream. With a cream without the drug in it: about 7 to 11.",
    "What a trial saw is no promise for you. Ask your doctor what it means for you.",
  ]);
  expect(lines.map(({ marks }) => marks)).toEqual([[], []]);
});

test("[SE1] a clinician is told each analysis and measure by itself, with trials, sizes and source", async () => {
  const lines = await told(assessed("not-started"), "clinician");
  expect(lines.map(({ text, marks }) => [text, ...marks])).toEqual([
    ["F-VASI75 at 24 weeks on drug: 31%; no vehicle arm left to compare with.", "Both"],
    ["F-VASI75 at 24 weeks on drug: 29.8 to 30.9%; vehicle 7.4 to 11.4%.", "One, n 221", "Two, n 222"],
    ["F-VASI90 at 24 weeks on drug: 15.5%; no vehicle arm left to compare with.", "One, n 221"],
    ["Group figures; they predict no individual's response."],
  ]);
  expect(lines.slice(0, -1).every(({ source: number }) => number !== undefined)).toBe(true);
});

test("[SE2] of the parts treated a person is told of two at most, those that answer least, with how little so few say", async () => {
  const lines = await told(assessed("not-started", ["face", "hands", "feet"]), "person");
  const parts = lines.map(({ text }) => text).filter((text) => text.startsWith("On this part"));
  expect(parts).toHaveLength(2);
  expect(parts.join(" ")).toMatch(/\(hands\), about 15 of 100 .* it could be 4 to 39/);
  expect(parts.join(" ")).not.toContain("face");
  expect(lines.length).toBeLessThanOrEqual(4);
});

test("[SE2] after stopping: how many lost it, that it is no risk over time, and what came of treating again", async () => {
  const [lost, again] = await told(assessed("stopped"), "person");
  expect(lost?.text).toMatch(/about 29 of 100 lost much of it\. Not all stayed in the trial, so it could be more\.$/);
  expect(again?.text).toMatch(/about 75 of 100 .* within 12 weeks\.$/);
  const clinician = await told(assessed("stopped"), "clinician");
  expect(clinician[0]?.text).toContain("not a relapse risk over time");
  expect(clinician).toHaveLength(3);
});

test("[SE3] every figure has its words in every language and voice, and nowhere a promise or a risk", async () => {
  for (const { tag } of LANGUAGES)
    for (const voice of ["person", "clinician"] as const)
      for (const state of ["not-started", "stopped"]) {
        const lines = await told(assessed(state, ["hands"]), voice, tag);
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.every(({ text }) => !/\{|undefined|you will|guarantee/.test(text))).toBe(true);
      }
});
