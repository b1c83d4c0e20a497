import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { buildLabels, problemLines } from "./src/build/build.ts";
import type { Files } from "./src/build/read-data.ts";
import { readElsewhere } from "./src/build/sentences.ts";

/** The files below a folder that match, by their path from it. */
function filesOf(folder: string, pattern: string): Files {
  return new Map(globSync(pattern, { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** The labels' generated files, made from data/ and own/. Throws with every problem where the data break a rule. */
export function buildData(): ReadonlyMap<string, string> {
  const here = import.meta.dirname;
  const sentences = filesOf(join(here, "../words/messages"), "*/statements/*.yaml");
  const built = buildLabels(filesOf(here, "{data,own}/**/*.yaml"), readElsewhere(sentences));
  if (!built.ok)
    throw new Error(`${built.problems.length} problems in packages/labels:\n${problemLines(built.problems)}`);
  return built.value;
}
