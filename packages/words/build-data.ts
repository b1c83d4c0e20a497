import { join } from "node:path";

import { builtOrThrow, readYamlFiles } from "../../scripts/lib/read-yaml.ts";
import { buildWords } from "./src/build/build.ts";

/** The generated files of words, made from messages/. Throws with every problem where a sentence breaks a rule. */
export function buildData(): ReadonlyMap<string, string> {
  const files = readYamlFiles(join(import.meta.dirname, "messages"), "**/*.yaml");
  return builtOrThrow("packages/words", buildWords(files));
}
