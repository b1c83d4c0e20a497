import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Assessment } from "@repigment/core";
import { expect, test } from "vitest";

import { findingLines, toldIn, type Told, toldNow } from "./changelog-findings.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

const GOLDEN = "spec/courses/somebody/assessment.us.json";
const LABEL = "packages/labels/generated/us-opzelura.json";
const now = await toldNow(repository);
const [[path, text] = ["", ""]] = now.goldens;
const [[file, statements] = ["", []]] = now.labels;

/** The checkout as it is, with one golden and one label's statements otherwise. */
function otherwise(golden: string | undefined, own: typeof statements): Told {
  const goldens = new Map(now.goldens);
  if (golden === undefined) goldens.delete(path);
  else goldens.set(path, golden);
  return { ...now, goldens, labels: new Map(now.labels).set(file, own) };
}

test("the checkout differs in nothing from itself", () => {
  expect(findingLines(now, now)).toEqual([]);
});

test("a statement that is new, changed or gone is a line of its label", () => {
  const [first, second, ...rest] = statements;
  if (first === undefined || second === undefined) throw new Error("no statements");
  const before = otherwise(text, [{ ...second, action: "do-not-use" }, ...rest, { ...first, id: "x/gone" }]);
  const [line = ""] = findingLines(before, now);
  expect(line).toContain(`1 statements are new: ${first.topic} (1)`);
  expect(line).toContain(`changed: \`${second.id}\``);
  expect(line).toContain("gone: `x/gone`");
  const looked = { ...first, source: { ...first.source, checked: "2020-01-01" } };
  expect(findingLines(otherwise(text, [looked, second, ...rest]), now)).toEqual([]);
});

test("a course that is told something else is a line, with standing and findings; what is only open is counted", () => {
  const after = JSON.parse(text) as Assessment;
  const [finding] = after.findings.filter(({ applies }) => applies === "no");
  if (finding === undefined) throw new Error("no finding that is no");
  const before: Assessment = {
    ...after,
    standing: "stop",
    findings: after.findings
      .filter(({ applies }) => applies !== "unknown")
      .map((each) => (each === finding ? { ...each, applies: "yes" } : each)),
  };
  const lines = findingLines(otherwise(JSON.stringify(before), statements), now);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`standing stop → ${after.standing}`);
  expect(lines[0]).toContain(`\`${finding.statement}\``);
  expect(lines[0]).toContain("yes → no");
  expect(lines[0]).not.toContain("its own events");
  const name = path.split("/")[2] ?? "";
  const courses = new Map(now.courses).set(`spec/courses/${name}/course.jsonl`, "");
  const [marked] = findingLines({ ...otherwise(JSON.stringify(before), statements), courses }, now);
  expect(marked).toContain("(its own events changed too):");
});

test("courses of which only more is open are one line, with their labels", () => {
  const goldens = new Map(
    [...now.goldens].map(([each, golden]) => {
      const { findings, ...rest } = JSON.parse(golden) as Assessment;
      return [each, JSON.stringify({ ...rest, findings: findings.filter(({ applies }) => applies !== "unknown") })];
    }),
  );
  const lines = findingLines({ ...now, goldens }, now);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^- Only more is open, since it was never asked: `[a-z-]+` \((?:ch|eu|hk|us)/);
});

test("our own inferences are a line too", () => {
  const shared = "packages/labels/generated/shared.json";
  expect(now.labels.get(shared)?.every(({ id }) => id.startsWith("own/"))).toBe(true);
  const [line = ""] = findingLines({ ...now, labels: new Map(now.labels).set(shared, []) }, now);
  expect(line).toMatch(/^- `own`: \d+ statements are new: /);
});

test("a new course is counted and compared with nothing", () => {
  const name = path.split("/")[2] ?? "";
  const goldens = new Map([...now.goldens].filter(([each]) => !each.includes(`/${name}/`)));
  expect(findingLines({ ...now, goldens }, now)).toEqual([`- 1 courses are new: \`${name}\`.`]);
});

test("a revision is read from git", () => {
  const course = "spec/courses/somebody/course.jsonl";
  const root = planted({ [GOLDEN]: text, [LABEL]: JSON.stringify({ statements }), [course]: "one" });
  const git = (...args: readonly string[]): void => void execFileSync("git", ["-C", root, ...args]);
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
  writeFileSync(join(root, GOLDEN), "{}");
  const told = toldIn(root, "HEAD");
  expect(told.goldens.get(GOLDEN)).toBe(text);
  expect(told.labels.get(LABEL)).toEqual(statements);
  expect(told.courses.get(course)).toBe("one");
});
