/**
 * `npm run goldens`: writes `assessment.<label>.json` beside each course: byte for byte what `repigment assess course.jsonl
 * --label <label> --at <at> --json` prints, at the instant of its expected.yaml. A golden guards against change and proves
 * nothing right: what must be said stands in expected*.yaml. Look at the difference before you commit one.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { assess, canonical, readCourse } from "@repigment/core";
import { LABELS, loadLabel, withEvidence } from "@repigment/labels";
import { messages, say } from "@repigment/words";
import { parse } from "yaml";

import { repository } from "./lib/run.ts";

type Moment = { readonly at: string; readonly known?: string };

/** Every golden by its path from the root, as it should be; none where the label was not in force. */
export async function goldens(root: string): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  const catalogue = await messages("en");
  if (catalogue === undefined) throw new Error("there are no English messages");
  const question = (fact: string): string => say(catalogue, "clinician", `question.${fact}`);
  for (const path of globSync("spec/courses/*/expected.yaml", { cwd: root }).toSorted((a, b) => (a < b ? -1 : 1))) {
    const { at, known } = parse(readFileSync(join(root, path), "utf8")) as Moment;
    const course = readCourse(readFileSync(join(root, dirname(path), "course.jsonl"), "utf8"));
    if (!course.ok) throw new Error(`${dirname(path)}: ${JSON.stringify(course.problems)}`);
    for (const { id, short } of LABELS) {
      const plain = await loadLabel(id);
      const label = plain === undefined ? undefined : await withEvidence(plain);
      if (label === undefined) throw new Error(`no data of the label ${id}`);
      const said = assess(label, course.value, at, { question, ...(known === undefined ? {} : { known }) });
      if (said.ok) all.set(join(dirname(path), `assessment.${short}.json`), `${canonical(said.value)}\n`);
    }
  }
  return all;
}

/** The goldens that stand in a checkout, by path. */
export function presentGoldens(root: string): ReadonlyMap<string, string> {
  const paths = globSync("spec/courses/*/assessment.*.json", { cwd: root });
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

if (import.meta.main) {
  const wanted = await goldens(repository);
  const present = presentGoldens(repository);
  const changed = [...wanted].filter(([path, text]) => present.get(path) !== text);
  const gone = [...present.keys()].filter((path) => !wanted.has(path));
  for (const [path, text] of changed) writeFileSync(join(repository, path), text);
  for (const path of gone) rmSync(join(repository, path));
  const touched = [...changed.map(([path]) => `wrote ${path}`), ...gone.map((path) => `removed ${path}`)];
  console.log(touched.length === 0 ? "goldens are fresh" : touched.join("\n"));
}
