import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TITLE = /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(["'`])(.*?)\1/gs;

/** The titles of tests in a file's text; of a table (`test.each(rows)("…")`) the title as written. */
export function titles(text: string): readonly string[] {
  return [...text.matchAll(TITLE)].map((match) => match[2] ?? "");
}

/** The rule ids that tests below a room's folder quote in their titles, `[E4]`, each with its file. */
export function quotedIds(root: string, folder: string): readonly { readonly file: string; readonly id: string }[] {
  return globSync(`${folder}/{src,e2e}/**/*.{test,e2e,contract}.ts`, { cwd: root }).flatMap((file) =>
    titles(readFileSync(join(root, file), "utf8")).flatMap((title) =>
      [...title.matchAll(/\[([A-Z]{1,3}\d+)\]/g)].map((match) => ({ file, id: match[1] ?? "" })),
    ),
  );
}
