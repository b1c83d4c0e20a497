/**
 * `node --conditions=source scripts/locate.ts FILE "first words … last words"`: prints the locator of a passage for a
 * statement's source, as YAML on one line. The passage's words stay where they are: only counts and hashes are printed.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { locate } from "@repigment/labels/sources";

const [file, passage] = process.argv.slice(2);
if (file === undefined || passage === undefined) {
  console.error('usage: node --conditions=source scripts/locate.ts FILE "first words … last words"');
  process.exit(2);
}
const located = locate(basename(file), readFileSync(file, "utf8"), passage);
if (located.ok) {
  const fields = Object.entries(located.value).map(([name, value]) => `${name}: ${value}`);
  console.log(`locator: { ${fields.join(", ")} }`);
} else {
  for (const { at, expected, found, mend } of located.problems)
    console.error(`${at}: expected ${expected}; found ${found}${mend === undefined ? "" : ` (${mend})`}`);
  process.exitCode = 2;
}
