import { versionInForce } from "@repigment/core";
import { expect, test } from "vitest";

import { buildData } from "../build-data.ts";
import { compareLabels } from "./compare-labels.ts";
import { labelStatus } from "./label-status.ts";
import { LABELS, loadLabel } from "./load-label.ts";

test("[L2] the real data break no rule", () => {
  expect([...buildData().keys()]).toEqual(expect.arrayContaining(LABELS.map(({ id }) => `${id}.json`)));
});

test("[L19] a label is loaded by its id or its shorthand, once; another name gives nothing", async () => {
  expect(LABELS.map(({ short }) => short).toSorted()).toEqual(["ch", "eu", "hk", "us"]);
  const us = await loadLabel("us");
  expect(us?.id).toBe("us-opzelura");
  expect(await loadLabel("us-opzelura")).toBe(us);
  expect(await loadLabel("uk")).toBeUndefined();
  expect(us?.substances.length).toBeGreaterThan(30);
  expect(us?.own.every(({ grade }) => grade === "inference")).toBe(true);
});

test("[L19] eczema from 2 years is another version of the US label than from 12", async () => {
  const us = await loadLabel("us");
  const hashes = ["2025-09-17", "2025-09-18"].map((day) =>
    us === undefined ? undefined : versionInForce(us, day)?.hash,
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).not.toBe(hashes[0]);
});

test("[L20] labels stand side by side and are never merged; silent and not seen are told apart", async () => {
  const [interval] = await compareLabels("interval");
  const of = (label: string) => interval?.cells.find((cell) => cell.label === label);
  expect(interval?.cells).toHaveLength(LABELS.length);
  expect(of("us-opzelura")).toMatchObject({ coverage: "silent", statements: [] });
  expect(of("eu-opzelura")?.statements.map(({ values }) => values["minimum"])).toEqual([{ value: 8, unit: "h" }]);
  const [facial] = await compareLabels("active-infection");
  expect(
    facial?.cells.filter(({ statements }) => statements.length === 0).every(({ note }) => note !== undefined),
  ).toBe(true);
  const [washing] = await compareLabels("washing");
  expect(Object.fromEntries(washing?.cells.map(({ label, coverage }) => [label, coverage]) ?? [])).toEqual({
    "us-opzelura": "silent",
    "eu-opzelura": "whole",
    "hk-lumirix": "not-seen",
    "ch-opzelura": "not-seen",
  });
});

test("[L20] without a topic all that any label has are compared, on a day or by the newest versions", async () => {
  const now = await compareLabels();
  expect(now.map(({ topic }) => topic)).toEqual(expect.arrayContaining(["indication", "age", "stop-on-goal"]));
  const us = (compared: typeof now): readonly string[] =>
    compared
      .flatMap(({ cells }) => cells)
      .filter(({ label }) => label === "us-opzelura")
      .flatMap(({ statements }) => statements.map(({ id }) => id));
  expect(us(now)).toContain("us-opzelura/age/eczema");
  expect(us(await compareLabels("age", "2025-09-17"))).toEqual([
    "us-opzelura/age/vitiligo",
    "us-opzelura/age/eczema-before-2025",
    "us-opzelura/age/adolescents",
    "us-opzelura/age/young-animals",
  ]);
});

test("[L21] a label that was not checked for more than 180 days is stale", async () => {
  const us = await loadLabel("us");
  if (us === undefined) throw new Error("no label us");
  const label = { ...us, checked: "2026-01-01" };
  expect(labelStatus(label, "2026-06-30")).toMatchObject({ days: 180, stale: false });
  expect(labelStatus(label, "2026-07-01")).toMatchObject({ days: 181, stale: true, version: "2026-06" });
  expect(labelStatus(label, "2026-07-01T23:30:00+02:00").days).toBe(181);
  expect(labelStatus(label, "2020-01-01").version).toBeUndefined();
});
