import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { assess, assessForCaregiver, readCourse, type Result, type Assessment } from "@repigment/core";
import { labelStatus, loadLabel, withEvidence } from "@repigment/labels";
import { describe, expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";
import { disagreements } from "../../../scripts/lib/courses/disagreements.ts";
import { type Expected, type ExpectedLabel, readExpected } from "../../../scripts/lib/courses/expected.ts";
import { repository } from "../../../scripts/lib/run.ts";

const paths = globSync("spec/courses/*/expected*.yaml", { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1));
const read = new Map(paths.map((path) => [path, readExpected(join(repository, path))]));

test("there are the courses that the issue asks for", () => {
  expect(new Set(paths.map((path) => dirname(path))).size).toBeGreaterThanOrEqual(40);
});

describe.each([...read])("%s", (path, expected) => {
  test.each(Object.keys(expected.labels))("[C1] %s says what was written by hand before the code", async (short) => {
    expect(faults(await ask(path, expected, short), expected.labels[short] ?? {})).toEqual([]);
  });
});

function faults(said: Result<Assessment>, wanted: ExpectedLabel): readonly string[] {
  if (said.ok) return wanted.noLabelInForce === "yes" ? ["a label was in force"] : disagreements(said.value, wanted);
  const meant = wanted.noLabelInForce === "yes" && said.problems[0]?.mend?.startsWith("no label was in force") === true;
  return meant ? [] : said.problems.map((problem) => JSON.stringify(problem));
}

const ended = [...read].flatMap(([path, expected]) =>
  labelsWith(expected, "noLabelInForce").map((short) => ({ path, expected, short })),
);

test.each(ended)("[C1] $short ends with 2 before its first version: $path", async ({ path, expected, short }) => {
  const course = join(dirname(path), "course.jsonl");
  const { code, stdout, stderr } = await runBin(["assess", course, "--at", expected.at, "--label", short]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("no label was in force");
});

const aged = [...read].flatMap(([path, expected]) =>
  labelsWith(expected, "stale").map((short) => ({ path, expected, short })),
);

test.each(aged)("[C1] $short says how old its text is, first: $path", async ({ path, expected, short }) => {
  const label = await loadLabel(short);
  const wanted = expected.labels[short]?.stale === "yes";
  expect(label === undefined ? undefined : labelStatus(label, expected.at).stale).toBe(wanted);
  const course = join(dirname(path), "course.jsonl");
  const { stdout } = await runBin(["assess", course, "--at", expected.at, "--label", short, "--voice", "person"]);
  expect(stdout.trimStart().split("\n")[0]?.includes("was last checked")).toBe(wanted);
});

function labelsWith({ labels }: Expected, key: keyof ExpectedLabel): readonly string[] {
  return Object.keys(labels).filter((short) => labels[short]?.[key] !== undefined);
}

async function ask(path: string, { at, known, reader }: Expected, short: string): Promise<Result<Assessment>> {
  const course = readCourse(readFileSync(join(repository, dirname(path), "course.jsonl"), "utf8"));
  const label = await loadLabel(short);
  if (!course.ok || label === undefined) throw new Error(`${basename(path)}: ${JSON.stringify(course)}`);
  const options = known === undefined ? {} : { known };
  return reader === "caregiver"
    ? assessForCaregiver(await withEvidence(label), course.value, at, options)
    : assess(await withEvidence(label), course.value, at, options);
}
