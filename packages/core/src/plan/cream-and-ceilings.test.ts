import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import type { Statement } from "../label/statement.ts";
import { answered, told } from "../testing/courses.ts";
import { statement } from "../testing/labels.ts";
import { applied, AREA, AT, area, BODY, frequency, grams, plan, review, say, VITILIGO } from "../testing/plans.ts";
import type { Ceiling } from "./plan.ts";

describe("cream", () => {
  const tube = say("tube-size", { value: 60, unit: "g" });

  test("[P6] grams an application by all three ways of reckoning, and how long a tube lasts with each", () => {
    const { cream } = plan([frequency], [BODY, AREA, VITILIGO, tube]);
    // 3 % of 2 m2 are 600 cm2.
    expect(cream.map(({ method, grams: need }) => [method, need.least, need.most])).toEqual([
      ["fingertip-unit-men", 0.942, 0.942],
      ["fingertip-unit-women", 1.002, 1.002],
      ["pharmacokinetic-study", 0.9, 0.9],
    ]);
    expect(cream.map(({ density }) => density)).toEqual([1.57, 1.67, 1.5].map((value) => ({ value, unit: "mg/cm2" })));
    expect(cream[2]?.tubeLasts?.least).toBeCloseTo(60 / 1.8, 9);
    expect(plan([], [BODY, AREA, VITILIGO, tube]).cream[0]?.tubeLasts).toBeNull();
    expect(plan([frequency], [BODY, AREA, VITILIGO]).cream[0]?.tubeLasts).toBeNull();
  });

  test("[P6] areas of two indications are added, one told without its indication counts once, one untold leaves it open", () => {
    const both = say("indication", ["vitiligo", "eczema"]);
    const of = (value: number, indication: "vitiligo" | "eczema"): CourseEvent =>
      answered("area-treated", { value, unit: "%" }, AT, { indication });
    const need = (events: readonly CourseEvent[]): unknown =>
      plan([frequency], [BODY, both, ...events]).cream[2]?.grams.least;
    expect(need([of(3, "vitiligo"), of(2, "eczema")])).toBe(1.5);
    expect(need([AREA])).toBe(0.9);
    expect(need([of(3, "vitiligo")])).toBeUndefined();
    expect(plan([frequency], [BODY]).missing).toContain("area-treated");
  });

  test("[P7] a new tube is asked for a week before the open one can be empty at the largest need", () => {
    const opened = told("tube-opened", "2026-11-12T12:00:00+01:00", { tube: "A", size: { value: 60, unit: "g" } });
    const { refill } = plan([frequency], [BODY, AREA, VITILIGO, opened]);
    // Ten days at 2 × 1.002 g leave 39.96 g, enough for 19 days.
    expect(refill).toEqual({
      by: "2026-12-04",
      lead: { value: 7, unit: "d" },
      left: { least: 39.96, most: 42, unit: "g" },
    });
    const old = told("tube-opened", "2026-09-01T12:00:00+01:00", { tube: "A", size: { value: 60, unit: "g" } });
    expect(plan([frequency], [BODY, AREA, VITILIGO, old]).refill).toMatchObject({
      by: "2026-11-22",
      left: { least: 0, most: 0 },
    });
    expect(
      plan([frequency], [BODY, AREA, VITILIGO, opened, told("tube-finished", AT, { tube: "A" })]).refill,
    ).toBeNull();
    expect(plan([frequency], [BODY, AREA, VITILIGO]).refill).toBeNull();
    expect(plan([frequency], [opened]).refill).toBeNull();
  });

  test("[P7] a speck of skin gives no date that cannot be written, and no number that is none", () => {
    const opened = told("tube-opened", AT, { tube: "A", size: { value: 60, unit: "g" } });
    for (const value of [1e-9, 1e-300, 1e-320]) {
      const result = plan([frequency], [BODY, VITILIGO, opened, tube, say("area-treated", { value, unit: "%" })]);
      expect(result.refill).toBeNull();
      expect(canonical(result)).not.toContain("NaN");
    }
  });
});

describe("ceilings", () => {
  const of = (kind: Ceiling["kind"], all: readonly Ceiling[]): Ceiling | undefined =>
    all.find((each) => each.kind === kind);
  const payer = told("payer-ceiling-set", "2026-11-01T12:00:00Z", { grams: { value: 100, unit: "g" }, days: 30 });
  const used = say("grams-7-days", { value: 59.9, unit: "g" });

  test("[P8] how much of each is used and left, to the last digit, and what it comes to a day", () => {
    const { ceilings } = plan([frequency, area, grams], [BODY, VITILIGO, AREA, payer, used]);
    expect(of("area", ceilings)).toMatchObject({
      statement: "test/area",
      used: { least: 3, most: 3, unit: "%" },
      left: { least: 7, most: 7, unit: "%" },
    });
    expect(of("area", ceilings)?.gramsPerDay?.least).toBeCloseTo(6, 9);
    expect(of("area", ceilings)?.gramsPerDay?.most).toBeCloseTo(6.68, 9);
    expect(of("label", ceilings)).toMatchObject({
      left: { least: 0.1, most: 0.1, unit: "g" },
      window: { value: 7, unit: "d" },
      gramsPerDay: { least: 60 / 7, most: 60 / 7 },
    });
    expect(of("payer", ceilings)).toMatchObject({
      statement: null,
      limit: { value: 100, unit: "g" },
      used: null,
      left: null,
    });
    expect(of("payer", ceilings)?.gramsPerDay?.least).toBeCloseTo(100 / 30, 9);
  });

  test("[P8] what is used of a window is a range where it is known only so far, and nothing more is left than the limit", () => {
    const open = [applied("2026-11-20T12:00:00Z", { grams: { value: 20, unit: "g" } })];
    expect(of("label", plan([grams], open).ceilings)).toMatchObject({
      used: { least: 20, most: null },
      left: { least: 0, most: 40 },
    });
    const over = say("grams-7-days", { value: 80, unit: "g" });
    expect(of("label", plan([grams], [over]).ceilings)?.left).toEqual({ least: 0, most: 0, unit: "g" });
    const weeks = {
      ...grams,
      values: { ceiling: { value: 60, unit: "g" }, window: { value: 1, unit: "wk" } },
    } as const;
    expect(of("label", plan([weeks], [used]).ceilings)).toMatchObject({
      used: { least: 59.9 },
      gramsPerDay: { least: 60 / 7 },
    });
    const months = {
      ...grams,
      values: { ceiling: { value: 60, unit: "g" }, window: { value: 1, unit: "mo" } },
    } as const;
    expect(of("label", plan([months], [used]).ceilings)).toMatchObject({ used: null, gramsPerDay: null });
  });

  test("[P9] the one that allows the fewest grams a day binds; where one cannot be compared none is said to", () => {
    const small = told("payer-ceiling-set", "2026-11-01T12:00:00Z", { grams: { value: 100, unit: "g" }, days: 30 });
    const large = told("payer-ceiling-set", "2026-11-02T12:00:00Z", { grams: { value: 300, unit: "g" }, days: 30 });
    const binds = (events: readonly CourseEvent[]): unknown =>
      plan([frequency, area, grams], [VITILIGO, AREA, ...events]).binds;
    expect(binds([BODY])).toBe("area");
    expect(binds([BODY, small])).toBe("payer");
    expect(binds([BODY, small, large])).toBe("area");
    expect(binds([])).toBeNull();
    expect(plan([grams], []).binds).toBe("label");
    expect(plan([], []).binds).toBeNull();
  });

  test("[P8] what we infer ourselves of two areas together is no ceiling, of one illness or of two", () => {
    const ours: Statement = { ...area, id: "own/area-limit/together", indication: "any", grade: "inference" };
    for (const illnesses of [["eczema"], ["vitiligo", "eczema"]]) {
      const { ceilings, binds } = plan([frequency, ours], [BODY, AREA, say("indication", illnesses)]);
      expect([ceilings, binds]).toEqual([[], null]);
    }
  });

  test("[P8] a limit for another age or tube is none of this person's; one that may be theirs is shown", () => {
    const child: Statement = {
      ...grams,
      id: "test/child",
      values: { ...grams.values, adolescent: { value: 12, unit: "a" } },
      condition: {
        op: "all",
        of: [
          { op: "below", fact: "age", limit: "adolescent" },
          { op: "above", fact: "grams-7-days", limit: "ceiling" },
        ],
      },
    };
    const shown = (events: readonly CourseEvent[]): unknown =>
      plan([child], events).ceilings.map((each) => each.statement);
    expect(shown([say("age", { value: 8, unit: "a" })])).toEqual(["test/child"]);
    expect(shown([say("age", { value: 30, unit: "a" })])).toEqual([]);
    expect(shown([])).toEqual(["test/child"]);
    const either: Statement = {
      ...grams,
      condition: {
        op: "any",
        of: [
          { op: "above", fact: "tubes-30-days", limit: "ceiling" },
          { op: "above", fact: "grams-7-days", limit: "ceiling" },
        ],
      },
    };
    expect(plan([either], [say("grams-7-days", { value: 3, unit: "g" })]).ceilings).toHaveLength(1);
    expect(plan([{ ...grams, indication: "eczema" }], [VITILIGO]).ceilings).toEqual([]);
  });
});

describe("reviews and what else the label says", () => {
  test("[P10] a review falls due so many calendar weeks after the start", () => {
    const due = (events: readonly CourseEvent[], statements: readonly Statement[] = [review]): unknown =>
      plan(statements, [VITILIGO, ...events]).nextReviews.map((each) => each.due);
    expect(due([told("started", "2026-08-30T20:00:00+02:00", {})])).toEqual(["2027-02-14"]);
    expect(due([say("weeks-on-treatment", { value: 24, unit: "wk" })])).toEqual(["2026-11-22"]);
    expect(due([say("weeks-on-treatment", { value: 30, unit: "wk" })])).toEqual(["2026-10-11"]);
    expect(due([told("started", "2026-08", {})])).toEqual([null]);
    expect(due([])).toEqual([null]);
    expect(due([say("weeks-on-treatment", { value: 900_000_000, unit: "wk" })])).toEqual([null]);
    expect(due([], [{ ...review, indication: "eczema" }])).toEqual([]);
  });

  test("[P10] what the label says on clearing, goal, restart, maintenance and how long is named", () => {
    const topics = ["maintenance", "stop-on-goal", "restart", "stop-on-clearing", "expected-duration"] as const;
    const result = plan(
      topics.map((topic) => statement(topic, { topic })),
      [],
    );
    expect(result.says).toEqual(
      ["expected-duration", "stop-on-clearing", "stop-on-goal", "restart", "maintenance"].map((about) => ({
        about,
        statement: `test/${about}`,
      })),
    );
  });

  test("[P10] the facts that lines of the plan lack are named", () => {
    expect(plan([], []).missing).toEqual([
      "body-surface",
      "area-treated",
      "tube-size",
      "weeks-on-treatment",
      "applications-today",
    ]);
    expect(plan([], [BODY, AREA, VITILIGO]).missing).toEqual(["tube-size", "weeks-on-treatment", "applications-today"]);
  });
});
