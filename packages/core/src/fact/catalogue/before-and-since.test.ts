import { expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { History } from "../../event/kinds/history.ts";
import { answered, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const START = told("started", "2026-03-01T20:00:00+01:00", {}, { zone: "+01:00" });

function history(of: History["of"], status: History["status"], at: string): CourseEvent {
  return told("history", at, { of, status }, { zone: "+01:00" });
}

function say(events: readonly CourseEvent[], ...facts: readonly string[]): readonly unknown[] {
  return facts.map((fact) => valueAt(events, AT, fact));
}

test.each([
  ["heart-attack-or-stroke", "heart-attack-or-stroke-history", "heart-attack-or-stroke", "cardiovascular-risk-factor"],
  ["thrombosis", "thrombosis-history", "thrombosis-on-treatment", "thrombosis-risk"],
] as const)("[F14] [F15] %s before the start is a history and a risk, since the start it is both", (of, ...facts) => {
  expect(say([history(of, "past", "2019-05-01T12:00:00+02:00"), START], ...facts)).toEqual([
    "yes",
    "(never-told)",
    "yes",
  ]);
  expect(say([START, history(of, "current", "2026-09-01T12:00:00+02:00")], ...facts)).toEqual(["yes", "yes", "yes"]);
  // "This year": before the start or since?
  expect(say([START, history(of, "past", "2026")], ...facts)).toEqual(["yes", "(told-not-known)", "yes"]);
});

test("[F12] counts are low now while any of them is; that one has recovered does not say that none is low", () => {
  const low = (text: string, status: "current" | "past", at: string): CourseEvent =>
    told("history", at, { of: "cytopenia", status, text }, { zone: "+01:00" });
  const platelets = low("thrombocytopenia", "current", "2026-11-01T12:00:00+01:00");
  const recovered = low("thrombocytopenia", "past", "2026-11-15T12:00:00+01:00");
  const neutrophils = low("neutropenia", "current", "2026-11-10T12:00:00+01:00");
  expect(say([platelets], "cytopenia-active", "cytopenia-history")).toEqual(["yes", "yes"]);
  expect(say([platelets, recovered, neutrophils], "cytopenia-active")).toEqual(["yes"]);
  expect(say([platelets, recovered], "cytopenia-active", "cytopenia-history")).toEqual(["(told-not-known)", "yes"]);
  expect(say([history("cytopenia", "absent", "2026-11-15T12:00:00+01:00")], "cytopenia-active")).toEqual(["no"]);
});

test("[F14] an allergy to an ingredient is an allergy to the cream, whatever is said of the cream itself", () => {
  const parabens = told("history", "2020-05-01T12:00:00+02:00", {
    of: "excipient-sensitivity",
    status: "current",
    excipient: "parabens",
  });
  expect(say([parabens], "hypersensitivity")).toEqual(["yes"]);
  const none = history("hypersensitivity", "absent", "2026-11-15T12:00:00+01:00");
  expect(say([none], "hypersensitivity")).toEqual(["no"]);
  expect(say([parabens, none], "hypersensitivity")).toEqual(["yes"]);
});

test("[F14] diabetes makes infections likelier; that the immune system is not weak does not say that nothing does", () => {
  expect(say([history("diabetes", "current", "2026-05-01T12:00:00+02:00")], "infection-predisposition")).toEqual([
    "yes",
  ]);
  expect(say([history("immunocompromise", "absent", "2026-05-01T12:00:00+02:00")], "infection-predisposition")).toEqual(
    ["(never-told)"],
  );
});

test("[F5] trouble breathing is told, and holds a week", () => {
  expect(say([answered("breathing-trouble", true, "2026-11-22T17:00:00+01:00")], "breathing-trouble")).toEqual(["yes"]);
  expect(say([answered("breathing-trouble", false, "2026-11-10T17:00:00+01:00")], "breathing-trouble")).toEqual([
    "(expired)",
  ]);
});

test('[F12] a count taken beside "none is low" leaves it open; that one is low stands, and a newer answer settles it', () => {
  const lab = told("lab-result", "2026-11-15T12:00:00+01:00", {
    test: "neutrophils",
    value: { value: 0.3, unit: "10*3/uL" },
  });
  const none = history("cytopenia", "absent", "2026-10-01T12:00:00+02:00");
  expect(say([none], "cytopenia-active")).toEqual(["no"]);
  expect(say([none, lab], "cytopenia-active")).toEqual(["(told-not-known)"]);
  expect(say([history("cytopenia", "current", "2026-11-01T12:00:00+01:00"), lab], "cytopenia-active")).toEqual(["yes"]);
  const answer = answered("cytopenia-active", false, "2026-11-20T12:00:00+01:00");
  expect(say([none, lab, answer], "cytopenia-active")).toEqual(["no"]);
});
