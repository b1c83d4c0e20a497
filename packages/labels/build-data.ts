import { join } from "node:path";

import { builtOrThrow, readYamlFiles } from "../../scripts/lib/read-yaml.ts";
import { buildLabels } from "./src/build/build.ts";
import { readElsewhere } from "./src/build/sentences.ts";

/** The labels' generated files, made from data/ and own/. Throws with every problem where the data break a rule. */
export function buildData(): ReadonlyMap<string, string> {
  const here = import.meta.dirname;
  const sentences = readYamlFiles(join(here, "../words/messages"), "*/statements/*.yaml");
  const files = readYamlFiles(here, "{data,own}/**/*.yaml");
  return builtOrThrow("packages/labels", buildLabels(files, readElsewhere(sentences)));
}
