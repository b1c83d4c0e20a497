import { expect, test } from "vitest";

import type { AnswerValue } from "../event/kinds/answered.ts";
import { answered, course, factAt, told, valueAt } from "../testing/courses.ts";
import { assessed, label } from "../testing/labels.ts";

const AT = "2026-11-22T18:00:00+01:00";

test.each<[string, AnswerValue, unknown]>([
  ["pregnant", true, "yes"],
  ["pregnant", false, "no"],
  ["active-infection", "serious", "serious"],
  ["area-treated", { value: 3, unit: "%" }, { least: 3, most: 3, unit: "%" }],
  ["area-treated", { least: 3, most: null, unit: "%" }, { least: 3, most: null, unit: "%" }],
  ["haemoglobin", { value: 135, unit: "g/L" }, { least: 13.5, most: 13.5, unit: "g/dL" }],
  ["hours-since-last-application", { value: 90, unit: "min" }, { least: 1.5, most: 1.5, unit: "h" }],
  ["applications-today", 2, { least: 2, most: 2, unit: "1" }],
  ["indication", ["vitiligo"], ["vitiligo"]],
  ["indication", "vitiligo", ["vitiligo"]],
  ["applied-sites", ["face", "hands"], ["face", "hands"]],
  ["applied-sites", [], []],
  ["medications", ["paracetamol"], { members: ["paracetamol"], complete: false }],
  ["medications", [{ name: "Klacid" }], { members: [{ name: "Klacid" }], complete: false }],
])("[F8] %s answered with %j is %j", (fact, value, read) => {
  expect(valueAt([answered(fact, value, AT)], AT, fact)).toEqual(read);
});

test.each<[string, AnswerValue]>([
  ["pregnant", "yes"],
  ["pregnant", 1],
  ["active-infection", true],
  ["active-infection", "severe"],
  ["area-treated", 3],
  ["area-treated", { value: 3, unit: "cm2" }],
  ["weeks-on-treatment", { value: 6, unit: "mo" }],
  ["applications-today", { value: 2, unit: "1" }],
  ["applications-today", true],
  ["indication", ["psoriasis"]],
  ["indication", [{ name: "vitiligo" }]],
  ["medications", true],
  ["no-such-fact", true],
  ["constructor", true],
])("[F8] %s answered with %j says nothing, and is listed as unread", (fact, value) => {
  const given = answered(fact, value, AT);
  expect(factAt([given], AT, fact).known).toBe(false);
  expect(assessed(label([]), [given], AT).unread).toEqual([expect.objectContaining({ at: given.id, what: fact })]);
});

test("[F8] an answer that cannot be read does not leave an older one standing", () => {
  const events = [
    answered("area-treated", { value: 3, unit: "%" }, "2026-11-20T12:00:00+01:00"),
    answered("area-treated", { value: 900, unit: "cm2" }, "2026-11-21T12:00:00+01:00"),
  ];
  expect(valueAt(events, AT, "area-treated")).toBe("(told-not-known)");
});

test("[F9] what is told of one indication is not told of the other; what is told of none is told of both", () => {
  const events = [
    answered("area-treated", { value: 3, unit: "%" }, AT, { indication: "vitiligo" }),
    answered("treatment-state", "on", AT),
  ];
  const range = { least: 3, most: 3, unit: "%" };
  expect(valueAt(events, AT, "area-treated", { indication: "vitiligo" })).toEqual(range);
  expect(valueAt(events, AT, "area-treated", { indication: "eczema" })).toBe("(never-told)");
  expect(valueAt(events, AT, "treatment-state", { indication: "vitiligo" })).toBe("on");
  expect(valueAt(events, AT, "treatment-state", { indication: "eczema" })).toBe("on");
});

test("[F9] what is told of one site is not told of the whole", () => {
  const score = (value: number, more: object): ReturnType<typeof told> =>
    told("score-measured", AT, { instrument: "repigmentation", value: { value, unit: "%" }, ...more });
  const face = score(80, { site: "face" });
  expect(valueAt([face], AT, "repigmentation")).toBe("(never-told)");
  expect(valueAt([face, score(20, {})], AT, "repigmentation")).toEqual({ least: 20, most: 20, unit: "%" });
  expect(valueAt([face], AT, "repigmentation", { site: "face" })).toEqual({ least: 80, most: 80, unit: "%" });
  expect(valueAt([answered("goal-reached", true, AT, { site: "face" })], AT, "goal-reached")).toBe("(never-told)");
});

test("[F9] what is told of one site is not told of another; a fact without that axis is the same everywhere", () => {
  const events = [told("goal-reached", AT, { site: "face" }), answered("occluded", true, AT, { site: "hands" })];
  expect(valueAt(events, AT, "goal-reached", { site: "face" })).toBe("yes");
  expect(valueAt(events, AT, "goal-reached", { site: "hands" })).toBe("(never-told)");
  expect(valueAt(events, AT, "goal-reached", { site: "face", indication: "eczema" })).toBe("yes");
  expect(valueAt(events, AT, "occluded", { site: "face" })).toBe("yes");
  expect(course(events).events).toHaveLength(2);
});
