import { expect, test } from "vitest";

import { answered, told, valueAt } from "../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";

test.each([
  ["malignancy", "malignancy", "past", "past"],
  ["smoking", "smoking", "current", "current"],
  ["thrombosis-risk", "thrombosis", "past", "yes"],
  ["cardiovascular-risk-factor", "diabetes", "current", "yes"],
] as const)(
  "[F30] %s on record years ago still holds, and an answer of today does not undo it",
  (fact, of, status, value) => {
    const record = told("history", "2021-03-01T10:00:00Z", { of, status });
    expect(valueAt([record], AT, fact)).toBe(value);
    const denied = answered(fact, fact === "malignancy" ? "none" : fact === "smoking" ? "never" : false, AT);
    expect(valueAt([record, denied], AT, fact)).toBe("(contradiction)");
  },
);

test("[F30] that there was none has to be asked anew", () => {
  const none = answered("malignancy", "none", "2024-03-01T10:00:00Z");
  expect(valueAt([none], AT, "malignancy")).toBe("(expired)");
});

test("[F31] hours since the last application are exact on the day of the answer, and an upper end after it", () => {
  const same = answered("hours-since-last-application", { value: 5, unit: "h" }, "2026-11-22T16:00:00+01:00");
  expect(valueAt([same], AT, "hours-since-last-application")).toEqual({ least: 7, most: 7, unit: "h" });
  const earlier = answered("hours-since-last-application", { value: 5, unit: "h" }, "2026-11-21T18:00:00+01:00");
  expect(valueAt([earlier], AT, "hours-since-last-application")).toEqual({ least: 0, most: 29, unit: "h" });
});

test.each([
  ["heart-attack-or-stroke", 90],
  ["thrombosis-on-treatment", 90],
  ["malignancy-on-treatment", 90],
  ["heart-attack-or-stroke-history", 365],
  ["thrombosis-history", 365],
  ["skin-cancer-history", 365],
  ["phototherapy-history", 365],
  ["serious-infection-history", 365],
  ["hepatitis-b-or-c-history", 365],
  ["zoster-history", 365],
  ["cytopenia-history", 365],
  ["hypersensitivity", 365],
] as const)("[F30] that there was no %s is asked anew after %i days; that there was one stands", (fact, days) => {
  const start = told("started", "2020-01-01T10:00:00Z", {});
  const day = (back: number): string => new Date(Date.parse(AT) - back * 86_400_000).toISOString().replace(".000", "");
  expect(valueAt([start, answered(fact, false, day(days))], AT, fact)).toBe("no");
  expect(valueAt([start, answered(fact, false, day(days + 1))], AT, fact)).toBe("(expired)");
  expect(valueAt([start, answered(fact, true, day(1500))], AT, fact)).toBe("yes");
});

test("[F30] a pregnancy holds for forty weeks or until its end is told, that there is none for a cycle", () => {
  const day = (back: number): string => new Date(Date.parse(AT) - back * 86_400_000).toISOString().replace(".000", "");
  for (const [value, days] of [
    ["yes", 280],
    ["no", 28],
  ] as const) {
    const said = value === "yes";
    expect(valueAt([answered("pregnant", said, day(days))], AT, "pregnant")).toBe(value);
    expect(valueAt([answered("pregnant", said, day(days + 1))], AT, "pregnant")).toBe("(expired)");
  }
  const known = told("pregnancy", day(100), { status: "pregnant" });
  expect(valueAt([known, told("pregnancy", day(3), { status: "not-pregnant" })], AT, "pregnant")).toBe("no");
  expect(valueAt([known, answered("pregnant", false, day(3))], AT, "pregnant")).toBe("(contradiction)");
  const answer = answered("pregnant", true, day(100));
  expect(valueAt([answer, answered("pregnant", false, day(3))], AT, "pregnant")).toBe("no");
});

test("[F33] enough colour again ends what was said of its loss, and a loss told later ends that enough came back", () => {
  const lost = (at: string): ReturnType<typeof answered> => answered("pigment-lost-again", true, at, { site: "face" });
  const goal = told("goal-reached", "2026-11-01T10:00:00Z", { site: "face" });
  const of = (fact: string, ...events: Parameters<typeof valueAt>[0]): unknown =>
    valueAt(events, AT, fact, { site: "face" });
  expect(of("pigment-lost-again", lost("2026-10-01T10:00:00Z"), goal)).toBe("(told-not-known)");
  expect(of("goal-reached", lost("2026-10-01T10:00:00Z"), goal)).toBe("yes");
  expect(of("pigment-lost-again", goal, lost("2026-11-10T10:00:00Z"))).toBe("yes");
  expect(of("goal-reached", goal, lost("2026-11-10T10:00:00Z"))).toBe("no");
});
