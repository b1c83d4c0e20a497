/** Makes what a packed server must carry with it: the courses of spec/ that the first page offers, and the page's style, script and icon. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { byText } from "@repigment/core";
import { parse } from "yaml";

import { EXAMPLE_NAMES, type Example } from "./src/example.ts";

const folder = join(import.meta.dirname, "assets");
const spec = join(import.meta.dirname, "../../spec/courses");

export function buildData(): ReadonlyMap<string, string> {
  const examples = EXAMPLE_NAMES.map((name): Example => {
    const { at } = parse(readFileSync(join(spec, name, "expected.yaml"), "utf8"), { maxAliasCount: 0 }) as {
      readonly at: string;
    };
    return { name, at, record: readFileSync(join(spec, name, "course.jsonl"), "utf8") };
  });
  const assets = Object.fromEntries(
    readdirSync(folder)
      .toSorted(byText)
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  return new Map([
    ["examples.json", `${JSON.stringify(examples, undefined, 1)}\n`],
    ["assets.json", `${JSON.stringify(assets, undefined, 1)}\n`],
  ]);
}
