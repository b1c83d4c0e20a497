import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { repository } from "./lib/run.ts";

const pages = globSync(["*.md", "docs/**/*.md"], { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1));

/** Paths that a page names in backticks: they begin with a folder of ours and have no placeholder. */
function namedPaths(markdown: string): readonly string[] {
  const spans = [...markdown.matchAll(/`((?:packages|apps|spec|scripts|docs|bench)\/[^`\s]*)`/g)];
  return spans.map(([, path = ""]) => path).filter((path) => !/[<>…{]/.test(path));
}

test.each(pages)("every path that %s names is there", (page) => {
  const named = namedPaths(readFileSync(join(repository, page), "utf8"));
  const gone = named.filter(
    (path) => !existsSync(join(repository, path)) && globSync(path, { cwd: repository }).length === 0,
  );
  expect(gone).toEqual([]);
});
