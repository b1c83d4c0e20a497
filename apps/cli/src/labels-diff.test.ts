import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

const COURSES = join(import.meta.dirname, "../../../spec/courses");
const DAYS = ["--from", "2025-09-17", "--to", "2025-09-18"];

interface Printed {
  readonly versions: { readonly from: string | null; readonly to: string | null };
  readonly begun: readonly { readonly id: string; readonly sentence: string }[];
  readonly ended: readonly { readonly id: string }[];
  readonly courses?: readonly {
    readonly file: string;
    readonly at: string;
    readonly changes: { readonly standing?: object; readonly findings: readonly object[] } | null;
  }[];
}

/** A folder with these courses of spec/courses, and a golden, which is no record. */
function folder(...names: readonly string[]): string {
  const made = mkdtempSync(join(tmpdir(), "repigment-diff-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  for (const name of names) {
    mkdirSync(join(made, name));
    copyFileSync(join(COURSES, name, "course.jsonl"), join(made, name, "course.jsonl"));
    writeFileSync(join(made, name, "assessment.us.json"), "{}");
  }
  return made;
}

test("[C51] labels diff tells what began and ended between two days, with its sentences", async () => {
  const { code, stdout } = await runBin(["labels", "diff", "--label", "us", ...DAYS, "--json"]);
  const { begun, ended, courses, versions } = JSON.parse(stdout) as Printed;
  expect({ code, courses, versions }).toEqual({
    code: 0,
    courses: undefined,
    versions: { from: "2022-07", to: "2025-09" },
  });
  expect(begun.find(({ id }) => id === "us-opzelura/age/eczema")?.sentence).toContain("2 years");
  expect(ended.map(({ id }) => id)).toContain("us-opzelura/age/eczema-before-2025");
  const people = await runBin(["labels", "diff", "us", ...DAYS, "--lang", "sv"], { env: { COLUMNS: "100" } });
  expect(people.stdout).toMatch(/^us-opzelura: från 2025-09-17 till 2025-09-18/);
  expect(people.stdout).toMatch(/\nNytt\n/);
});

test("[C52] with --courses each course is assessed under both texts at one instant, and what a person is told differently is listed", async () => {
  const dir = folder("eczema-at-four", "swollen-calf");
  const { stdout } = await runBin(["labels", "diff", "us", ...DAYS, "--courses", dir, "--json"]);
  const { courses = [] } = JSON.parse(stdout) as Printed;
  expect(courses.map(({ file }) => file)).toEqual(["eczema-at-four/course.jsonl", "swollen-calf/course.jsonl"]);
  const [child, adult] = courses;
  expect(child?.changes?.findings).toContainEqual({
    statement: "us-opzelura/age/eczema-before-2025",
    applies: { before: "yes", after: "none" },
  });
  expect(child?.changes?.standing).toMatchObject({ before: "not-indicated" });
  expect(adult?.changes).toEqual({ findings: [] });
  const people = await runBin(["labels", "diff", "us", ...DAYS, "--courses", dir]);
  expect(people.stdout).toContain("1 of 2 courses change");
  expect(people.stdout).toContain("eczema-at-four/course.jsonl");
  expect(people.stdout).not.toContain("swollen-calf");
});

test("[C52] the instant is when the last of a course was recorded, unless one is given; a day before any label changes nothing in silence", async () => {
  const dir = folder("eczema-at-four");
  const at = "2026-03-05T09:00:00-06:00";
  const given = await runBin(["labels", "diff", "us", ...DAYS, "--courses", dir, "--at", at, "--json"]);
  const own = await runBin(["labels", "diff", "us", ...DAYS, "--courses", dir, "--json"]);
  const [one, two] = [given, own].map(({ stdout }) => (JSON.parse(stdout) as Printed).courses?.[0]);
  expect(one?.at).toBe(at);
  expect(two?.at).toMatch(/^2026-03-04T/);
  const early = ["--from", "1999-01-01", "--to", "2025-09-18"];
  const before = await runBin(["labels", "diff", "us", ...early, "--courses", dir]);
  expect(before.stdout).toContain("one of the two days has no label in force");
});

test("[C51] days that do not exist, a label named twice and a folder without records are told at once", async () => {
  const wrong = await runBin(["labels", "diff", "us", "--label", "eu", "--from", "2025-02-30", "--json"]);
  expect(wrong.code).toBe(2);
  const { problems } = JSON.parse(wrong.stdout) as { problems: readonly { at: string }[] };
  expect(problems.map(({ at }) => at)).toEqual(["--label", "--from", "--to"]);
  const empty = await runBin(["labels", "diff", "us", ...DAYS, "--courses", folder(), "--json"]);
  expect(empty.code).toBe(2);
  expect(empty.stdout).toContain("--courses");
  const twice = await runBin(["labels", "diff", "us", "--label", "us-opzelura", ...DAYS, "--json"]);
  expect(twice.code).toBe(0);
});
