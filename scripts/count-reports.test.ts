import { join } from "node:path";

import { expect, test } from "vitest";

import { countReport, countReports } from "./count-reports.ts";
import { planted } from "./lib/planted.ts";

const folder = (): string =>
  planted({
    "tests.json": '{ "numPassedTests": 41, "numFailedTests": 2 }',
    "browser.json": '{ "numPassedTests": 3, "numFailedTests": 0 }',
    "check.json": '{ "passed": 11, "failed": 1, "names": ["docs"] }',
  });

test("tests, browser tests and checks are added up", () => {
  const at = folder();
  expect(countReports(0, [`${at}/tests.json`, "1", `${at}/browser.json`, "0", `${at}/check.json`, "1"])).toEqual({
    passed: 55,
    failed: 3,
  });
});

test("a program that failed with no failure in its report is a failure", () => {
  expect(countReport(join(folder(), "browser.json"), 1)).toEqual({ passed: 3, failed: 1 });
});

test("a report that was never written is a failure, and so is a step that failed before", () => {
  expect(countReports(1, [join(folder(), "gone.json"), "0"])).toEqual({ passed: 0, failed: 2 });
});
