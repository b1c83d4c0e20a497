import { expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { INDICATIONS } from "../../event/site.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const body = (cm: number, kg: number, at = "2026-11-01T12:00:00+01:00"): CourseEvent =>
  told("person", at, { height: { value: cm, unit: "cm" }, weight: { value: kg, unit: "kg" } });
const area = (value: object): CourseEvent =>
  answered("area-treated", { ...value, unit: "%" } as never, "2026-11-02T12:00:00+01:00");

function ends(events: readonly CourseEvent[], fact: string, at: string = AT): readonly (number | null)[] {
  const read = factAt(events, at, fact);
  return read.known && read.value.type === "range" ? [read.value.least, read.value.most] : [];
}

test("[F28] body surface is the square root of cm times kg over 3600", () => {
  expect(ends([body(180, 80)], "body-surface")).toEqual([2, 2]);
  const [surface = 0] = ends([body(170, 70)], "body-surface");
  expect(surface).toBeCloseTo(1.818, 3);
});

test("[F28] what is worked out is known only while each of its parts is", () => {
  expect(valueAt([told("person", AT, { height: { value: 180, unit: "cm" } })], AT, "body-surface")).toBe(
    "(never-told)",
  );
  expect(valueAt([body(180, 80, "2025-11-21T12:00:00+01:00")], AT, "body-surface")).toBe("(never-told)");
  expect(ends([body(180, 80, "2025-11-22T12:00:00+01:00")], "body-surface")).toEqual([2, 2]);
  const parts = [body(170, 70), told("person", "2026-11-05T12:00:00+01:00", { weight: { value: 80, unit: "kg" } })];
  expect(ends([...parts, body(180, 80, "2026-11-06T12:00:00+01:00")], "body-surface")).toEqual([2, 2]);
});

test("[F28] ends go with ends: a product of ranges, a ratio of the least by the most", () => {
  const events = [body(180, 80), area({ least: 2, most: 4 })];
  expect(ends(events, "treated-area")).toEqual([400, 800]);
  expect(ends([body(180, 80), area({ least: 2, most: null })], "treated-area")).toEqual([400, null]);
  const grams = answered("grams-30-days", { value: 40, unit: "g" }, AT);
  expect(ends([...events, grams], "cream-per-treated-area")).toEqual([50, 100]);
  expect(ends([body(180, 80), area({ value: 10.04 })], "treated-area")).toEqual([2008, 2008]);
});

test("[F28] nothing is divided by zero: no skin treated leaves the ratio open", () => {
  const grams = answered("grams-30-days", { value: 40, unit: "g" }, AT);
  expect(ends([body(180, 80), area({ value: 0 }), grams], "cream-per-treated-area")).toEqual([]);
  expect(ends([body(180, 80), area({ least: 0, most: 4 }), grams], "cream-per-treated-area")).toEqual([50, null]);
  expect(ends([body(0, 80), area({ value: 3 })], "treated-area")).toEqual([0, 0]);
});

test("[F28] [F55] the treated surface is that of all that the cream is used for, whatever is asked of", () => {
  const vitiligo = answered("area-treated", { value: 3, unit: "%" }, "2026-11-02T12:00:00+01:00", {
    indication: "vitiligo",
  });
  const eczema = answered("area-treated", { value: 2, unit: "%" }, "2026-11-02T12:00:00+01:00", {
    indication: "eczema",
  });
  const areas = (...events: readonly CourseEvent[]): readonly unknown[] =>
    INDICATIONS.map((indication) => valueAt([body(180, 80), ...events], AT, "treated-area", { indication }));
  const both = answered("indication", ["vitiligo", "eczema"], "2026-11-02T12:00:00+01:00");
  expect(areas(both, vitiligo, eczema)).toEqual(INDICATIONS.map(() => ({ least: 1000, most: 1000, unit: "cm2" })));
  expect(areas(vitiligo)).toEqual(INDICATIONS.map(() => ({ least: 600, most: null, unit: "cm2" })));
});

const cream = (...indications: readonly ("vitiligo" | "eczema")[]): readonly CourseEvent[] =>
  indications.map((indication) => told("started", "2026-10-01T12:00:00+02:00", { indication }));
const areaOf = (indication: "vitiligo" | "eczema", value: object): CourseEvent =>
  answered("area-treated", { ...value, unit: "%" } as never, "2026-11-02T12:00:00+01:00", { indication });

test("[F55] the areas of two illnesses are summed, exactly; that of one is its own", () => {
  const both = cream("vitiligo", "eczema");
  const together = (...events: readonly CourseEvent[]): unknown => ends(events, "area-treated-together");
  expect(together(...both, areaOf("vitiligo", { value: 9 }), areaOf("eczema", { value: 9 }))).toEqual([18, 18]);
  expect(together(...both, areaOf("vitiligo", { value: 0.1 }), areaOf("eczema", { value: 0.2 }))).toEqual([0.3, 0.3]);
  expect(together(...both, areaOf("vitiligo", { least: 3, most: 4 }), areaOf("eczema", { value: 9 }))).toEqual([
    12, 13,
  ]);
  expect(together(...cream("vitiligo"), areaOf("vitiligo", { value: 9 }), areaOf("eczema", { value: 9 }))).toEqual([
    9, 9,
  ]);
});

test("[F55] of one that is not known the other is the least; what was told of no illness counts once", () => {
  const both = cream("vitiligo", "eczema");
  const together = (...events: readonly CourseEvent[]): unknown => ends(events, "area-treated-together");
  expect(together(...both, areaOf("vitiligo", { value: 9 }))).toEqual([9, null]);
  expect(together(...both, areaOf("vitiligo", { value: 9 }), areaOf("eczema", { least: 2, most: null }))).toEqual([
    11,
    null,
  ]);
  expect(together(...both, area({ value: 9 }))).toEqual([9, 9]);
  const newer = answered("area-treated", { value: 3, unit: "%" }, "2026-11-05T12:00:00+01:00", {
    indication: "vitiligo",
  });
  expect(together(...both, area({ value: 9 }), newer)).toEqual([9, 12]);
  expect(together(...both)).toEqual([]);
  // For what it is used nobody said: for both, perhaps.
  expect(together(areaOf("vitiligo", { value: 9 }))).toEqual([9, null]);
  expect(together(areaOf("vitiligo", { value: 9 }), areaOf("eczema", { value: 1 }))).toEqual([10, 10]);
  expect(together(area({ value: 9 }))).toEqual([9, 9]);
  const twelve = answered("area-treated-together", { value: 12, unit: "%" }, "2026-11-03T12:00:00+01:00");
  expect(together(...both, areaOf("vitiligo", { value: 9 }), twelve)).toEqual([12, 12]);
  expect(together(twelve)).toEqual([12, 12]);
});
