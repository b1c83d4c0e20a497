import { expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const clot = (status: "current" | "past" | "absent", at: string): CourseEvent =>
  told("history", at, { of: "thrombosis", status }, { zone: "+01:00" });
const attack = (at: string, status: "current" | "past" | "absent" = "current"): CourseEvent =>
  told("history", at, { of: "heart-attack-or-stroke", status }, { zone: "+01:00" });
const started = (at: string): CourseEvent => told("started", at, {}, { zone: "+01:00" });
const value = (events: readonly CourseEvent[], fact: string, at: string = AT): unknown => valueAt(events, at, fact);

test("[F14] once yes, yes: another entry that says otherwise does not undo it", () => {
  expect(value([clot("past", "2019"), clot("absent", "2026-11-01")], "thrombosis-history")).toBe("yes");
  expect(value([clot("absent", "2026-11-01")], "thrombosis-history")).toBe("no");
  expect(value([], "thrombosis-history")).toBe("(never-told)");
});

test("[F14] [F3] an answer of no does not beat the record, in whatever order they came", () => {
  const answer = answered("thrombosis-history", false, "2026-11-20T12:00:00+01:00");
  expect(value([clot("past", "2019"), answer], "thrombosis-history")).toBe("(contradiction)");
  expect(value([answer, clot("past", "2026-11-21")], "thrombosis-history")).toBe("yes");
  expect(value([clot("absent", "2019"), answer], "thrombosis-history")).toBe("no");
});

test("[F14] a yes that no longer holds gives way to a newer no, and is shown where there is none", () => {
  const immune = (status: "current" | "absent", at: string): CourseEvent =>
    told("history", at, { of: "immunocompromise", status });
  const old = immune("current", "2020-01-01T00:00:00Z");
  expect(value([old, immune("absent", "2026-11-01T00:00:00Z")], "immunocompromised")).toBe("no");
  expect(value([old], "immunocompromised")).toBe("(expired)");
  expect(value([immune("absent", "2019-01-01T00:00:00Z"), old], "immunocompromised")).toBe("(expired)");
  expect(factAt([immune("absent", "2019-01-01T00:00:00Z"), old], AT, "immunocompromised")).toMatchObject({
    said: [{ value: { truth: "yes" } }],
  });
  expect(
    value([immune("current", "2026-10-01T00:00:00Z"), immune("absent", "2026-11-01T00:00:00Z")], "immunocompromised"),
  ).toBe("yes");
});

test("[F14] a thrombosis is a raised risk of itself, diabetes a cardiovascular risk factor", () => {
  expect(value([clot("past", "2026")], "thrombosis-risk")).toBe("yes");
  const diabetes = told("history", "2026-11-01T00:00:00Z", { of: "diabetes", status: "current" });
  expect(value([diabetes], "cardiovascular-risk-factor")).toBe("yes");
  const absent = told("history", "2026-11-01T00:00:00Z", { of: "diabetes", status: "absent" });
  expect(value([absent], "cardiovascular-risk-factor")).toBe("(never-told)");
});

test("[F15] since the start of treatment: what was before does not count, what was at its very instant does", () => {
  const start = "2026-03-01T20:00:00+01:00";
  const of = (at: string): unknown => value([started(start), attack(at)], "heart-attack-or-stroke");
  expect(of("2026-03-01T19:59:59+01:00")).toBe("(never-told)");
  expect(of(start)).toBe("yes");
  expect(of("2026-06-01T12:00:00+02:00")).toBe("yes");
});

test("[F15] where start or event are known only roughly, it is unknown whether it was on treatment", () => {
  const of = (start: string, at: string): unknown =>
    value([started(start), attack(at)], "heart-attack-or-stroke", "2026-05-01T12:00:00+02:00");
  expect(of("2026-03", "2026-03-10T12:00:00+01:00")).toBe("(told-not-known)");
  expect(of("2026-03", "2026-04-10T12:00:00+01:00")).toBe("yes");
  expect(of("2026-03", "2026-02-10T12:00:00+01:00")).toBe("(never-told)");
  expect(value([started("2026-03-01T20:00:00+01:00"), attack("2026")], "heart-attack-or-stroke")).toBe(
    "(told-not-known)",
  );
});

test("[F15] a sure one settles it, whatever rough one was told last", () => {
  const events = [started("2026-03-01T20:00:00+01:00"), attack("2026-06-01T12:00:00+02:00"), attack("2026")];
  expect(value(events, "heart-attack-or-stroke")).toBe("yes");
});

test("[F15] an answer from before the start says nothing of what came since, nor does an absence told before", () => {
  const early = answered("heart-attack-or-stroke", false, "2026-02-01T12:00:00+01:00");
  const start = started("2026-03-01T20:00:00+01:00");
  expect(value([early, start], "heart-attack-or-stroke")).toBe("(never-told)");
  expect(value([attack("2026-02-01T12:00:00+01:00", "absent"), start], "heart-attack-or-stroke")).toBe("(never-told)");
  const late = answered("heart-attack-or-stroke", false, "2026-10-02T12:00:00+02:00");
  expect(value([early, start, late], "heart-attack-or-stroke")).toBe("no");
  expect(value([attack("2026-10-02T12:00:00+02:00", "absent"), start], "heart-attack-or-stroke")).toBe("no");
});

test("[F15] the first application is a start too; without any, nothing is since, and an answer stands as it was given", () => {
  const applied = told("applied", "2026-03-01T20:00:00+01:00", { sites: ["face"] });
  expect(value([applied, attack("2026-06-01T12:00:00+02:00")], "heart-attack-or-stroke")).toBe("yes");
  expect(value([attack("2026-06-01T12:00:00+02:00")], "heart-attack-or-stroke")).toBe("(never-told)");
  expect(value([answered("heart-attack-or-stroke", true, "2026-06-01T12:00:00+02:00")], "heart-attack-or-stroke")).toBe(
    "yes",
  );
});

test("[F33] what may have changed it leaves open what was said before, and what is said after it settles it", () => {
  const none = answered("hypersensitivity", false, "2026-10-01T12:00:00+02:00");
  const reaction = told("side-effect", "2026-11-01T12:00:00+01:00", { what: "allergic-reaction", status: "resolved" });
  const allergic = told("history", "2026-01-01T12:00:00+01:00", { of: "hypersensitivity", status: "current" });
  expect(value([none], "hypersensitivity")).toBe("no");
  expect(value([none, reaction], "hypersensitivity")).toBe("(told-not-known)");
  expect(value([reaction], "hypersensitivity")).toBe("(told-not-known)");
  expect(value([reaction, answered("hypersensitivity", false, AT)], "hypersensitivity")).toBe("no");
  expect(value([allergic, reaction], "hypersensitivity")).toBe("yes");
});

test.each(["crystals-in-tube", "tube-expired"])(
  "[F33] %s: what was said of one tube does not hold for the next",
  (fact) => {
    const opened = told("tube-opened", "2026-11-10T12:00:00+01:00", { tube: "b", size: { value: 100, unit: "g" } });
    for (const said of [true, false])
      expect(value([answered(fact, said, "2026-11-01T12:00:00+01:00"), opened], fact)).toBe("(told-not-known)");
    expect(value([opened, answered(fact, false, "2026-11-11T12:00:00+01:00")], fact)).toBe("no");
  },
);
