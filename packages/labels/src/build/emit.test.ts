import { canonical, type Label } from "@repigment/core";
import { expect, test } from "vitest";

import type { LabelFileData, SharedData } from "../label-data.ts";
import { buildPlain, changed, type PlainFiles, plainFiles } from "./fixture.ts";

const AREA = "data/aa-cream/area-limit.yaml";

function generated(files: PlainFiles): ReadonlyMap<string, string> {
  const built = buildPlain(files, ["ceiling", "spare"]);
  expect(built.ok ? [] : built.problems).toEqual([]);
  return built.ok ? built.value : new Map();
}

function label(files: PlainFiles): LabelFileData {
  return JSON.parse(generated(files).get("aa-cream.json") ?? "null") as LabelFileData;
}

function shared(files: PlainFiles): SharedData {
  return JSON.parse(generated(files).get("shared.json") ?? "null") as SharedData;
}

/** Hashes of the label's versions after one change. */
function hashesAfter(path: readonly (string | number)[], value: unknown): readonly string[] {
  return label(changed(plainFiles(), path, value)).versions.map(({ hash }) => hash);
}

test("[L16] the same files in any order give the same bytes, canonical, one file a label and what is shared once", () => {
  const files = plainFiles();
  const turned = Object.fromEntries(Object.entries(files).toReversed());
  const built = generated(files);
  expect([...generated(turned)]).toEqual([...built]);
  expect([...built.keys()].toSorted()).toEqual([
    "aa-cream.json",
    "bb-cream.json",
    "claims.json",
    "disagreements.json",
    "evidence.json",
    "labels.ts",
    "locators.json",
    "shared.json",
  ]);
  const text = built.get("aa-cream.json") ?? "";
  expect(text).toBe(`${canonical(JSON.parse(text))}\n`);
});

test("[L16] a statement is written with the version and address of its document, without examples", () => {
  const area = label(plainFiles()).statements.find(({ topic }) => topic === "area-limit");
  expect(area?.source).toEqual({
    document: "aa-text",
    version: "1",
    section: "4.2",
    url: "https://example.org",
    checked: "2026-11-01",
  });
  expect(area).not.toHaveProperty("examples");
});

test("[L16] coverage, notes, documents cited and the oldest day of checking go with the label", () => {
  const { coverage, notes, documents, checked } = label(plainFiles());
  expect(coverage).toEqual({ "area-limit": "whole", "strong-cyp3a4": "part" });
  expect(notes).toEqual({ "strong-cyp3a4": "section-seven-only" });
  expect(Object.keys(documents)).toEqual(["aa-text", "other-text"]);
  expect(documents["other-text"]).not.toHaveProperty("atHand");
  expect(checked).toBe("2026-10-01");
});

test("[L26] a later text that we have not read goes with its version, and moves no hash", () => {
  const path = ["data/aa-cream/label.yaml", "versions", 1, "newerUnread"];
  const { versions } = label(changed(plainFiles(), path, "2026-04"));
  expect(versions.map(({ newerUnread }) => newerUnread)).toEqual([undefined, "2026-04"]);
  expect(versions.map(({ hash }) => hash)).toEqual(label(plainFiles()).versions.map(({ hash }) => hash));
});

test("[L17] a version's hash is of the statements in force in it: a number, a condition or a source moves it", () => {
  const before = label(plainFiles()).versions.map(({ hash }) => hash);
  expect(before[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(before[1]).toBe(before[0]);
  const moving: readonly (readonly [(string | number)[], unknown])[] = [
    [[AREA, "statements", 0, "source", "section"], "4.3"],
    [[AREA, "statements", 0, "urgency"], "soon"],
    [[AREA, "statements", 0, "values", "spare"], { value: 1, unit: "g" }],
    [["data/documents.yaml", "aa-text", "version"], "2"],
  ];
  for (const [path, value] of moving) expect(hashesAfter(path, value)[0]).not.toBe(before[0]);
  const ended = hashesAfter([AREA, "statements", 0, "until"], "2025-06-01");
  expect(ended[1]).not.toBe(ended[0]);
});

test("[L17] looking again, a further source, an example or a note does not move it", () => {
  const before = label(plainFiles()).versions.map(({ hash }) => hash);
  const still: readonly (readonly [(string | number)[], unknown])[] = [
    [[AREA, "statements", 0, "source", "checked"], "2026-11-20"],
    [[AREA, "statements", 0, "also"], undefined],
    [[AREA, "statements", 0, "examples", 0, "name"], "well above"],
    [[AREA, "note"], "read-twice"],
    [["data/substances/some.yaml", 0, "brands"], []],
  ];
  for (const [path, value] of still) expect(hashesAfter(path, value)).toEqual(before);
});

test("[L18] ownHash is of our own tables: inferences, substances and lists", () => {
  const before = shared(plainFiles()).ownHash;
  const after = (path: readonly (string | number)[], value: unknown): string =>
    shared(changed(plainFiles(), path, value)).ownHash;
  expect(after(["own/area-limit.yaml", "statements", 0, "urgency"], "soon")).not.toBe(before);
  expect(after(["data/substances/some.yaml", 0, "brands"], ["Other"])).not.toBe(before);
  expect(after(["data/lists/strong.yaml", "date"], "2026-11-02")).not.toBe(before);
  expect(after([AREA, "statements", 0, "urgency"], "soon")).toBe(before);
  expect(after(["data/lists/strong.yaml", "source", "checked"], "2026-11-02")).toBe(before);
});

test("[L18] a label joined with what is shared is all that core asks for", () => {
  const whole: Label = { ...label(plainFiles()), ...shared(plainFiles()) };
  expect(whole.own.map(({ id }) => id)).toEqual(["own/area-limit/much"]);
  expect(whole.lists[0]).toEqual({
    id: "strong",
    date: "2026-11-01",
    title: "Strong ones",
    route: "systemic",
    substances: [{ id: "clarithromycin", confidence: "A" }],
    atcPrefixes: [{ prefix: "J01FA" }],
    doubtfulAtcPrefixes: [{ prefix: "A02BD", why: "Packs; some hold one." }],
  });
  expect(whole.substances.map(({ id }) => id)).toEqual(["clarithromycin", "pack"]);
});
