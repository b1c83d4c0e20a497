/**
 * Holds every SPEC.md of a package or app to its tests, both ways: a rule without a test and a test that quotes a
 * rule that is gone are problems.
 *
 * A rule is a list item that begins with a bold id: "- **E4** An event is never changed …". A test quotes it in its
 * title: test("[E4] an event is never changed …"); one title may quote several: "[E4] [E5] …".
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

const RULE = /^- \*\*([A-Z]{1,3}\d+)\*\*/gm;
const TITLE = /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(["'`])(.*?)\1/gs;
const CITED = /\[([A-Z]{1,3}\d+)\]/g;

/** Every rule without a test, every quoted id without a rule, every id given twice. */
export function checkSpec(root: string): readonly string[] {
  return globSync("{packages,apps}/*/SPEC.md", { cwd: root }).flatMap((path) => {
    const rules = ids(readFileSync(join(root, path), "utf8"), RULE);
    const cited = globSync(`${dirname(path)}/{src,e2e}/**/*.{test,e2e,contract}.ts`, { cwd: root }).flatMap((file) =>
      titles(readFileSync(join(root, file), "utf8")).flatMap((title) => ids(title, CITED).map((id) => ({ file, id }))),
    );
    return [
      ...rules.filter((id, index) => rules.indexOf(id) !== index).map((id) => `${path}: ${id} is given twice`),
      ...rules
        .filter((id) => !cited.some((each) => each.id === id))
        .map((id) => `${path}: ${id} has no test; quote it in a title: test("[${id}] …")`),
      ...cited
        .filter(({ id }) => !rules.includes(id))
        .map(({ file, id }) => `${file}: [${id}] is not a rule of ${path}`),
    ];
  });
}

/** The titles of tests in a file's text; of a table (`test.each(rows)("…")`) the title as written. */
export function titles(text: string): readonly string[] {
  return [...text.matchAll(TITLE)].map((match) => match[2] ?? "");
}

function ids(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

if (import.meta.main) {
  const specs = globSync("{packages,apps}/*/SPEC.md", { cwd: repository });
  report(`${specs.length} SPEC.md held against their tests`, checkSpec(repository));
}
