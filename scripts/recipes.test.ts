import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { repository } from "./lib/run.ts";
import { copyCheckout } from "./recipes/copy.ts";
import { contains, follow, inShell } from "./recipes/follow.ts";
import { type Recipe, recipesOf } from "./recipes/recipe.ts";

const recipes = recipesOf(readFileSync(join(repository, "CONTRIBUTING.md"), "utf8"));

/** A folder of its own, gone when the test ends. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "repigment-recipe-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Gives the recipe's courses to its command, in a checkout; what it prints as JSON, or undefined where it ends with a fault. */
async function tryOut(recipe: Recipe, root: string): Promise<{ readonly said: unknown; readonly output: string }> {
  for (const [name, text] of recipe.courses) writeFileSync(join(root, name), text);
  const { code, stdout, output } = await inShell(recipe.command, root);
  return { said: code === 0 ? (JSON.parse(stdout) as unknown) : undefined, output };
}

/** What checks say of a checkout, line by line. */
async function complaints(root: string, checks: string): Promise<readonly string[]> {
  const { output } = await inShell(`node --conditions=source scripts/check.ts ${checks}`, root);
  return output.split("\n").filter((line) => !/^(ok  |FAIL|Finished in |Format issues found )|checks hold/.test(line));
}

const before = new Map<string, Promise<readonly string[]>>();

/** What they say of this checkout as it stands, asked once: a recipe answers for what it adds, not for that. */
function complaintsBefore(checks: string): Promise<readonly string[]> {
  const known = before.get(checks) ?? complaints(repository, checks);
  before.set(checks, known);
  return known;
}

/** The checks that a recipe could break: those of sentences and data; of one that writes code, the compiler's and the format's too. */
function checksFor({ steps }: Recipe): string {
  const code = steps.some((step) => /\.ts$/m.test("path" in step ? step.path : step.text));
  return `data messages boundaries${code ? " types format schema" : ""}`;
}

test("there is a recipe for each thing that is added most", () => {
  expect(recipes.map(({ title }) => title)).toEqual([
    "Add a statement",
    "Add a fact",
    "Add an event kind",
    "Add an operator",
    "Add a language",
    "Add a jurisdiction",
  ]);
});

describe.each(recipes)("$title", (recipe) => {
  test("followed to the letter in a copy, it is seen in assess, and was not before", { timeout: 300_000 }, async () => {
    const root = folder();
    await copyCheckout(repository, root);
    expect(contains((await tryOut(recipe, root)).said, recipe.shows)).toBe(false);

    expect(await follow(recipe, root)).toEqual([]);
    const made = await inShell("node --conditions=source scripts/build-data.ts", root);
    expect(made.code === 0 ? "" : made.output).toBe("");
    const { said, output } = await tryOut(recipe, root);
    expect(contains(said, recipe.shows) ? recipe.shows : output).toBe(recipe.shows);

    const already = await complaintsBefore(checksFor(recipe));
    expect((await complaints(root, checksFor(recipe))).filter((line) => !already.includes(line))).toEqual([]);
  });
});

test("a recipe that makes a file which is there already, or adds to none, is told by its line", async () => {
  const root = folder();
  mkdirSync(join(root, "a"));
  writeFileSync(join(root, "a/b.yaml"), "one: 1");
  const page = [
    "## Recipes",
    "### One",
    "```yaml file=a/b.yaml\nx: 1\n```",
    "```yaml append=a/c.yaml\nx: 1\n```",
    "```yaml append=a/b.yaml\ntwo: 2\n```",
    "```diff\n--- a/a/b.yaml\n+++ b/a/b.yaml\n@@ -1,1 +1,2 @@\n gone\n+new\n```",
    "```sh shows\ntrue\n```",
    "```json contains\n{}\n```",
  ].join("\n");
  const [recipe] = recipesOf(page);
  expect(recipe === undefined ? [] : await follow(recipe, root)).toEqual([
    "CONTRIBUTING.md:3: a/b.yaml is there already; a recipe makes it new",
    "CONTRIBUTING.md:6: there is no a/c.yaml to add to",
    expect.stringMatching(/^CONTRIBUTING\.md:12 ended with 1:[^]*patch/),
  ]);
  expect(readFileSync(join(root, "a/b.yaml"), "utf8")).toBe("one: 1\ntwo: 2\n");
});

test("a fence that nobody explained stops the reading", () => {
  expect(() =>
    recipesOf("## Recipes\n### One\n```yaml\nx: 1\n```\n```sh shows\ntrue\n```\n```json contains\n{}\n```\n"),
  ).toThrow('nobody can follow a fence marked "yaml" (line 3)');
});

test("a pattern is found in a list by any item, in an object by its properties, else by being the same", () => {
  const value = { list: [{ a: 1, b: 2 }, { a: 3 }], word: "x" };
  expect(contains(value, { list: [{ a: 3 }], word: "x" })).toBe(true);
  expect(contains(value, { list: [{ a: 1, b: 3 }] })).toBe(false);
  expect(contains(undefined, {})).toBe(false);
});
