import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { type Proof, recordProof, withRow } from "./record.ts";

const proof: Proof = {
  name: "one",
  date: "2026-11-22",
  node: "v26",
  result: "7 tried",
  holds: true,
  figures: { tried: 7 },
};
const page = "# Proofs\n\n| proof | command | date | Node | holds | result |\n| --- | --- | --- | --- | --- | --- |\n";

test("a proof gets a row, and the next run of it takes its place", () => {
  const first = withRow(page, proof);
  expect(first).toBe(`${page}| [one](one.json) | \`npm run prove -- one\` | 2026-11-22 | v26 | holds | 7 tried |\n`);
  const second = withRow(withRow(first, { ...proof, name: "two" }), { ...proof, result: "8 tried", holds: false });
  expect(second.split("\n").filter((line) => line.startsWith("| [one]"))).toEqual([
    "| [one](one.json) | `npm run prove -- one` | 2026-11-22 | v26 | fails | 8 tried |",
  ]);
  expect(second).toContain("| [two](two.json)");
});

test("the figures are kept beside the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "repigment-proof-"));
  try {
    writeFileSync(join(folder, "README.md"), page);
    recordProof(folder, proof);
    expect(JSON.parse(readFileSync(join(folder, "one.json"), "utf8"))).toEqual({
      proof: "one",
      command: "npm run prove -- one",
      date: "2026-11-22",
      node: "v26",
      holds: true,
      figures: { tried: 7 },
    });
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(withRow(page, proof));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
