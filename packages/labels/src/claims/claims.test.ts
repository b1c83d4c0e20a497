import { expect, test } from "vitest";

import { loadLabel } from "../load-label.ts";
import { loadClaims } from "./load-claims.ts";

const { claims, gaps } = await loadClaims();
const verdict = (id: string, label: string): string | undefined =>
  claims.find((claim) => claim.id === id)?.verdicts.find((each) => each.label === label)?.verdict;

test("[LC3] every row of the shop's page is judged by every label", () => {
  const ids = claims.map(({ id }) => id);
  const rows = Array.from({ length: 28 }, (_, index) => `r${index + 1}`);
  expect(ids).toEqual(expect.arrayContaining(rows));
  for (const { verdicts } of claims)
    expect(verdicts.map(({ label }) => label).toSorted()).toEqual([
      "ch-opzelura",
      "eu-opzelura",
      "hk-lumirix",
      "us-opzelura",
    ]);
});

test.each<[string, string, string]>([
  ["r3", "us-opzelura", "outdated"],
  ["r4", "us-opzelura", "outdated"],
  ["r5", "us-opzelura", "agrees"],
  ["r5", "eu-opzelura", "wrong"],
  ["r17", "us-opzelura", "outdated"],
  ["r18", "us-opzelura", "outdated"],
  ["r19", "us-opzelura", "garbled"],
  ["r20", "us-opzelura", "garbled"],
  ["r20", "eu-opzelura", "wrong"],
  ["r21", "us-opzelura", "agrees"],
  ["r22", "us-opzelura", "wrong"],
  ["r22", "eu-opzelura", "wrong"],
  ["r22", "hk-lumirix", "wrong"],
  ["r22", "ch-opzelura", "wrong"],
  ["r23", "us-opzelura", "agrees"],
  ["r25", "us-opzelura", "agrees"],
  ["r26", "us-opzelura", "overstated"],
  ["r26-retinavir", "us-opzelura", "garbled"],
  ["r26-clarithromycin-c", "us-opzelura", "garbled"],
  ["r26-mifepristone-atazanavir", "us-opzelura", "in-no-label"],
  ["r27", "hk-lumirix", "wrong"],
  ["r28", "us-opzelura", "in-no-label"],
])("[LC3] %s by %s: %s", (id, label, expected) => {
  expect(verdict(id, label)).toBe(expected);
});

test("[LC3] what the page leaves out is named, with the statements that say it", () => {
  expect(gaps.map(({ id }) => id)).toEqual([
    "pregnancy",
    "breast-feeding",
    "four-weeks-after",
    "occlusion",
    "infection-at-start",
    "viral-hepatitis",
    "eight-hours",
    "two-hours",
    "storage",
  ]);
});

test("[LC4] a claim that says a wrong figure is contradicted by a value of a statement that it names", async () => {
  const us = await loadLabel("us");
  const values = (id: string): unknown =>
    us?.statements.find((statement) => statement.id === id && statement.until === null)?.values;
  // 12 years for eczema: 2. Not beyond 24 weeks: after 24 weeks a new look.
  expect(values("us-opzelura/age/eczema")).toMatchObject({ minimum: { value: 2, unit: "a" } });
  expect(values("us-opzelura/review/vitiligo")).toMatchObject({ weeks: { value: 24, unit: "wk" } });
});

test("[LC4] the shop's age for eczema stands in no American statement in force now", async () => {
  const us = await loadLabel("us");
  const now =
    us?.statements.filter(({ until, topic }) => until === null && ["age", "indication"].includes(topic)) ?? [];
  const eczema = now.filter(({ indication }) => indication === "eczema");
  expect(eczema.length).toBeGreaterThan(0);
  expect(eczema.flatMap(({ condition, values }) => (condition?.op === "below" ? Object.values(values) : []))).toEqual([
    { value: 2, unit: "a" },
  ]);
});

test("[LC5] no restriction rests on the damaged brochure or on the shop's page alone", async () => {
  const labels = await Promise.all(["us", "eu", "hk", "ch"].map(loadLabel));
  const strict = labels
    .flatMap((label) => label?.statements ?? [])
    .filter(({ action }) => !["inform", "instruct", "ask", "review", "monitor"].includes(action));
  const weak = new Set(["hk-brochure", "retailer-page"]);
  expect(strict.length).toBeGreaterThan(30);
  const alone = strict.filter(({ source, also = [] }) => [source, ...also].every(({ document }) => weak.has(document)));
  expect(alone.map(({ id }) => id)).toEqual([]);
});
