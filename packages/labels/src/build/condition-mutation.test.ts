import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { parse } from "yaml";

import { listsOf } from "./checks/examples.ts";
import { mutants } from "./mutants.ts";
import { unnoticed } from "./noticed.ts";
import { readData } from "./read-data.ts";

const root = join(import.meta.dirname, "../..");
// What trials saw has no conditions and a reader of its own.
const paths = globSync("{data,own}/**/*.yaml", { cwd: root }).filter(
  (path) => !/^data\/(?:evidence|claims)\//.test(path),
);
const { source, problems } = readData(
  new Map(paths.map((path) => [path, { ok: true, value: parse(readFileSync(join(root, path), "utf8")) as unknown }])),
);
const statements = [...source.labels.flatMap((label) => label.statements), ...source.own];
const lists = listsOf(source);

test("[L25] whatever is dropped, turned round or moved in a statement of ours, an example of it notices", () => {
  expect(problems).toEqual([]);
  expect(statements.flatMap((placed) => unnoticed(placed, lists))).toEqual([]);
  expect(statements.flatMap(({ value }) => mutants(value)).length).toBeGreaterThan(500);
});

test("[L25] with the one example gone that stands at a part of the condition, that part could be dropped unnoticed", () => {
  const without = (id: string, name: string): readonly string[] => {
    const placed = statements.find(({ value }) => value.id === id);
    if (placed === undefined) throw new Error(`no statement ${id}`);
    const examples = placed.value.examples?.filter((example) => example.name !== name) ?? [];
    return unnoticed({ ...placed, value: { ...placed.value, examples } }, lists);
  };
  expect(without("eu-opzelura/contraception/before-start", "started already")).toEqual([
    "eu-opzelura/contraception/before-start: phase dropped",
  ]);
  expect(without("us-opzelura/age/eczema", "a year and a half with vitiligo only")).toEqual([
    "us-opzelura/age/eczema: indication dropped",
  ]);
  expect(without("us-opzelura/active-infection/any-at-start", "pneumonia before the first application")).toEqual([
    "us-opzelura/active-infection/any-at-start: active-infection only minor",
  ]);
  expect(without("ch-opzelura/age/minimum", "the day before the twelfth birthday")).toEqual([
    "ch-opzelura/age/minimum: minimum 11.997 a",
  ]);
});
