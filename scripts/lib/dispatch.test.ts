import { join, relative } from "node:path";

import { expect, test } from "vitest";

import { chooseProgram, dispatch, programs } from "./dispatch.ts";
import { planted } from "./planted.ts";
import { repository } from "./run.ts";

const folder = (): string =>
  relative(
    repository,
    planted({
      "core.ts": "process.exitCode = process.argv.length;\n",
      "core.test.ts": "",
      "photo.ts": "",
      "rivals/old.ts": "",
    }),
  );

test("the files of the folder are the programs; tests and sub-folders are not", () => {
  expect([...programs(folder()).keys()]).toEqual(["core", "photo"]);
});

test("the words after the name go to the program, and its exit code comes back", () => {
  const at = folder();
  expect(chooseProgram("bench", at, ["core", "--json"])).toEqual({ run: [join(at, "core.ts"), "--json"] });
  expect(dispatch("bench", at, ["core", "--json"])).toBe(3);
});

test.each([[["cohort"]], [[]]])("%j is answered with the known names and 2", (words) => {
  const at = folder();
  expect(chooseProgram("bench", at, words)).toEqual({ say: expect.stringContaining("NAME is: core, photo") as string });
  expect(dispatch("bench", at, words)).toBe(2);
});
