import { existsSync } from "node:fs";

import { expect, test } from "vitest";

import { type Check, checks, runChecks } from "./check.ts";

const check = (name: string, script: string): Check => ({ name, what: "", command: [process.execPath, "-e", script] });

test("all failures are told at once, not only the first", async () => {
  const lines: string[] = [];
  const failed = await runChecks(
    [
      check("fine", "0"),
      check("first", 'console.error("one thing"); process.exit(1)'),
      check("second", 'console.log("another"); process.exit(3)'),
    ],
    (line) => lines.push(line),
  );
  expect(failed.map(({ name, output }) => [name, output.trim()])).toEqual([
    ["first", "one thing"],
    ["second", "another"],
  ]);
  expect(lines.filter((line) => line.startsWith("FAIL"))).toHaveLength(2);
});

test("a check whose program does not exist fails", async () => {
  const failed = await runChecks([{ name: "gone", what: "", command: ["no-such-program"] }], () => {});
  expect(failed.map((result) => result.code)).toEqual([127]);
});

test("every check that is a script is there", () => {
  const paths = checks.flatMap((each) => each.command.filter((word) => word.endsWith(".ts")));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
