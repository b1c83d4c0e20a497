import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { FACTS, type Holds } from "@repigment/core";
import { expect, test } from "vitest";
import { parse } from "yaml";

import { repository } from "./lib/run.ts";

const folder = join(repository, "docs/decisions");
const read = (page: string): string => readFileSync(join(folder, page), "utf8");

/** The first column of the table for a fact of the catalogue. */
function inWords(holds: Holds): string {
  if (holds === "for-ever") return "for ever";
  return holds === "until-changed" ? "until changed" : `${holds.days} days`;
}

/** Fact id → how long an answer holds, as the page says it; a fact that stands twice keeps both. */
function told(markdown: string): ReadonlyMap<string, string> {
  const rows = markdown.split("\n").filter((line) => /^\| (for ever|until changed|\d+ days) \|/.test(line));
  const all = new Map<string, string>();
  for (const row of rows) {
    const [, holds = "", facts = ""] = row.split("|").map((cell) => cell.trim());
    for (const [, id = ""] of facts.matchAll(/`([a-z0-9-]+)`/g))
      all.set(id, all.has(id) ? `${all.get(id)} and ${holds}` : holds);
  }
  return all;
}

test("the page on how long answers hold says of every fact what the catalogue says", () => {
  expect(Object.fromEntries(told(read("how-long-answers-hold.md")))).toEqual(
    Object.fromEntries(FACTS.map(({ id, holds }) => [id, inWords(holds)])),
  );
});

test("the index lists every decision", () => {
  const pages = globSync("*.md", { cwd: folder }).map((path) => basename(path));
  const decisions = pages.filter((page) => page !== "README.md");
  expect(decisions.filter((page) => !read("README.md").includes(`](${page})`))).toEqual([]);
  expect(decisions.length).toBeGreaterThan(0);
});

test("the threshold of over-use is the figure that the page reckons out", () => {
  const [, days, times, density, more] =
    /is (\d+) × (\d+) × ([\d.]+) = [\d.]+ mg [^]*? Half as (much) again/.exec(read("plan-figures.md")) ?? [];
  expect(more).toBe("much");
  const reckoned = Number(days) * Number(times) * Number(density) * 1.5;
  const { statements } = parse(readFileSync(join(repository, "packages/labels/own/quantity-limit.yaml"), "utf8")) as {
    readonly statements: readonly { readonly values: Readonly<Record<string, { readonly value: number }>> }[];
  };
  expect(statements.map(({ values }) => values["explained"]?.value)).toEqual([Math.floor(reckoned)]);
});

test("the page on the stack has every library of our manifests, with the version that is pinned", () => {
  const rows = read("stack.md")
    .split("\n")
    .filter((line) => line.startsWith("| "));
  const manifests = globSync(["package.json", "{packages,apps}/*/package.json"], { cwd: repository });
  const used = manifests.flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(repository, path), "utf8")) as {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies?: Readonly<Record<string, string>>;
    };
    return Object.entries({ ...dependencies, ...devDependencies });
  });
  const untold = used.filter(
    ([name, version]) =>
      !name.startsWith("@repigment/") &&
      !rows.some((row) => ` ${row.replace(/[|,]/g, " ")} `.includes(` ${name} `) && row.includes(version)),
  );
  expect(untold).toEqual([]);
});
