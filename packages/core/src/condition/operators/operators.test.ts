import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { AnswerValue } from "../../event/kinds/answered.ts";
import { CATALOGUE } from "../../fact/catalogue.ts";
import { factsOf } from "../../fact/facts.ts";
import type { Point } from "../../quantity/quantity.ts";
import { answered, effective, instant, told } from "../../testing/courses.ts";
import { INDEX, STRONG } from "../../testing/substances.ts";
import type { Truth } from "../../truth.ts";
import type { Because } from "../because.ts";
import type { Condition } from "../condition.ts";
import type { ConditionContext } from "../context.ts";
import { compile, interpret } from "../operators.ts";

const AT = "2026-11-22T18:00:00+01:00";

const VALUES: Readonly<Record<string, Point>> = {
  tenth: { value: 10, unit: "%" },
  fifth: { value: 20, unit: "%" },
  hours: { value: 8, unit: "h" },
  weeks: { value: 4, unit: "wk" },
  days: { value: 28, unit: "d" },
  tubes: { value: 2, unit: "1" },
  grams: { value: 60, unit: "g" },
  milligrams: { value: 60_000, unit: "mg" },
  months: { value: 6, unit: "mo" },
  counts: { value: 100, unit: "10*9/L" },
};

/** A condition judged both ways, which must agree. */
function judge(
  condition: Condition,
  events: readonly CourseEvent[],
  values: Readonly<Record<string, Point>> = VALUES,
): Because {
  const facts = factsOf(CATALOGUE, effective(events, AT), instant(AT));
  const context: ConditionContext = {
    values,
    lists: new Map([[STRONG.id, STRONG]]),
    index: INDEX,
    catalogue: CATALOGUE,
  };
  const because = interpret(condition, context, facts.get);
  expect(compile(condition, context)(facts.get)).toBe(because.truth);
  return because;
}
const truth = (condition: Condition, events: readonly CourseEvent[]): Truth => judge(condition, events).truth;
const say = (fact: string, value: AnswerValue): readonly CourseEvent[] => [answered(fact, value, AT)];
const area = (value: object): readonly CourseEvent[] => say("area-treated", { ...value, unit: "%" } as AnswerValue);

const YES: Condition = { op: "is", fact: "pregnant", value: "yes" };
const NO: Condition = { op: "is", fact: "pregnant", value: "no" };
const OPEN: Condition = { op: "is", fact: "breast-feeding", value: "yes" };
const PREGNANT = say("pregnant", true);

describe("all, any, not", () => {
  test.each<[Truth, readonly Condition[]]>([
    ["yes", []],
    ["yes", [YES, YES]],
    ["no", [YES, NO, OPEN]],
    ["unknown", [YES, OPEN]],
  ])("[C1] all is %s", (expected, of) => {
    expect(truth({ op: "all", of }, PREGNANT)).toBe(expected);
  });

  test.each<[Truth, readonly Condition[]]>([
    ["no", []],
    ["yes", [NO, OPEN, YES]],
    ["unknown", [NO, OPEN]],
    ["no", [NO, NO]],
  ])("[C1] any is %s", (expected, of) => {
    expect(truth({ op: "any", of }, PREGNANT)).toBe(expected);
  });

  test("[C1] not turns yes and no round and leaves unknown", () => {
    expect([YES, NO, OPEN].map((part) => truth({ op: "not", of: [part] }, PREGNANT))).toEqual(["no", "yes", "unknown"]);
  });
});

describe("is, one-of, includes, in-phase", () => {
  test.each<[Condition, AnswerValue | undefined, Truth]>([
    [{ op: "is", fact: "pregnant", value: "yes" }, true, "yes"],
    [{ op: "is", fact: "pregnant", value: "yes" }, false, "no"],
    [{ op: "is", fact: "pregnant", value: "no" }, false, "yes"],
    [{ op: "is", fact: "pregnant", value: "no" }, { unknown: "?" }, "unknown"],
    [{ op: "is", fact: "pregnant", value: "yes" }, undefined, "unknown"],
    [{ op: "is", fact: "active-infection", value: "serious" }, "serious", "yes"],
    [{ op: "is", fact: "active-infection", value: "serious" }, "minor", "no"],
    [{ op: "is", fact: "area-treated", value: "10" }, { value: 10, unit: "%" }, "unknown"],
    [{ op: "is", fact: "no-such-fact", value: "yes" }, undefined, "unknown"],
    [{ op: "one-of", fact: "active-infection", values: ["minor", "serious"] }, "minor", "yes"],
    [{ op: "one-of", fact: "active-infection", values: ["minor", "serious"] }, "none", "no"],
    [{ op: "one-of", fact: "active-infection", values: [] }, "none", "no"],
    [{ op: "one-of", fact: "active-infection", values: ["minor"] }, undefined, "unknown"],
    [{ op: "includes", fact: "indication", values: ["vitiligo"] }, ["vitiligo", "eczema"], "yes"],
    [{ op: "includes", fact: "indication", values: ["vitiligo"] }, ["eczema"], "no"],
    [{ op: "includes", fact: "indication", values: ["vitiligo"] }, [], "no"],
    [{ op: "includes", fact: "indication", values: ["vitiligo"] }, undefined, "unknown"],
    [{ op: "includes", fact: "excipient-sensitivity", values: ["propylene glycol"] }, ["propylene glycol"], "yes"],
    [{ op: "includes", fact: "excipient-sensitivity", values: ["parabens"] }, ["propylene glycol"], "unknown"],
    [{ op: "includes", fact: "pregnant", values: ["yes"] }, true, "unknown"],
  ])("[C2] %j of %j is %s", (condition, value, expected) => {
    const fact = "fact" in condition ? condition.fact : "";
    expect(truth(condition, value === undefined ? [] : say(fact, value))).toBe(expected);
  });

  test.each<[string, readonly Truth[]]>([
    ["not-started", ["yes", "no", "no"]],
    ["on", ["no", "yes", "no"]],
    ["paused", ["no", "yes", "no"]],
    ["stopped", ["yes", "no", "yes"]],
  ])("[C3] %s: before the start, during, after", (state, expected) => {
    const phases = ["start", "during", "after"] as const;
    expect(phases.map((phase) => truth({ op: "in-phase", phases: [phase] }, say("treatment-state", state)))).toEqual(
      expected,
    );
  });

  test("[C3] of several phases one is enough; an untold state is unknown", () => {
    expect(truth({ op: "in-phase", phases: ["during", "after"] }, say("treatment-state", "stopped"))).toBe("yes");
    expect(truth({ op: "in-phase", phases: ["during"] }, [])).toBe("unknown");
  });
});

describe("limits", () => {
  const limited = (op: "above" | "at-least" | "below" | "at-most"): Condition => ({
    op,
    fact: "area-treated",
    limit: "tenth",
  });

  test.each<[object, Truth, Truth, Truth, Truth]>([
    [{ value: 9.99 }, "no", "no", "yes", "yes"],
    [{ value: 10 }, "no", "yes", "no", "yes"],
    [{ value: 10.04 }, "yes", "yes", "no", "no"],
    [{ value: 10.000_000_000_000_002 }, "yes", "yes", "no", "no"],
    [{ least: 9, most: 11 }, "unknown", "unknown", "unknown", "unknown"],
    [{ least: 9, most: 10 }, "no", "unknown", "unknown", "yes"],
    [{ least: 10, most: 11 }, "unknown", "yes", "no", "unknown"],
    [{ least: 10.1, most: null }, "yes", "yes", "no", "no"],
    [{ least: 10, most: null }, "unknown", "yes", "no", "unknown"],
    [{ least: 9, most: null }, "unknown", "unknown", "unknown", "unknown"],
    [{ least: 0, most: 9.9 }, "no", "no", "yes", "yes"],
  ])("[C4] %j is above / at least / below / at most 10: %s %s %s %s", (value, above, atLeast, below, atMost) => {
    expect(truth(limited("above"), area(value))).toBe(above);
    expect(truth(limited("at-least"), area(value))).toBe(atLeast);
    expect(truth(limited("below"), area(value))).toBe(below);
    expect(truth(limited("at-most"), area(value))).toBe(atMost);
  });

  test.each<[object, Truth]>([
    [{ value: 9.99 }, "no"],
    [{ value: 10 }, "yes"],
    [{ value: 20 }, "yes"],
    [{ value: 20.01 }, "no"],
    [{ least: 12, most: 15 }, "yes"],
    [{ least: 9, most: 15 }, "unknown"],
    [{ least: 15, most: null }, "unknown"],
    [{ least: 21, most: null }, "no"],
  ])("[C5] %j is between 10 and 20, both included: %s", (value, expected) => {
    expect(truth({ op: "between", fact: "area-treated", least: "tenth", most: "fifth" }, area(value))).toBe(expected);
  });

  test.each<[AnswerValue, Truth, Truth]>([
    [{ value: 3.9, unit: "wk" }, "yes", "no"],
    [{ value: 4, unit: "wk" }, "yes", "yes"],
    [{ value: 28, unit: "d" }, "yes", "yes"],
    [{ value: 29, unit: "d" }, "no", "yes"],
    [{ least: 0, most: 4, unit: "wk" }, "yes", "unknown"],
    [{ least: 3, most: 5, unit: "wk" }, "unknown", "unknown"],
  ])("[C6] %j is within four weeks: %s, and four weeks since: %s", (value, within, since) => {
    const told4 = say("weeks-since-last-application", value);
    for (const name of ["weeks", "days"]) {
      expect(truth({ op: "within", fact: "weeks-since-last-application", window: name }, told4)).toBe(within);
      expect(truth({ op: "since", fact: "weeks-since-last-application", time: name }, told4)).toBe(since);
    }
  });

  test("[C7] the limit is turned into the fact's unit: mg and g, 10*9/L and 10*3/uL, and a count has none", () => {
    const grams = (value: number): readonly CourseEvent[] => say("grams-30-days", { value, unit: "g" });
    const over: Condition = { op: "above", fact: "grams-30-days", limit: "milligrams" };
    expect([60, 60.001].map((value) => truth(over, grams(value)))).toEqual(["no", "yes"]);
    const low: Condition = { op: "below", fact: "platelets", limit: "counts" };
    expect([99_999, 100_000].map((value) => truth(low, say("platelets", { value, unit: "/uL" })))).toEqual([
      "yes",
      "no",
    ]);
    const many: Condition = { op: "above", fact: "tubes-30-days", limit: "tubes" };
    expect([2, 3].map((value) => truth(many, say("tubes-30-days", value)))).toEqual(["no", "yes"]);
  });

  test("[C7] a limit that is not there, or does not convert, makes it unknown", () => {
    for (const limit of ["missing", "grams", "months"]) {
      expect(truth({ op: "above", fact: "area-treated", limit }, area({ value: 3 }))).toBe("unknown");
      expect(
        truth(
          { op: "within", fact: "weeks-on-treatment", window: limit },
          say("weeks-on-treatment", { value: 3, unit: "wk" }),
        ),
      ).toBe("unknown");
    }
    expect(truth({ op: "above", fact: "pregnant", limit: "tenth" }, PREGNANT)).toBe("unknown");
  });

  test("[C8] of a measurement the point is compared, and the limit inside its interval is told", () => {
    const measured = (value: number, low: number, high: number): readonly CourseEvent[] => [
      told("area-measured", AT, {
        of: "treated",
        area: { value, unit: "%", low, high, method: "map", methodVersion: "1" },
      }),
    ];
    const above = (value: number, low: number, high: number): readonly unknown[] => {
      const because = judge(limited("above"), measured(value, low, high));
      return [because.truth, because.withinError === true];
    };
    expect(above(10, 9.4, 10.6)).toEqual(["no", true]);
    expect(above(10.1, 9.5, 10.7)).toEqual(["yes", true]);
    expect(above(10.1, 10, 10.7)).toEqual(["yes", true]);
    expect(above(9, 8.4, 9.9)).toEqual(["no", false]);
    expect(above(12, 10.1, 13)).toEqual(["yes", false]);
  });
});

describe("in a list of substances", () => {
  const strong: Condition = { op: "in-substance-list", fact: "medications", list: "strong" };
  const taking = (...names: readonly string[]): readonly CourseEvent[] => say("medications", names);
  const complete = say("medications-complete", true);

  test.each<[readonly CourseEvent[], Truth, readonly string[]]>([
    [[...taking("Klacid", "mystery"), ...complete], "yes", []],
    [taking("Klacid"), "yes", []],
    [[...taking("paracetamol"), ...complete], "no", []],
    [taking("paracetamol"), "unknown", ["medications-complete"]],
    [[...taking("paracetamol", "mystery"), ...complete], "unknown", ["medications"]],
    [taking("mystery"), "unknown", ["medications", "medications-complete"]],
    [complete, "no", []],
    [[], "unknown", ["medications"]],
    [[...taking("paracetamol"), ...say("medications-complete", false)], "unknown", ["medications-complete"]],
  ])(
    "[C9] %#: one on the list is yes, one that is not recognised or a list that is not complete unknown, else no",
    (events, expected, missing) => {
      const because = judge(strong, events);
      expect(because.truth).toBe(expected);
      expect(because.missing ?? []).toEqual(missing);
    },
  );

  test.each<[readonly CourseEvent[], Truth, readonly string[]]>([
    [[], "unknown", ["medications"]],
    [complete, "unknown", ["medications-past-complete"]],
    [[...taking("paracetamol"), ...complete], "unknown", ["medications-past-complete"]],
    [[...complete, ...say("medications-past-complete", true)], "no", []],
    [say("medications-past-complete", true), "unknown", ["medications"]],
  ])("[C9] %#: of a window no more is asked for than is wanting", (events, expected, missing) => {
    const because = judge({ op: "in-substance-list", fact: "medications-90-days", list: "strong" }, events);
    expect(because.truth).toBe(expected);
    expect(because.missing ?? []).toEqual(missing);
  });

  test("[C9] it names what matched, what could not be resolved and why, and the list with its date", () => {
    const because = judge(strong, [...taking("Biaxin XL 500 mg", "mystery", "ketoconazole"), ...complete]);
    expect(because).toMatchObject({
      list: { id: "strong", date: "2026-11-22" },
      matched: [{ name: "Biaxin XL 500 mg", substance: "clarithromycin" }],
      unresolved: [
        { name: "mystery", why: "not-recognised" },
        { name: "ketoconazole", why: "route-not-told" },
      ],
    });
  });

  test("[C9] a list that is not there is unknown, never no", () => {
    expect(
      truth({ op: "in-substance-list", fact: "medications", list: "lost" }, [...taking("paracetamol"), ...complete]),
    ).toBe("unknown");
  });
});

describe("because", () => {
  test("[C10] the reasons have the shape of the condition; a leaf shows what was looked at, when it was told, and by what", () => {
    const condition: Condition = {
      op: "any",
      of: [YES, { op: "not", of: [{ op: "above", fact: "area-treated", limit: "tenth" }] }],
    };
    const events = [...say("pregnant", { unknown: "not asked" }), ...area({ value: 3 })];
    expect(judge(condition, events)).toEqual({
      op: "any",
      truth: "yes",
      of: [
        {
          op: "is",
          truth: "unknown",
          fact: "pregnant",
          values: [{ value: null, at: AT, source: "answered" }],
          why: "told-not-known",
          events: [events[0]?.id],
          missing: ["pregnant"],
          words: ["yes"],
        },
        {
          op: "not",
          truth: "yes",
          of: [
            {
              op: "above",
              truth: "no",
              fact: "area-treated",
              values: [{ value: { least: 3, most: 3, unit: "%" }, at: AT, source: "answered" }],
              events: [events[1]?.id],
              limit: { name: "tenth", quantity: { least: 10, most: 10, unit: "%" } },
            },
          ],
        },
      ],
    });
  });

  test("[C10] a contradiction shows both words, an expired answer the old one", () => {
    const clinic = told("pregnancy", "2026-11-10T12:00:00+01:00", { status: "pregnant" });
    expect(judge(YES, [clinic, ...say("pregnant", false)])).toMatchObject({
      why: "contradiction",
      values: [{ value: "yes" }, { value: "no" }],
    });
    const old = answered("pregnant", false, "2026-01-01T12:00:00+01:00");
    expect(judge(YES, [old])).toMatchObject({
      truth: "unknown",
      why: "expired",
      values: [{ value: "no", at: "2026-01-01T12:00:00+01:00" }],
    });
  });
});
