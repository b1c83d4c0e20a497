/**
 * `npm run check`: every check of the house, all failures at once.
 * `npm run check -- lint spec` runs those only; `--report FILE` also writes the counts as JSON (for .ci/run).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";

import { type Ran, inParallel, run } from "./lib/run.ts";

/** A check by name: what it holds the repository to, and the program that does. */
export type Check = { readonly name: string; readonly what: string; readonly command: readonly string[] };

const script = (name: string): readonly string[] => [
  process.execPath,
  "--conditions=source",
  `${import.meta.dirname}/check-${name}.ts`,
];

/** All checks, the slow one first so that the others run beside it. */
export const checks: readonly Check[] = [
  { name: "pack", what: "every package packs, installs elsewhere and works", command: script("pack") },
  { name: "docs", what: "snippets run and links resolve", command: script("docs") },
  { name: "types", what: "the compiler, over every workspace", command: script("types") },
  {
    name: "lint",
    what: "oxlint with types: arrows, pure packages' bans, house rules",
    command: ["oxlint", "--format=agent"],
  },
  { name: "format", what: "oxfmt (mend: npm run format)", command: ["oxfmt", "--check", "."] },
  { name: "boundaries", what: "the arrows in manifests and dynamic imports", command: script("boundaries") },
  {
    name: "dead-code",
    what: "knip: no unused file, export or dependency",
    command: ["knip", "--no-progress", "--no-config-hints"],
  },
  { name: "spec", what: "every rule of a SPEC.md has a test, and the other way", command: script("spec") },
  { name: "data", what: "generated files are fresh (mend: npm run data)", command: script("data") },
  { name: "schema", what: "spec/schema says what the decoders do (mend: npm run schema)", command: script("schema") },
  { name: "messages", what: "every sentence: no digits, all languages, both voices", command: script("messages") },
  {
    name: "reading",
    what: "a twelve-year-old can read it, and nobody is told safe or allowed",
    command: script("reading"),
  },
  { name: "statements", what: "every row of the sources is shown, or waits", command: script("statements") },
  { name: "hazards", what: "every hazard has a stop, and the stop has a test", command: script("hazards") },
  { name: "licences", what: "every installed package's licence is on the list", command: script("licences") },
];

/** Runs checks side by side and tells of each as it ends; gives back those that failed, with what they said. */
export async function runChecks(
  chosen: readonly Check[],
  tell: (line: string) => void,
): Promise<readonly (Check & Ran)[]> {
  const ran = await inParallel(chosen, async (check) => {
    const [program = "", ...rest] = check.command;
    const start = performance.now();
    const result = await run(program, rest);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    tell(`${result.code === 0 ? "ok  " : "FAIL"}  ${check.name.padEnd(11)} ${seconds.padStart(5)} s  ${check.what}`);
    return { ...check, ...result };
  });
  return ran.filter((result) => result.code !== 0);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { report: { type: "string" } }, allowPositionals: true });
  const unknown = positionals.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(
      `no check is called ${unknown.join(", ")}; there are: ${checks.map((check) => check.name).join(", ")}`,
    );
    process.exit(2);
  }
  const chosen = checks.filter((check) => positionals.length === 0 || positionals.includes(check.name));
  const failed = await runChecks(chosen, console.log);
  for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trimEnd()}`);
  const names = failed.map((check) => check.name);
  console.log(
    `\n${chosen.length - failed.length} of ${chosen.length} checks hold${names.length === 0 ? "" : `; not: ${names.join(", ")}`}`,
  );
  if (values.report !== undefined) {
    mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(
      values.report,
      JSON.stringify({ passed: chosen.length - failed.length, failed: failed.length, names }),
    );
  }
  process.exitCode = failed.length === 0 ? 0 : 1;
}
