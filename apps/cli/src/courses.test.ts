import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { assess, type Assessment, type Finding, parseInstant, readCourse, type Truth } from "@repigment/core";
import { loadLabel } from "@repigment/labels";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const repository = join(import.meta.dirname, "../../..");

interface ExpectedFinding {
  readonly applies: Truth;
  readonly statement?: string;
  readonly action?: string;
  readonly site?: string;
  readonly withinError?: boolean;
  readonly missing?: readonly string[];
  readonly names?: readonly string[];
  readonly why: string;
}

interface ExpectedPlan {
  readonly nextApplicationNotBefore?: string | null;
  readonly withheld?: boolean;
  readonly applicationsLeftToday?: number;
}

interface ExpectedLabel {
  readonly standing?: string;
  readonly atLeast?: string;
  readonly couldBe?: { readonly standing: string; readonly facts?: readonly string[] };
  readonly urgency?: string;
  readonly topics?: Readonly<Record<string, ExpectedFinding | readonly ExpectedFinding[]>>;
  readonly absent?: readonly string[];
  readonly plan?: ExpectedPlan;
  readonly conflicts?: readonly string[];
  readonly unread?: number;
}

interface Expected {
  readonly at: string;
  readonly known?: string;
  readonly labels: Readonly<Record<string, ExpectedLabel>>;
}

/** Where an assessment says something else than what was written by hand before it: one line each. */
function disagreements(assessment: Assessment, expected: ExpectedLabel): readonly string[] {
  const { topics = {}, absent = [], plan, couldBe, conflicts = [] } = expected;
  return [
    ...(["standing", "atLeast", "urgency"] as const).flatMap((key) => differs(key, expected[key], assessment[key])),
    ...differs("couldBe.standing", couldBe?.standing, assessment.couldBe.standing),
    ...lacks("couldBe.facts", couldBe?.facts ?? [], assessment.couldBe.facts),
    ...Object.entries(topics).flatMap(([topic, one]) =>
      (isList(one) ? one : [one]).flatMap((each) => unmet(assessment, topic, each)),
    ),
    ...absent.flatMap((topic) => {
      const found = assessment.findings.filter((finding) => finding.topic === topic && finding.grade !== "inference");
      return found.map(({ statement, applies }) => `${topic} should be absent; found ${statement}: ${applies}`);
    }),
    ...(plan === undefined ? [] : planDiffers(assessment.plan, plan)),
    ...lacks(
      "conflicts",
      conflicts,
      assessment.conflicts.map(({ fact }) => fact),
    ),
    ...differs("unread", expected.unread, assessment.unread.length),
  ];
}

function isList(one: ExpectedFinding | readonly ExpectedFinding[]): one is readonly ExpectedFinding[] {
  return Array.isArray(one);
}

function unmet({ findings }: Assessment, topic: string, expected: ExpectedFinding): readonly string[] {
  const own = findings.filter((finding) => finding.topic === topic);
  const told = own.map((finding) => `${finding.statement}${finding.site === undefined ? "" : `@${finding.site}`}`);
  const shown = own.map(({ applies, action }, index) => `${told[index]}: ${applies} (${action})`).join(", ");
  const wanted = JSON.stringify(expected);
  if (own.length === 0) return [`${topic}: no finding at all; expected ${wanted}`];
  if (expected.applies === "no" && expected.statement === undefined && expected.site === undefined) {
    const other = own.filter(
      ({ applies, grade }) => applies === "yes" || (applies === "unknown" && grade !== "inference"),
    );
    if (other.length > 0) return [`${topic}: expected no finding but no; found ${shown}; expected ${wanted}`];
  }
  return own.some((finding) => meets(finding, expected)) ? [] : [`${topic}: found ${shown}; expected ${wanted}`];
}

function meets(finding: Finding, expected: ExpectedFinding): boolean {
  const { applies, statement, action, site, withinError = false, missing = [], names = [] } = expected;
  const facts = finding.missing.map(({ fact }) => fact);
  const shown = JSON.stringify([finding.because, finding.missing]);
  return (
    finding.applies === applies &&
    (statement === undefined || finding.statement === statement || finding.statement.endsWith(`/${statement}`)) &&
    (action === undefined || finding.action === action) &&
    (site === undefined || finding.site === site) &&
    (finding.withinError === true) === withinError &&
    missing.every((fact) => facts.includes(fact)) &&
    names.every((name) => shown.includes(name))
  );
}

function planDiffers(
  { nextApplication, withheld, applicationsLeftToday: left }: Assessment["plan"],
  expected: ExpectedPlan,
): readonly string[] {
  const wanted = expected.nextApplicationNotBefore;
  const ms = (instant: string | null): number | null => (instant === null ? null : (parseInstant(instant)?.ms ?? null));
  return [
    ...(wanted === undefined ? [] : differs("plan.nextApplication", ms(wanted), ms(nextApplication.notBefore))),
    ...differs("plan.withheld", expected.withheld, withheld !== null),
    ...(expected.applicationsLeftToday === undefined
      ? []
      : differs(
          "plan.applicationsLeftToday",
          JSON.stringify([expected.applicationsLeftToday, expected.applicationsLeftToday]),
          JSON.stringify([left?.least, left?.most]),
        )),
  ];
}

type Shown = string | number | boolean | null | undefined;

function differs(what: string, expected: Shown, found: Shown): readonly string[] {
  return expected === undefined || expected === found
    ? []
    : [`${what}: expected ${String(expected)}, found ${String(found)}`];
}

function lacks(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const missing = expected.filter((one) => !found.includes(one));
  return missing.length === 0 ? [] : [`${what}: ${missing.join(", ")} not among ${JSON.stringify(found)}`];
}

const paths = globSync("spec/courses/*/expected*.yaml", { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1));

test("there are the courses that the issue asks for", () => {
  expect(new Set(paths.map((path) => dirname(path))).size).toBeGreaterThanOrEqual(12);
});

for (const path of paths) {
  const { at, known, labels } = parse(readFileSync(join(repository, path), "utf8"), { version: "1.2" }) as Expected;
  describe(`${basename(dirname(path))}/${basename(path, ".yaml")}`, () => {
    test.each(Object.keys(labels))("[C1] %s says what was written by hand before the code", async (short) => {
      const course = readCourse(readFileSync(join(repository, dirname(path), "course.jsonl"), "utf8"));
      const label = await loadLabel(short);
      if (!course.ok || label === undefined) throw new Error(`${path}: ${JSON.stringify(course)}`);
      const result = assess(label, course.value, at, known === undefined ? {} : { known });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      expect(disagreements(result.value, labels[short] ?? {})).toEqual([]);
    });
  });
}
