import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { FACTS, TOPICS } from "@repigment/core";
import { loadLabel } from "@repigment/labels";
import { expect, onTestFinished, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

const IDS = ["ch-opzelura", "eu-opzelura", "hk-lumirix", "us-opzelura"];
const NOW = ["--at", "2026-11-22T12:00:00Z"];

interface Cell {
  readonly label: string;
  readonly coverage: string;
  readonly statements: readonly { readonly id: string; readonly sentence: string }[];
}

test("[C30] labels list --json is exactly what the contract says", async () => {
  const { code, stdout } = await runBin(["labels", "list", "--json"]);
  const { labels, ...rest } = JSON.parse(stdout) as { labels: Record<string, unknown>[] };
  expect({ code, rest, ids: labels.map(({ id }) => id) }).toEqual({ code: 0, rest: {}, ids: IDS });
  for (const label of labels) {
    expect(Object.keys(label).toSorted()).toEqual(["checked", "computable", "id", "statements", "version"]);
    const { statements, computable, checked } = label;
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Number(statements)).toBeGreaterThanOrEqual(Number(computable));
    expect(Number(computable)).toBeGreaterThan(10);
  }
});

test("[C30] for people it names product, version and counts", async () => {
  const { stdout } = await runBin(["labels", "list"]);
  expect(stdout).toMatch(
    /hk {2}Lumirix, Hong Kong\n {4}hk-lumirix, version \S+, checked \S+\n {4}\d+ statements, \d+ of them computable/,
  );
});

test("[C31] labels show gives every statement with condition and source, those of the past too", async () => {
  const { code, stdout } = await runBin(["labels", "show", "us", "age"], { env: { COLUMNS: "100" } });
  expect(code).toBe(0);
  const label = await loadLabel("us");
  const statements = (label?.statements ?? []).filter(({ topic }) => topic === "age");
  expect(statements.some(({ until }) => until !== null)).toBe(true);
  for (const { id } of statements) expect(stdout).toContain(`  id        ${id}\n`);
  expect(stdout).toMatch(/in force {2}from \d+ \w+ \d{4}, until before \d+ \w+ \d{4}/);
  expect(stdout).toMatch(/if {8}.*age below minimum \(12 a\)/);
  expect(stdout).toMatch(/source {4}us-pi-\S+, section/);
  const { stdout: json } = await runBin(["labels", "show", "us", "age", "--json"]);
  const { topics } = JSON.parse(json) as {
    topics: { topic: string; statements: { id: string; sentence: string }[] }[];
  };
  expect(topics.map(({ topic }) => topic)).toEqual(["age"]);
  expect(topics[0]?.statements.map(({ id }) => id)).toEqual(statements.map(({ id }) => id));
});

test("[C31] every operator of a condition can be shown", async () => {
  for (const id of IDS) {
    const { code, stdout } = await runBin(["labels", "show", id], { env: { COLUMNS: "100" } });
    expect(code).toBe(0);
    expect(stdout).not.toContain("undefined");
  }
});

test("[C32] labels compare stands the labels side by side; silent, in part and not seen are told apart", async () => {
  const { stdout } = await runBin(["labels", "compare", "thrombosis", "--json"]);
  const { topics } = JSON.parse(stdout) as { topics: { topic: string; cells: Cell[] }[] };
  expect(topics.map(({ topic }) => topic)).toEqual(["thrombosis"]);
  const [compared] = topics;
  expect(compared?.cells.map(({ label }) => label)).toEqual(IDS);
  const us = compared?.cells.find(({ label }) => label === "us-opzelura");
  expect(us?.statements.map(({ id }) => id)).toContain("us-opzelura/thrombosis/signs");
  expect(compared?.cells.find(({ label }) => label === "hk-lumirix")).toMatchObject({
    coverage: "not-seen",
    statements: [],
  });
  const people = await runBin(["labels", "compare", "thrombosis", "--voice", "person"]);
  expect(people.stdout).toMatch(/\nhk {2}We have not seen what the label says about this\./);
  const interval = await runBin(["labels", "compare", "interval", "--voice", "person"]);
  expect(interval.stdout).toMatch(/\nus {2}We read the label and it says nothing about this\./);
  const all = await runBin(["labels", "compare", "--json"]);
  const every = (JSON.parse(all.stdout) as { topics: { topic: string }[] }).topics.map(({ topic }) => topic);
  expect(every).toEqual(TOPICS.filter((topic) => every.includes(topic)));
  expect(every.length).toBeGreaterThanOrEqual(14);
});

test("[C33] labels check ends with 1 once a label was checked too long ago", async () => {
  const fresh = await runBin(["labels", "check", ...NOW]);
  expect({ code: fresh.code, stderr: fresh.stderr }).toEqual({ code: 0, stderr: "" });
  const late = await runBin(["labels", "check", "--at", "2027-11-22T12:00:00Z", "--json"]);
  const said = JSON.parse(late.stdout) as { sound: boolean; labels: { id: string; stale: boolean }[]; passages: [] };
  expect({ code: late.code, sound: said.sound, passages: said.passages }).toEqual({
    code: 1,
    sound: false,
    passages: [],
  });
  expect(said.labels.map(({ id, stale }) => [id, stale])).toEqual(IDS.map((id) => [id, true]));
});

test("[C33] a passage that is not at hand is no fault; one that changed or went is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "repigment-sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const nothing = await runBin(["labels", "check", "--sources", folder, ...NOW, "--json"]);
  const { passages } = JSON.parse(nothing.stdout) as { passages: { state: string; file: string }[] };
  expect(nothing.code).toBe(0);
  expect(new Set(passages.map(({ state }) => state))).toEqual(new Set(["not-at-hand"]));
  expect(passages.length).toBeGreaterThan(20);
  const [{ file } = { file: "" }] = passages;
  writeFileSync(join(folder, file), "Another text altogether, on other things.");
  const gone = await runBin(["labels", "check", "--sources", folder, ...NOW]);
  expect(gone.code).toBe(1);
  expect(gone.stdout.replaceAll(/\s+/g, " ")).toMatch(
    new RegExp(`gone: \\S+ \\(.+, in ${file.replaceAll(".", "\\.")}\\)`),
  );
});

test("[C33] a folder that is none is bad input", async () => {
  const { code, stderr } = await runBin(["labels", "check", "--sources", "package.json", "--at", "soon"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/2 problems[^]*--at[^]*--sources\n +expected: a folder/);
});

test("[C34] the questionnaire asks for every fact, in the language asked for", async () => {
  const { code, stdout } = await runBin(["questionnaire", "--lang", "zh-Hant-HK", "--voice", "person"]);
  const form = JSON.parse(stdout) as {
    resourceType: string;
    language: string;
    item: { linkId: string; text: string }[];
  };
  expect([code, form.resourceType, form.language]).toEqual([0, "Questionnaire", "zh-Hant-HK"]);
  expect(form.item.map(({ linkId }) => linkId)).toEqual(FACTS.map(({ id }) => id));
  expect(form.item.find(({ linkId }) => linkId === "pregnant")?.text).toMatch(/[懷孕]/u);
  expect(form.item.filter(({ linkId, text }) => linkId === text)).toEqual([]);
});

test("[C34] its Response, in a Bundle, is read by assess", async () => {
  const response = {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    authored: "2026-11-20T10:00:00+01:00",
    subject: { reference: "urn:uuid:1" },
    item: [
      { linkId: "pregnant", answer: [{ valueBoolean: true }] },
      { linkId: "indication", answer: [{ valueCoding: { code: "vitiligo" } }] },
    ],
  };
  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    timestamp: "2026-11-20T10:00:00+01:00",
    entry: [
      { fullUrl: "urn:uuid:1", resource: { resourceType: "Patient", id: "1" } },
      { fullUrl: "urn:uuid:2", resource: response },
    ],
  };
  const args = ["assess", "-", "--label", "eu", "--at", "2026-11-22T10:00:00+01:00", "--json"];
  const { code, stdout, stderr } = await runBin(args, { input: JSON.stringify(bundle) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect((JSON.parse(stdout) as { standing: string }).standing).toBe("contraindicated");
});

test("[C54] labels show says notes, dates and the names of its rows in the reader's language, on a terminal and for machines", async () => {
  const { stdout } = await runBin(["labels", "show", "hk", "sun", "--lang", "sv"]);
  expect(stdout).toContain("Hongkong (hk-lumirix)");
  expect(stdout).toContain("mitt i meningen om solen");
  expect(stdout).toMatch(/ {2}gäller {2}från 2024-08-29\n/);
  expect(stdout).not.toMatch(/checked|in force|section|precautions/);
  for (const command of [
    ["show", "hk", "sun"],
    ["compare", "sun"],
  ])
    expect((await runBin(["labels", ...command, "--lang", "zh-Hant-HK", "--json"])).stdout).toContain(
      "在關於陽光的一句中斷",
    );
});
