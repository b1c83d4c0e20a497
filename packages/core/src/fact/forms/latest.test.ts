import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { AnswerValue } from "../../event/kinds/answered.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (date: string, time = "12:00:00"): string => `2026-11-${date}T${time}+01:00`;

describe("the newest word of the record", () => {
  test("[F11] a quantity is read in the fact's unit, a measurement with its interval", () => {
    const height = told("person", day("01"), { height: { value: 1.7, unit: "m" } });
    expect(valueAt([height], AT, "height")).toEqual({ least: 170, most: 170, unit: "cm" });
    const area = { value: 10, unit: "%", low: 9.4, high: 10.6, method: "map", methodVersion: "1" } as const;
    expect(factAt([told("area-measured", day("02"), { area, of: "treated" })], AT, "area-treated")).toMatchObject({
      value: { least: 10, most: 10, unit: "%" },
      interval: { low: 9.4, high: 10.6 },
    });
  });

  test("[F11] an event that does not tell the fact leaves the older word standing; one whose unit cannot be read does not", () => {
    const platelets = (value: object, date: string): CourseEvent =>
      told("lab-result", day(date), { test: "platelets", ...value } as never);
    const older = platelets({ value: { value: 250, unit: "10*9/L" } }, "01");
    expect(valueAt([older, platelets({ text: "see letter" }, "05")], AT, "platelets")).toEqual({
      least: 250,
      most: 250,
      unit: "10*3/uL",
    });
    const odd = platelets({ value: { value: 250, unit: "g/L" } }, "05");
    expect(valueAt([older, odd], AT, "platelets")).toBe("(told-not-known)");
  });

  test("[F11] an impairment of which nobody told the stage does not leave an old none standing", () => {
    const kidneys = (body: object, date: string): CourseEvent =>
      told("history", day(date), { of: "renal-impairment", ...body } as never);
    const none = kidneys({ status: "absent" }, "01");
    const stage = kidneys({ status: "current", stage: "severe" }, "05");
    const untold = kidneys({ status: "current" }, "07");
    for (const fact of ["renal-impairment", "end-stage-renal-disease"])
      expect(valueAt([none, untold], AT, fact)).toBe("(told-not-known)");
    expect(valueAt([none, stage], AT, "renal-impairment")).toBe("severe");
    expect(valueAt([none, stage], AT, "end-stage-renal-disease")).toBe("no");
    expect(valueAt([none], AT, "renal-impairment")).toBe("none");
  });

  test("[F11] whoever has answered which stage of kidney disease it is has answered whether it is the last", () => {
    const stage = (value: AnswerValue, date: string): CourseEvent => answered("renal-impairment", value, day(date));
    expect(valueAt([stage("end-stage", "05")], AT, "end-stage-renal-disease")).toBe("yes");
    expect(valueAt([stage("mild", "05")], AT, "end-stage-renal-disease")).toBe("no");
    const unsure = stage({ unknown: "not sure" }, "07");
    expect(valueAt([stage("mild", "05"), unsure], AT, "end-stage-renal-disease")).toBe("(told-not-known)");
    const record = told("history", day("03"), { of: "renal-impairment", status: "current", stage: "end-stage" });
    expect(
      valueAt([record, answered("end-stage-renal-disease", false, day("06"))], AT, "end-stage-renal-disease"),
    ).toBe("(contradiction)");
  });

  test("[F13] any side effect that is there is something unwanted; that one is over or absent leaves it open", () => {
    const effect = (what: string, status: string, date: string, site?: string): CourseEvent =>
      told("side-effect", day(date), { what, status, ...(site === undefined ? {} : { site }) } as never);
    const now = "2026-11-10T12:00:00Z";
    expect(valueAt([effect("itch", "present", "05")], now, "unwanted-effect")).toBe("yes");
    expect(valueAt([effect("acne", "absent", "05")], now, "unwanted-effect")).toBe("(never-told)");
    expect(valueAt([effect("acne", "resolved", "05")], now, "unwanted-effect")).toBe("(told-not-known)");
    const elsewhere = effect("acne", "resolved", "06", "face");
    expect(valueAt([effect("itch", "present", "05", "hands"), elsewhere], now, "unwanted-effect")).toBe("yes");
    expect(valueAt([answered("unwanted-effect", false, day("05"))], now, "unwanted-effect")).toBe("no");
  });

  test.each([
    ["pregnancy", "planning", "pregnant", "planning-pregnancy"],
    ["breast-feeding", "planning", "breast-feeding", "planning-breast-feeding"],
  ] as const)("[F11] %s %s says nothing of %s, but that %s", (kind, status, now, planning) => {
    const events = [told(kind, day("10"), { status })];
    expect(valueAt(events, AT, now)).toBe("(never-told)");
    expect(valueAt(events, AT, planning)).toBe("yes");
    const before = told("pregnancy", day("01"), { status: "pregnant" });
    expect(valueAt([before, told("pregnancy", day("10"), { status: "planning" })], AT, "pregnant")).toBe("yes");
  });

  test("[F11] the state of treatment is what was last told of it; a site that is paused or stopped is not the treatment, one where it is taken up again is", () => {
    const state = (events: readonly CourseEvent[]): unknown => valueAt(events, AT, "treatment-state");
    const started = told("started", day("01"), {});
    const stopped = told("stopped", day("05"), {});
    expect(state([started])).toBe("on");
    expect(state([started, told("paused", day("03"), { site: "face" })])).toBe("on");
    expect(state([started, told("stopped", day("03"), { site: "face" })])).toBe("on");
    expect(state([started, told("paused", day("03"), {})])).toBe("paused");
    expect(state([started, stopped])).toBe("stopped");
    // Taken up again at one site, the cream is in use.
    expect(state([started, stopped, told("restarted", day("08"), { site: "face" })])).toBe("on");
    expect(state([told("started", day("08"), { site: "face" })])).toBe("on");
    expect(state([started, stopped, told("restarted", day("08"), {})])).toBe("on");
    expect(state([started, stopped, told("applied", day("08"), { sites: ["hands"] })])).toBe("on");
    expect(state([])).toBe("(never-told)");
    expect(state([answered("treatment-state", "not-started", day("01"))])).toBe("not-started");
  });

  test("[F9] a stop for one indication only stops that one", () => {
    const events = [told("started", day("01"), {}), told("stopped", day("05"), { indication: "eczema" })];
    expect(valueAt(events, AT, "treatment-state", { indication: "eczema" })).toBe("stopped");
    expect(valueAt(events, AT, "treatment-state", { indication: "vitiligo" })).toBe("on");
  });

  test("[F11] what is told of a diagnosis that was refuted does not count", () => {
    const face = told("diagnosis", day("05"), { condition: "vitiligo", status: "refuted", facial: true });
    expect(valueAt([face], AT, "facial-involvement")).toBe("(never-told)");
    const eczema = told("diagnosis", day("05"), { condition: "eczema", status: "active", facial: true });
    expect(valueAt([eczema], AT, "facial-involvement")).toBe("(never-told)");
  });

  test("[F11] `where` with null: an area of one site is not the area that is treated", () => {
    const part = told("area-measured", day("05"), { area: { value: 2, unit: "%" }, of: "treated", site: "face" });
    const affected = told("area-measured", day("05"), { area: { value: 40, unit: "%" }, of: "affected" });
    expect(valueAt([part, affected], AT, "area-treated")).toBe("(never-told)");
  });
});

describe("the strongest of several", () => {
  const infection = (
    of: "infection-minor" | "infection-serious" | "tuberculosis",
    status: "current" | "past",
    date: string,
    text: string,
  ) => told("history", day(date), { of, status, text });
  const state = (events: readonly CourseEvent[], at: string = AT): unknown => valueAt(events, at, "active-infection");

  test("[F12] an infection that is over does not hide another, in whatever order they were told", () => {
    const sore = infection("infection-minor", "current", "17", "cold sore");
    const lungs = infection("infection-serious", "current", "18", "pneumonia");
    const healed = infection("infection-minor", "past", "20", "cold sore");
    expect(state([sore, lungs, healed])).toBe("serious");
    // That one is over does not say that there is no other.
    expect(state([sore, healed])).toBe("(told-not-known)");
    expect(state([sore, lungs, infection("infection-serious", "past", "20", "pneumonia")])).toBe("minor");
    expect(state([lungs, infection("infection-serious", "past", "20", "abscess")])).toBe("serious");
  });

  test("[F12] tuberculosis as an illness is a serious infection; its end says nothing of others", () => {
    const sore = infection("infection-minor", "current", "17", "cold sore");
    expect(state([infection("tuberculosis", "current", "18", "tuberculosis of lung"), sore])).toBe("serious");
    expect(state([infection("tuberculosis", "past", "18", "tuberculosis of lung")])).not.toBe("none");
  });

  test("[F12] one that no longer holds gives way to one that does", () => {
    const lungs = infection("infection-serious", "current", "10", "pneumonia");
    const sore = infection("infection-minor", "current", "17", "cold sore");
    expect(state([lungs, sore])).toBe("minor");
    expect(state([lungs])).toBe("(expired)");
  });

  test("[F12] a cancer that is past does not hide one that is current", () => {
    const cancer = (status: "current" | "past" | "absent", code: string, date: string): CourseEvent =>
      told("history", day(date), { of: "malignancy", status, code });
    const of = (events: readonly CourseEvent[]): unknown => valueAt(events, AT, "malignancy");
    expect(of([cancer("current", "C50", "01"), cancer("past", "C81", "05")])).toBe("current");
    expect(of([cancer("current", "C50", "01"), cancer("past", "C50", "05")])).toBe("past");
    expect(of([cancer("past", "C50", "01"), cancer("absent", "C81", "05")])).toBe("past");
    expect(of([told("history", day("01"), { of: "non-melanoma-skin-cancer", status: "past" })])).toBe("(never-told)");
  });

  const sign = (status: "present" | "absent" | "resolved", date: string, site?: "legs" | "arms"): CourseEvent =>
    told("side-effect", day(date), { what: "thrombosis-signs", status, ...(site === undefined ? {} : { site }) });
  const signs = (events: readonly CourseEvent[]): unknown => valueAt(events, AT, "thrombosis-signs");

  test("[F13] a sign at one site is not undone by a word about another; a word without a site is about all; what went away leaves it open", () => {
    expect(signs([sign("present", "20", "legs"), sign("absent", "21", "arms")])).toBe("yes");
    expect(signs([sign("present", "20", "legs"), sign("resolved", "21", "legs")])).toBe("(told-not-known)");
    expect(signs([sign("present", "20", "legs"), sign("resolved", "21")])).toBe("(told-not-known)");
    expect(signs([sign("absent", "20"), sign("present", "21", "legs")])).toBe("yes");
    expect(signs([sign("present", "10", "legs"), sign("absent", "21", "arms")])).toBe("(told-not-known)");
    expect(signs([sign("absent", "21", "arms")])).toBe("(told-not-known)");
    expect(signs([sign("absent", "20"), sign("resolved", "21", "legs")])).toBe("(told-not-known)");
    expect(signs([sign("resolved", "20", "legs"), sign("absent", "21")])).toBe("no");
    expect(signs([sign("absent", "20", "arms"), sign("absent", "21")])).toBe("no");
    expect(signs([sign("present", "20"), sign("absent", "21")])).toBe("no");
    expect(signs([sign("present", "20"), sign("resolved", "21", "legs")])).toBe("yes");
    expect(signs([sign("present", "20", "legs"), sign("present", "20"), sign("resolved", "21")])).toBe(
      "(told-not-known)",
    );
    expect(signs([])).toBe("(never-told)");
  });

  test("[F13] [F3] an answer of no signs does not silence a sign that was told", () => {
    expect(signs([sign("present", "20", "legs"), answered("thrombosis-signs", false, day("21"))])).toBe(
      "(contradiction)",
    );
    expect(signs([answered("thrombosis-signs", false, day("20")), sign("present", "21", "legs")])).toBe("yes");
  });
});
