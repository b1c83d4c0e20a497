import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { staleData, writeData } from "./build-data.ts";
import { planted } from "./lib/planted.ts";

const root = (): string =>
  planted({
    "packages/labels/build-data.ts":
      'export const buildData = () => new Map([["us.json", "{}\\n"], ["deep/eu.json", "[]\\n"]]);\n',
    "packages/labels/generated/us.json": "{}\n",
    "packages/labels/generated/old.json": "{}\n",
  });

test("a file that lacks, one that differs and one that should be gone are stale", async () => {
  const at = root();
  writeFileSync(join(at, "packages/labels/generated/us.json"), "{ }\n");
  expect((await staleData(at)).toSorted()).toEqual([
    "packages/labels/generated/deep/eu.json",
    "packages/labels/generated/old.json",
    "packages/labels/generated/us.json",
  ]);
});

test("after writing nothing is stale, and what was fresh is not touched", async () => {
  const at = root();
  expect((await writeData(at)).toSorted()).toEqual([
    "packages/labels/generated/deep/eu.json",
    "packages/labels/generated/old.json",
  ]);
  expect(await staleData(at)).toEqual([]);
  expect(readFileSync(join(at, "packages/labels/generated/deep/eu.json"), "utf8")).toBe("[]\n");
});
