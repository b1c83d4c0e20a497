import { expect, test } from "vitest";

import { checkLicences, isAllowed } from "./check-licences.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

const lock = (packages: Readonly<Record<string, unknown>>): string => JSON.stringify({ packages });

test("permissive licences pass, and a weak copyleft in development only", () => {
  const packages = { "node_modules/a": { license: "MIT" }, "node_modules/b": { license: "MPL-2.0", dev: true } };
  expect(checkLicences(planted({ "package-lock.json": lock(packages) }))).toEqual([]);
  const shipped = { "node_modules/b": { license: "MPL-2.0" } };
  expect(checkLicences(planted({ "package-lock.json": lock(shipped) }))).toEqual([
    expect.stringContaining("under MPL-2.0"),
  ]);
});

test("the installed manifest is believed, not the lock; none at all is told", () => {
  const root = planted({
    "package-lock.json": lock({ "node_modules/a": { license: "MIT" }, "node_modules/b/node_modules/c": {} }),
    "node_modules/a/package.json": '{ "license": "GPL-3.0-only" }',
  });
  expect(checkLicences(root)).toEqual([
    expect.stringContaining("node_modules/a is under GPL-3.0-only"),
    "node_modules/b/node_modules/c names no licence",
  ]);
});

test.each([
  ["(MIT OR GPL-3.0-only)", true],
  ["MIT AND GPL-3.0-only", false],
  ["Apache-2.0 AND MIT", true],
  ["SEE LICENSE IN x", false],
])("%s: %s", (expression, holds) => {
  expect(isAllowed(expression, ["MIT", "Apache-2.0"])).toBe(holds);
});

test("the list holds for what is installed here", () => {
  expect(checkLicences(repository)).toEqual([]);
});
