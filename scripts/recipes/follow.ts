import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Ran, run } from "../lib/run.ts";
import type { Recipe, Step } from "./recipe.ts";

/** Follows a recipe in a checkout, to the letter; gives back the steps that could not be done, with the reason. */
export async function follow(recipe: Recipe, root: string): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of recipe.steps) failed.push(...(await take(step, root)));
  return failed;
}

async function take(step: Step, root: string): Promise<readonly string[]> {
  const place = `CONTRIBUTING.md:${step.line}`;
  switch (step.does) {
    case "write":
      if (existsSync(join(root, step.path))) return [`${place}: ${step.path} is there already; a recipe makes it new`];
      mkdirSync(dirname(join(root, step.path)), { recursive: true });
      writeFileSync(join(root, step.path), step.text);
      return [];
    case "append":
      if (!existsSync(join(root, step.path))) return [`${place}: there is no ${step.path} to add to`];
      // A last line without its end must not grow together with the first that is added.
      if (!readFileSync(join(root, step.path), "utf8").endsWith("\n")) appendFileSync(join(root, step.path), "\n");
      appendFileSync(join(root, step.path), step.text);
      return [];
    case "patch": {
      const patch = join(root, ".recipe.diff");
      writeFileSync(patch, step.text);
      return problems(place, await run("git", ["apply", "--recount", ".recipe.diff"], { cwd: root }));
    }
    case "run":
      return problems(place, await inShell(step.text, root));
  }
}

function problems(place: string, { code, output }: Ran): readonly string[] {
  return code === 0 ? [] : [`${place} ended with ${code}:\n${output.trim()}`];
}

/** Runs a line of shell in a checkout, its own tools first. */
export function inShell(text: string, root: string): Promise<Ran> {
  const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
  return run("bash", ["-euo", "pipefail", "-c", text], { cwd: root, env: { PATH: path } });
}

/** Does a JSON value hold a pattern: every property of it, every item of a list in some item, everything else the same? */
export function contains(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((wanted) => value.some((item) => contains(item, wanted)));
  if (typeof pattern === "object" && pattern !== null)
    return (
      typeof value === "object" &&
      value !== null &&
      Object.entries(pattern).every(([key, wanted]) =>
        contains((value as Readonly<Record<string, unknown>>)[key], wanted),
      )
    );
  return value === pattern;
}
