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
import { quotedIds } from "./lib/test-titles.ts";

const RULE = /^- \*\*([A-Z]{1,3}\d+)\*\*/gm;

/** Every rule without a test, every quoted id without a rule, every id given twice. */
export function checkSpec(root: string): readonly string[] {
  return globSync("{packages,apps}/*/SPEC.md", { cwd: root }).flatMap((path) => {
    const rules = [...readFileSync(join(root, path), "utf8").matchAll(RULE)].map((match) => match[1] ?? "");
    const quoted = quotedIds(root, dirname(path));
    return [
      ...rules.filter((id, index) => rules.indexOf(id) !== index).map((id) => `${path}: ${id} is given twice`),
      ...rules
        .filter((id) => !quoted.some((each) => each.id === id))
        .map((id) => `${path}: ${id} has no test; quote it in a title: test("[${id}] …")`),
      ...quoted
        .filter(({ id }) => !rules.includes(id))
        .map(({ file, id }) => `${file}: [${id}] is not a rule of ${path}`),
    ];
  });
}

if (import.meta.main) {
  const specs = globSync("{packages,apps}/*/SPEC.md", { cwd: repository });
  report(`${specs.length} SPEC.md held against their tests`, checkSpec(repository));
}
