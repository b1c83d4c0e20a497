import { expect, test } from "vitest";

import type { Assessment, Finding } from "./assessment.ts";
import { assessmentChanges, isUnchanged } from "./changes.ts";

const finding = (statement: string, applies: Finding["applies"], more: Partial<Finding> = {}): Finding => ({
  statement,
  topic: "age",
  applies,
  action: "avoid",
  scope: "treatment",
  phase: "any",
  urgency: "routine",
  grade: "named",
  values: {},
  because: { op: "is", truth: applies },
  missing: [],
  source: { document: "d", version: "1", section: "1", url: "u" },
  ...more,
});

const assessment = (findings: readonly Finding[], more: Partial<Assessment> = {}): Assessment => ({
  schema: "repigment/assessment/1",
  engine: "1",
  ownHash: "",
  product: "p",
  label: "aa-cream",
  labelVersion: "1",
  labelHash: "",
  labelChecked: "2026-01-01",
  at: "2026-01-01T00:00:00Z",
  known: null,
  indication: [],
  standing: "none-found",
  atLeast: "none-found",
  couldBe: { standing: "none-found", facts: [] },
  urgency: "routine",
  coverage: {},
  findings,
  questions: [],
  conflicts: [],
  unread: [],
  notices: [],
  plan: undefined as unknown as Assessment["plan"],
  evidence: [],
  ...more,
});

test("[A40] nothing differs between an assessment and itself", () => {
  const one = assessment([finding("a", "yes"), finding("b", "unknown")]);
  expect(assessmentChanges(one, one)).toEqual({ findings: [] });
  expect(isUnchanged(assessmentChanges(one, one))).toBe(true);
});

test("[A40] standing, urgency and findings are told as before and after", () => {
  const before = assessment([finding("a", "yes"), finding("b", "no"), finding("gone", "unknown")]);
  const after = assessment(
    [finding("a", "yes", { action: "stop" }), finding("b", "yes"), finding("new", "unknown", { site: "face" })],
    { standing: "stop", atLeast: "avoid", urgency: "soon" },
  );
  const changes = assessmentChanges(before, after);
  expect(isUnchanged(changes)).toBe(false);
  expect(changes).toEqual({
    standing: { before: "none-found", after: "stop" },
    atLeast: { before: "none-found", after: "avoid" },
    urgency: { before: "routine", after: "soon" },
    findings: [
      { statement: "a", applies: { before: "yes", after: "yes" }, action: { before: "avoid", after: "stop" } },
      { statement: "b", applies: { before: "no", after: "yes" } },
      { statement: "gone", applies: { before: "unknown", after: "none" } },
      { statement: "new", site: "face", applies: { before: "none", after: "unknown" } },
    ],
  });
});

test("[A40] what does not apply and what is not there are told alike", () => {
  const none = assessment([]);
  const no = assessment([finding("a", "no")]);
  const other = assessment([finding("a", "no", { action: "stop" })]);
  expect([assessmentChanges(none, no), assessmentChanges(no, none), assessmentChanges(no, other)]).toEqual(
    Array.from({ length: 3 }, () => ({ findings: [] })),
  );
});

test("[A40] a finding is known by its statement and its site", () => {
  const before = assessment([finding("a", "yes", { site: "face" }), finding("a", "no", { site: "hands" })]);
  const after = assessment([finding("a", "no", { site: "face" }), finding("a", "no", { site: "hands" })]);
  expect(assessmentChanges(before, after).findings).toEqual([
    { statement: "a", site: "face", applies: { before: "yes", after: "no" } },
  ]);
});
