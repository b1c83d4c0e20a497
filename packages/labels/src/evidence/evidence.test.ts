import { expect, test } from "vitest";

import { loadLabel } from "../load-label.ts";
import { evidenceFor, loadEvidence, withEvidence } from "./load-evidence.ts";

const evidence = await loadEvidence();
const rows = new Map(evidence.rows.map((row) => [row.id, row]));
const value = (id: string): number | undefined => rows.get(id)?.estimate.least;
const week = (value_: number) => ({ least: value_, most: value_, unit: "wk" }) as const;
const asked = { indication: "vitiligo", sites: [], state: "on" } as const;

test("[LE7] the two analyses of the trials stand apart, with their own people and shares", () => {
  const sizes = (set: string): readonly unknown[] =>
    evidence.populations.filter((each) => each.set === set && each.trial === "TRuE-V2").map(({ n }) => n?.least);
  expect(sizes("fda-label")).toEqual([229, 115]);
  expect(sizes("journal")).toEqual([222, 109, 109]);
  expect([value("true-v2-label-vehicle/f-vasi75/week-24"), value("true-v2-journal-vehicle/f-vasi75/week-24")]).toEqual([
    12.9, 11.4,
  ]);
  const difference = rows.get("true-v2-label-cream/f-vasi75/week-24")?.comparisons?.[0];
  expect(difference).toMatchObject({ kind: "difference", value: 16.9, interval: { low: 7.8, high: 26 } });
  // Nobody stands in both: a figure of one set is never compared with one of the other.
  for (const { population, comparisons = [] } of evidence.rows)
    for (const other of comparisons) {
      const setOf = (id: string | undefined): unknown => evidence.populations.find((each) => each.id === id)?.set;
      expect(setOf(rows.get(other.with)?.population)).toBe(setOf(population));
    }
});

test("[LE8] no number of persons is worked out from a share of TRuE-V: its figures are shares alone", () => {
  const text = JSON.stringify(evidence.rows);
  expect(text).not.toMatch(/"count"/);
  const trials = new Set(["NCT04052425", "NCT04057573"]);
  const own = evidence.populations.filter(({ registry }) => registry !== undefined && trials.has(registry));
  expect(new Set(own.map(({ n }) => n?.least))).toEqual(new Set([221, 109, 229, 115, 222, undefined]));
  const ids = new Set(own.map(({ id }) => id));
  const worked = evidence.rows.filter(
    ({ population, interval }) => ids.has(population) && interval?.method === "wilson",
  );
  expect(worked).toEqual([]);
});

test("[LE8] the chart with swapped colours is read as its own text has it: the upper line is of those who had the cream from the first day", () => {
  const upper = [52, 80, 104].map((at) => value(`lte-b-cream/f-vasi75/week-${at}`));
  expect(upper).toEqual([30.8, 54.6, 66.1]);
  expect(value("lte-b-late/f-vasi75/week-104")).toBe(47.3);
  for (const at of [52, 56, 60, 64, 68, 80, 92, 104])
    expect(value(`lte-b-cream/f-vasi75/week-${at}`)).toBeGreaterThan(value(`lte-b-late/f-vasi75/week-${at}`) ?? 100);
});

test("[LE8] what is not to be used is not used: no figure under a wrong caption, no page of a copied study, no made-up interval", () => {
  expect(evidence.doNotUse.map(({ id }) => id)).toEqual([
    "fabricated-counts",
    "copied-study",
    "swapped-colours",
    "reused-captions",
  ]);
  const text = JSON.stringify([evidence.rows, evidence.documents]);
  expect(["63.8", "1.66", "9.83", "fortunepublish"].filter((piece) => text.includes(piece))).toEqual([]);
  expect(evidence.rows.some(({ measure, week: of }) => measure === "t-vasi50" && of.value === 104)).toBe(false);
});

test("[LE8] relapse is less than F-VASI75, and losing F-VASI90 is another thing; neither is told as a risk over time", () => {
  const stopped = evidence.rows.filter(({ population }) => population === "lte-a-withdrawn");
  const shares = stopped.filter(({ estimate }) => estimate.unit === "%");
  expect(shares.map(({ measure, estimate }) => [measure, estimate.least])).toEqual([
    ["kept-f-vasi90", 21.4],
    ["kept-f-vasi75", 39.3],
    ["lost-f-vasi75", 28.6],
  ]);
  // Kept and lost are not the whole: the rest left, which is why 28.6 % is no risk by Kaplan and Meier.
  expect(39.3 + 28.6).toBeLessThan(100);
  expect(shares.every(({ caution }) => caution === "rest-left")).toBe(true);
});

test("[LE9] the parts of the body carry the uncertainty of how few they are, worked out and marked so", () => {
  const parts = evidence.rows.filter(({ about }) => about === "by-site");
  expect(
    parts.map(({ sites, estimate, interval }) => [sites?.[0], estimate.least, interval?.low, interval?.high]),
  ).toEqual([
    ["face", 60, 37, 79.3],
    ["arms", 52.9, 30.9, 73.9],
    ["legs", 52.6, 30.6, 73.6],
    ["trunk", 29.4, 13.2, 53.2],
    ["feet", 29.4, 13.2, 53.2],
    ["hands", 15, 4.8, 38.1],
  ]);
  expect(parts.every(({ derived, interval }) => derived !== undefined && interval?.method === "wilson")).toBe(true);
});

test("[LE9] whatever was worked out says how; whatever was only heard of says so; nothing from memory is here", () => {
  const silent = evidence.rows.filter(
    ({ interval, derived }) => interval?.method === "wilson" && derived === undefined,
  );
  expect(silent).toEqual([]);
  for (const { source } of evidence.rows) {
    expect(["found", "second-hand"]).toContain(source.confidence);
    expect(evidence.documents[source.document]?.confidence).not.toBe("memory");
  }
  // From memory only, so left out: the journal's F-VASI90, T-VASI50 and VNS at week 24.
  expect(value("true-v1-journal-cream/f-vasi90/week-24")).toBeUndefined();
  expect(value("true-v1-journal-cream/t-vasi50/week-24")).toBeUndefined();
});

test("[LE10] tables of reactions stand by label, and differ where the labels differ", () => {
  const cell = (table: string, row: string, column: string): unknown =>
    evidence.tables.find(({ id }) => id === table)?.rows[row]?.[column];
  expect(cell("us-vitiligo-week-24", "application-site-acne", "vehicle")).toEqual({ count: 2, percent: 0.9 });
  expect(cell("ch-vitiligo-week-24", "application-site-acne", "vehicle")).toEqual({ percent: 1.3 });
  expect(cell("us-vitiligo-week-24", "urinary-tract-infection", "cream")).toEqual({ count: 7, percent: 1.6 });
  expect(cell("ch-vitiligo-week-24", "urinary-tract-infection", "cream")).toEqual({ percent: 1.3, band: "common" });
  expect(cell("eu-vitiligo", "application-site-acne", "cream")).toEqual({ band: "common" });
  expect(cell("cn-real-world-reactions", "application-site-acne", "cream")).toEqual({ percent: 31.5 });
  const kinds = evidence.tables.filter(({ kind }) => kind === "adverse-reactions");
  expect(kinds.map(({ id }) => id)).toEqual([
    "us-vitiligo-week-24",
    "ch-vitiligo-week-24",
    "eu-vitiligo",
    "true-v-week-52",
    "us-eczema-week-8-from-12-years",
    "us-eczema-week-8-under-12-years",
    "cn-real-world-reactions",
  ]);
  expect(kinds.find(({ id }) => id === "cn-real-world-reactions")?.design).toBe("real-world");
});

test("[LE11] at 24 weeks an American reads the American label's analysis, others all of them; at 28 weeks those who began late", async () => {
  const main = async (weeks: number, label?: string): Promise<readonly string[]> =>
    (await evidenceFor({ ...asked, weeksOnDrug: week(weeks), label }))
      .filter(({ measure, onDrug }) => measure === "f-vasi75" && onDrug.value < 40)
      .map(({ row }) => row.split("/")[0] ?? "");
  expect(await main(24, "us-opzelura")).toEqual(["true-v1-label-cream", "true-v2-label-cream"]);
  expect(await main(24, "eu-opzelura")).toEqual(["true-v-epar-cream"]);
  expect(await main(24, "hk-lumirix")).toHaveLength(5);
  expect(await main(28, "us-opzelura")).toEqual(["true-v1-journal-late", "true-v2-journal-late"]);
});

test("[LE11] hands and feet answer least, and are told to those who treat them; China and the survey are told to nobody", async () => {
  const told = await evidenceFor({ ...asked, weeksOnDrug: week(24), sites: ["hands", "face"] });
  expect(told.filter(({ about }) => about === "by-site").map(({ sites, estimate }) => [sites, estimate.least])).toEqual(
    [
      [["hands"], 15],
      [["face"], 60],
    ],
  );
  for (const weeks of [3, 24, 26, 52])
    for (const { trial } of await evidenceFor({ ...asked, weeksOnDrug: week(weeks) })) expect(trial).toMatch(/^TRuE-V/);
});

test("[LE11] a child with eczema is told of the children's trial only, and of vitiligo nothing", async () => {
  const child = { least: 4, most: 4, unit: "a" } as const;
  const told = await evidenceFor({ indication: "eczema", sites: [], state: "on", age: child });
  expect(told.map(({ row }) => row)).toEqual(["true-ad3-cream/iga-success/week-8"]);
  expect(await evidenceFor({ ...asked, age: child })).toEqual([]);
});

test("[LE12] a label carries the evidence only when it is asked to, with the documents to cite", async () => {
  const us = await loadLabel("us");
  if (us === undefined) throw new Error("no label us");
  expect(us.evidence).toBeUndefined();
  const joined = await withEvidence(us);
  expect(joined.evidence?.rows).toHaveLength(evidence.rows.length);
  expect(joined.documents["hk-hcp-2025"]).toBeDefined();
  expect(await withEvidence(us)).toBe(joined);
});
