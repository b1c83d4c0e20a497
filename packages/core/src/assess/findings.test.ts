import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { answered, told } from "../testing/courses.ts";
import { assessed, found, label, statement } from "../testing/labels.ts";
import type { Truth } from "../truth.ts";
import { fullCondition } from "./full-condition.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (date: string): string => `2026-11-${date}T12:00:00+01:00`;
const signs = statement("signs", { condition: { op: "is", fact: "thrombosis-signs", value: "yes" } });
const say = (fact: string, value: boolean | string): CourseEvent => answered(fact, value, AT);
const SIGNS = say("thrombosis-signs", true);
const using = (...indications: readonly string[]): CourseEvent => answered("indication", indications, AT);

describe("the condition of a finding", () => {
  test("[A4] indication and phase are and-ed in front of a statement's own condition", () => {
    const own = { op: "is", fact: "pregnant", value: "yes" } as const;
    expect(fullCondition({ indication: "any", phase: "any", condition: own })).toEqual(own);
    expect(fullCondition({ indication: "vitiligo", phase: "during", condition: own })).toEqual({
      op: "all",
      of: [{ op: "includes", fact: "indication", values: ["vitiligo"] }, { op: "in-phase", phases: ["during"] }, own],
    });
    expect(fullCondition({ indication: "vitiligo", phase: "start" })).toBeUndefined();
  });

  test.each<[readonly CourseEvent[], Truth]>([
    [[using("vitiligo"), SIGNS], "yes"],
    [[using("eczema"), SIGNS], "no"],
    [[using("eczema", "vitiligo"), SIGNS], "yes"],
    [[SIGNS], "unknown"],
    [[say("thrombosis-signs", false)], "no"],
  ])("[A4] %#: a statement about vitiligo concerns whoever uses it for vitiligo", (events, applies) => {
    expect(found({ ...signs, indication: "vitiligo" }, events, AT).applies).toBe(applies);
  });

  test.each<[string | undefined, readonly Truth[]]>([
    ["not-started", ["yes", "no", "no", "yes"]],
    ["on", ["no", "yes", "no", "yes"]],
    ["paused", ["no", "yes", "no", "yes"]],
    ["stopped", ["yes", "no", "yes", "yes"]],
    [undefined, ["unknown", "unknown", "unknown", "yes"]],
  ])("[A4] the treatment being %s: start, during, after, any", (state, expected) => {
    const events = [SIGNS, ...(state === undefined ? [] : [say("treatment-state", state)])];
    expect(
      (["start", "during", "after", "any"] as const).map((phase) => found({ ...signs, phase }, events, AT).applies),
    ).toEqual(expected);
  });

  test("[A5] a statement without a condition makes no finding: it stands in the notices", () => {
    const notice = statement("thin-layer", {
      topic: "frequency",
      action: "instruct",
      values: { times: { value: 2, unit: "1" } },
    });
    const result = assessed(label([notice, signs]), [SIGNS], AT);
    expect(result.findings.map((each) => each.statement)).toEqual(["test/signs"]);
    expect(result.notices).toEqual([
      {
        statement: "test/thin-layer",
        topic: "frequency",
        action: "instruct",
        values: { times: { value: 2, unit: "1" } },
        source: { document: "test", version: "1", section: "1", url: "https://example.org" },
      },
    ]);
  });
});

describe("two indications", () => {
  const area = statement("area", {
    topic: "area-limit",
    action: "limit",
    values: { ceiling: { value: 10, unit: "%" } },
    condition: { op: "above", fact: "area-treated", limit: "ceiling" },
  });
  const treated = (percent: number, indication: "vitiligo" | "eczema"): CourseEvent =>
    answered("area-treated", { value: percent, unit: "%" }, AT, { indication });

  test("[A6] a statement about one looks at that one; one about any concerns the person if it does in either", () => {
    const events = [using("vitiligo", "eczema"), treated(4, "vitiligo"), treated(15, "eczema")];
    expect(found({ ...area, indication: "vitiligo" }, events, AT).applies).toBe("no");
    expect(found({ ...area, indication: "eczema" }, events, AT).applies).toBe("yes");
    const any = found(area, events, AT);
    expect(any).toMatchObject({ applies: "yes", because: { op: "any", of: [{ truth: "no" }, { truth: "yes" }] } });
  });

  test("[A6] what is told of one only leaves the other open", () => {
    const events = [using("vitiligo", "eczema"), treated(4, "vitiligo")];
    expect(found(area, events, AT)).toMatchObject({ applies: "unknown", missing: [{ fact: "area-treated" }] });
    expect(found(area, [using("vitiligo"), treated(4, "vitiligo")], AT).applies).toBe("no");
  });

  test("[A6] a stop of one of them is over for that one and goes on for the other", () => {
    const during = { ...signs, phase: "during" } as const;
    const events = [told("started", day("01"), {}), told("stopped", day("10"), { indication: "eczema" }), SIGNS];
    expect(found({ ...during, indication: "eczema" }, [...events, using("vitiligo", "eczema")], AT).applies).toBe("no");
    expect(found({ ...during, indication: "vitiligo" }, [...events, using("vitiligo", "eczema")], AT).applies).toBe(
      "yes",
    );
    expect(found(during, [...events, using("vitiligo", "eczema")], AT).applies).toBe("yes");
    expect(found(during, [...events, using("eczema")], AT).applies).toBe("no");
  });
});

describe("site by site", () => {
  const goal = statement("goal", {
    topic: "stop-on-goal",
    action: "consider-stopping",
    scope: "site",
    axis: "site",
    condition: { op: "is", fact: "goal-reached", value: "yes" },
  });
  const bySite = (events: readonly CourseEvent[]): unknown =>
    assessed(label([goal]), events, AT).findings.map(({ site, applies }) => [site, applies]);

  test("[A7] each site that the course names has its finding, in the order of the list", () => {
    const events = [
      told("applied", day("01"), { sites: ["hands", "face"] }),
      told("goal-reached", day("05"), { site: "face" }),
    ];
    expect(bySite(events)).toEqual([
      ["face", "yes"],
      ["hands", "unknown"],
    ]);
    expect(bySite([...events, answered("goal-reached", false, day("06"), { site: "hands" })])).toEqual([
      ["face", "yes"],
      ["hands", "no"],
    ]);
    expect(bySite([...events, told("goal-reached", day("06"), {})])).toEqual([
      ["face", "yes"],
      ["hands", "yes"],
    ]);
    expect(bySite([...events, told("restarted", day("06"), { site: "face" })])).toEqual([
      ["face", "no"],
      ["hands", "unknown"],
    ]);
  });

  test("[A7] without any site it is judged once, and a site's finding does not make the standing", () => {
    expect(bySite([told("goal-reached", day("05"), {})])).toEqual([[undefined, "yes"]]);
    const result = assessed(label([goal]), [told("goal-reached", day("05"), { site: "face" })], AT);
    expect([result.findings[0]?.site, result.standing]).toEqual(["face", "none-found"]);
  });

  test("[A7] with two indications there is still one finding a site", () => {
    const both = [using("vitiligo", "eczema"), told("goal-reached", day("05"), { site: "face" })];
    expect(bySite(both)).toEqual([["face", "yes"]]);
    expect(assessed(label([{ ...goal, indication: "vitiligo" }]), both, AT).findings).toHaveLength(1);
  });
});

describe("what a finding carries", () => {
  test("[A8] a finding carries what its statement says, its values and its source", () => {
    const values = { days: { value: 7, unit: "d" } } as const;
    const own = statement("x", {
      topic: "age",
      action: "ask",
      scope: "tube",
      phase: "any",
      urgency: "soon",
      grade: "class",
      values,
      condition: { op: "is", fact: "pregnant", value: "yes" },
    });
    expect(found(own, [say("pregnant", false)], AT)).toEqual({
      statement: "test/x",
      topic: "age",
      applies: "no",
      action: "ask",
      scope: "tube",
      phase: "any",
      urgency: "soon",
      grade: "class",
      values,
      because: expect.objectContaining({ op: "is", truth: "no" }) as unknown,
      missing: [],
      source: { document: "test", version: "1", section: "1", url: "https://example.org" },
    });
  });

  test("[A8] an unknown finding names the facts that are missing and the question for each", () => {
    const own = statement("x", {
      indication: "vitiligo",
      phase: "during",
      condition: { op: "is", fact: "pregnant", value: "yes" },
    });
    expect(found(own, [], AT).missing).toEqual([
      { fact: "indication", question: "question.indication" },
      { fact: "treatment-state", question: "question.treatment-state" },
      { fact: "pregnant", question: "question.pregnant" },
    ]);
    const [finding] = assessed(label([own]), [], AT, { question: (fact) => `${fact}?` }).findings;
    expect(finding?.missing[2]).toEqual({ fact: "pregnant", question: "pregnant?" });
    expect(found(own, [using("eczema")], AT).missing).toEqual([]);
  });

  test("[A8] in place of a fact that is worked out its open parts are asked for", () => {
    const own = statement("x", {
      values: { explained: { value: 150, unit: "mg/cm2" } },
      condition: { op: "above", fact: "cream-per-treated-area", limit: "explained" },
    });
    const missing = (events: readonly CourseEvent[]): unknown => found(own, events, AT).missing.map(({ fact }) => fact);
    expect(missing([])).toEqual(["grams-30-days", "area-treated", "height", "weight"]);
    expect(missing([answered("weight", { value: 70, unit: "kg" }, AT)])).toEqual([
      "grams-30-days",
      "area-treated",
      "height",
    ]);
  });

  test("[A9] a measurement within its error of the limit is told, whichever way it falls", () => {
    const own = statement("area", {
      topic: "area-limit",
      values: { ceiling: { value: 10, unit: "%" } },
      condition: { op: "above", fact: "area-treated", limit: "ceiling" },
    });
    const measured = (value: number): CourseEvent =>
      told("area-measured", AT, {
        of: "treated",
        area: { value, unit: "%", low: value - 0.5, high: value + 0.5, method: "map", methodVersion: "1" },
      });
    expect(found(own, [measured(10)], AT)).toMatchObject({ applies: "no", withinError: true });
    expect(found(own, [measured(10.04)], AT)).toMatchObject({ applies: "yes", withinError: true });
    expect(found(own, [measured(8)], AT)).not.toHaveProperty("withinError");
  });
});
