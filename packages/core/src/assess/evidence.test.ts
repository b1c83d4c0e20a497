import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import type { Evidence, EvidenceRow, Population } from "../label/evidence.ts";
import type { Label } from "../label/label.ts";
import { answered, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { type EvidenceQuestion, selectEvidence } from "./evidence.ts";

const AT = "2026-11-22T18:00:00+01:00";
const source = {
  document: "d",
  version: "1",
  section: "1",
  url: "u",
  checked: "2026-01-01",
  confidence: "found",
} as const;
const weeks = (value: number): { readonly value: number; readonly unit: "wk" } => ({ value, unit: "wk" });
const years = (least: number, most: number | null = least): EvidenceQuestion["age"] => ({ least, most, unit: "a" });
const onDrug = (least: number, most: number | null = least): EvidenceQuestion["weeksOnDrug"] => ({
  least,
  most,
  unit: "wk",
});

function population(id: string, more: Partial<Population> = {}): Population {
  return {
    id,
    trial: "T",
    design: "randomised",
    set: "journal",
    arm: "cream",
    n: { least: 100, most: 100, unit: "1" },
    indication: "vitiligo",
    ages: { least: { value: 12, unit: "a" } },
    ...more,
  };
}

function row(of: string, week: number, drug: number, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id: `${of}-${week}${more.measure === undefined ? "" : `-${more.measure}`}${more.sites?.join("") ?? ""}`,
    about: "response",
    population: of,
    week: weeks(week),
    onDrug: weeks(drug),
    measure: "f-vasi75",
    estimate: { least: week, most: week, unit: "%" },
    source,
    ...more,
  };
}

/** Two arms from the start, one of them changing to the drug at week 24; those who answered slowly, followed on; sites; stopping. */
const EVIDENCE: Evidence = {
  hash: "e",
  populations: [
    population("drug"),
    population("plain", { arm: "vehicle" }),
    population("late", { arm: "vehicle-then-cream" }),
    population("slow", { design: "extension", selected: "below-f-vasi90-at-week-52" }),
    population("us", { set: "fda-label", label: "test" }),
    population("small", { design: "dose-finding" }),
    population("stopped", { design: "extension", arm: "withdrawn", selected: "f-vasi90-at-week-52" }),
    population("china", { design: "real-world" }),
    population("child", {
      indication: "eczema",
      ages: { least: { value: 2, unit: "a" }, below: { value: 12, unit: "a" } },
    }),
    population("adult", { indication: "eczema" }),
  ],
  rows: [
    row("drug", 12, 12, { comparisons: [{ with: "plain-12", kind: "difference", value: 9 }] }),
    row("drug", 24, 24, { endpoint: true }),
    row("us", 24, 24, { endpoint: true }),
    row("drug", 52, 52, { endpoint: true }),
    row("drug", 52, 52, { measure: "f-vasi90", source: { ...source, confidence: "second-hand" } }),
    row("plain", 12, 0),
    row("late", 40, 16),
    row("late", 52, 28),
    row("slow", 52, 52, { measure: "f-vasi90" }),
    row("slow", 104, 104),
    row("small", 24, 24, { endpoint: true }),
    row("small", 52, 52, { about: "by-site", measure: "t-vasi50", sites: ["hands"] }),
    row("small", 52, 52, { about: "by-site", measure: "t-vasi50", sites: ["face", "scalp", "neck"] }),
    row("stopped", 104, 52, { about: "after-stopping", measure: "lost-f-vasi75" }),
    row("stopped", 104, 52, { about: "re-treatment", measure: "f-vasi90" }),
    row("china", 24, 24),
    row("child", 8, 8, { measure: "iga-success", endpoint: true }),
    row("adult", 8, 8, { measure: "iga-success", endpoint: true }),
  ],
};

function rows(asked: Partial<EvidenceQuestion>): readonly string[] {
  return selectEvidence(EVIDENCE, { indication: "vitiligo", sites: [], state: "on", ...asked }).map((each) => each.row);
}

test("[A22] the figures of the nearest weeks on the cream are told, and those of the next time of judging", () => {
  expect(rows({ weeksOnDrug: onDrug(10) })).toEqual(["drug-12", "drug-24", "us-24"]);
  expect(rows({ weeksOnDrug: onDrug(23.5) })).toEqual(["drug-24", "us-24", "drug-52"]);
  expect(rows({ weeksOnDrug: onDrug(51) })).toEqual(["drug-52"]);
});

test("[A22] weeks on the cream count, not weeks of the study: who began late stands where their use stands", () => {
  expect(rows({ weeksOnDrug: onDrug(29) })).toEqual(["late-52", "drug-52"]);
  expect(rows({ weeksOnDrug: onDrug(17) })).toEqual(["late-40", "drug-24", "us-24"]);
});

test("[A22] of two as near the fewer weeks; before the start, or where the weeks are not known or too rough, the times of judging", () => {
  expect(rows({ weeksOnDrug: onDrug(14) })).toEqual(["drug-12", "drug-24", "us-24"]);
  const judged = ["drug-24", "us-24", "drug-52"];
  expect(rows({ state: "not-started" })).toEqual(judged);
  expect(rows({})).toEqual(judged);
  expect(rows({ weeksOnDrug: onDrug(10, 50) })).toEqual(judged);
  expect(rows({ weeksOnDrug: onDrug(10, null) })).toEqual(judged);
  expect(rows({ weeksOnDrug: onDrug(50, 52) })).toEqual(["drug-52"]);
});

test("[A22] whoever was chosen for a slow answer is told of only where nobody else was followed so long, and what they were chosen for with it", () => {
  expect(rows({ weeksOnDrug: onDrug(110) })).toEqual(["slow-104"]);
  const [item] = selectEvidence(EVIDENCE, { indication: "vitiligo", sites: [], state: "on", weeksOnDrug: onDrug(110) });
  expect(item).toMatchObject({ selected: "below-f-vasi90-at-week-52", onDrug: weeks(104) });
});

test("[A22] parts of the body that are treated are told of, and no others", () => {
  expect(rows({ weeksOnDrug: onDrug(51), sites: ["hands"] })).toEqual(["drug-52", "small-52-t-vasi50hands"]);
  const of = selectEvidence(EVIDENCE, { indication: "vitiligo", sites: ["neck", "trunk"], state: "on" });
  expect(of.filter(({ about }) => about === "by-site").map(({ sites }) => sites)).toEqual([["neck"]]);
});

test("[A22] after stopping what became of those who stopped is told, and nothing of those who went on", () => {
  expect(rows({ state: "stopped", weeksOnDrug: onDrug(60), sites: ["hands"] })).toEqual([
    "stopped-104-lost-f-vasi75",
    "stopped-104-f-vasi90",
  ]);
});

test("[A22] a study that took nobody of this age is not told; of an age that is not known it is", () => {
  const eczema = (age?: EvidenceQuestion["age"]): readonly string[] => rows({ indication: "eczema", age });
  expect(eczema(years(4))).toEqual(["child-8-iga-success"]);
  expect(eczema(years(12))).toEqual(["adult-8-iga-success"]);
  expect(eczema(years(11, 12))).toEqual(["adult-8-iga-success", "child-8-iga-success"]);
  expect(eczema(years(1))).toEqual([]);
  expect(eczema()).toEqual(["adult-8-iga-success", "child-8-iga-success"]);
  expect(rows({ age: years(11.99) })).toEqual([]);
  expect(rows({ age: years(12, null) })).not.toEqual([]);
});

test("[A22] a label's own analysis comes before others of the same figure; surveys and the open world are told to nobody as if they were trials", () => {
  expect(rows({ weeksOnDrug: onDrug(24), label: "test" })).toEqual(["us-24", "drug-52"]);
  expect(rows({ weeksOnDrug: onDrug(24), label: "other" })).toEqual(["drug-24", "us-24", "drug-52"]);
  expect(rows({ weeksOnDrug: onDrug(24) })).not.toContain("china-24");
});

test("[A22] what is told carries its population, its source and the arm beside it", () => {
  const [item] = selectEvidence(EVIDENCE, { indication: "vitiligo", sites: [], state: "on", weeksOnDrug: onDrug(12) });
  expect(item).toEqual({
    row: "drug-12",
    about: "response",
    indication: "vitiligo",
    measure: "f-vasi75",
    week: weeks(12),
    onDrug: weeks(12),
    trial: "T",
    set: "journal",
    arm: "cream",
    n: { least: 100, most: 100, unit: "1" },
    ages: { least: { value: 12, unit: "a" } },
    estimate: { least: 12, most: 12, unit: "%" },
    beside: {
      row: "plain-12",
      arm: "vehicle",
      n: { least: 100, most: 100, unit: "1" },
      estimate: { least: 12, most: 12, unit: "%" },
    },
    source,
  });
});

const PREGNANT = statement("pregnant", {
  action: "do-not-use",
  topic: "pregnancy",
  condition: { op: "is", fact: "pregnant", value: "yes" },
});
const withEvidence = (more: Partial<Label> = {}): Label => label([PREGNANT], { evidence: EVIDENCE, ...more });
const STARTED = told("started", "2026-08-30T09:00:00+02:00", { indication: "vitiligo" });
const telling = (events: readonly CourseEvent[], of: Label = withEvidence()): readonly string[] =>
  assessed(of, events, AT).evidence.map((each) => each.row);

test("[A23] an assessment tells evidence of what the cream is known to be used for, at the weeks since it was begun, on the parts treated", () => {
  const uses = answered("indication", ["vitiligo"], AT);
  const hands = told("applied", "2026-11-20T09:00:00+01:00", { sites: ["hands"] });
  expect(telling([uses, STARTED])).toEqual(["drug-12", "us-24"]);
  expect(telling([uses, STARTED, hands])).toEqual(["drug-12", "us-24", "small-52-t-vasi50hands"]);
  expect(telling([uses, STARTED, told("stopped", "2026-11-01T09:00:00+01:00", {})])).toEqual([
    "stopped-104-lost-f-vasi75",
    "stopped-104-f-vasi90",
  ]);
  expect(telling([answered("pregnant", false, AT)])).toEqual([]);
  expect(telling([uses, STARTED], label([PREGNANT]))).toEqual([]);
  expect(assessed(withEvidence(), [uses, STARTED], AT).evidenceHash).toBe("e");
  expect(assessed(label([PREGNANT]), [uses, STARTED], AT)).not.toHaveProperty("evidenceHash");
  const both = answered("indication", ["vitiligo", "eczema"], AT);
  expect(telling([both, answered("age", { value: 30, unit: "a" }, AT)])).toEqual([
    "us-24",
    "drug-52",
    "adult-8-iga-success",
  ]);
});

test("[A23] beside a word that speaks against the cream now, or an emergency, no evidence is told", () => {
  const uses = [answered("indication", ["vitiligo"], AT), STARTED];
  expect(telling([...uses, answered("pregnant", true, AT)])).toEqual([]);
  const stop = { ...PREGNANT, id: "test/x", topic: "thrombosis" } as const;
  for (const action of ["stop", "pause", "not-indicated"] as const)
    expect(
      telling([...uses, answered("pregnant", true, AT)], withEvidence({ statements: [{ ...stop, action }] })),
    ).toEqual([]);
  for (const action of ["avoid", "ask", "inform"] as const)
    expect(
      telling([...uses, answered("pregnant", true, AT)], withEvidence({ statements: [{ ...stop, action }] })),
    ).not.toEqual([]);
  const floor = { ...stop, action: "ask", urgency: "emergency", grade: "inference" } as const;
  expect(telling([...uses, answered("pregnant", true, AT)], withEvidence({ statements: [], own: [floor] }))).toEqual(
    [],
  );
});

test("[A22] the same question has the same answer whatever the order of the data, and nothing is told twice", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...EVIDENCE.rows], { minLength: EVIDENCE.rows.length }),
      fc.record({
        indication: fc.constantFrom("vitiligo", "eczema"),
        state: fc.constantFrom("on", "paused", "stopped", "not-started", undefined),
        weeksOnDrug: fc.option(
          fc.integer({ min: 0, max: 130 }).map((week) => onDrug(week)),
          { nil: undefined },
        ),
        sites: fc.subarray(["hands", "face", "trunk"]),
      }),
      (shuffled, asked) => {
        const plain = selectEvidence(EVIDENCE, asked);
        expect(canonical(selectEvidence({ ...EVIDENCE, rows: shuffled }, asked))).toBe(canonical(plain));
        expect(new Set(plain.map((each) => each.row)).size).toBe(plain.length);
      },
    ),
    { seed: 20_261_122 },
  );
});
