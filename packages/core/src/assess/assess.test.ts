import { describe, expect, test } from "vitest";

import { ENGINE } from "../engine.ts";
import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import type { Label } from "../label/label.ts";
import type { Statement } from "../label/statement.ts";
import { answered, course, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { assess } from "./assess.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (date: string): string => `2026-11-${date}T12:00:00+01:00`;
const is = (id: string, fact: string, more: Partial<Statement> = {}): Statement =>
  statement(id, { condition: { op: "is", fact, value: "yes" }, ...more });
const say = (fact: string, value: boolean, at: string = AT): CourseEvent => answered(fact, value, at);
const pregnancy = is("pregnancy", "pregnant", { topic: "pregnancy", action: "do-not-use" });

describe("what is refused", () => {
  const problemAt = (of: Label, at: string, known?: string): unknown => {
    const result = assess(of, course([]), at, known === undefined ? {} : { known });
    return result.ok ? undefined : result.problems.map((problem) => problem.at);
  };

  test("[A10] an instant needs its offset and a day that exists", () => {
    for (const at of ["2026-11-22", "2026-11-22T18:00:00", "2026-02-30T12:00:00Z", "now", ""])
      expect(problemAt(label([]), at)).toEqual(["at"]);
    expect(problemAt(label([]), AT, "2026-11-22")).toEqual(["known"]);
  });

  test("[A10] before its first version no label is in force; the day is that of the offset asked in", () => {
    const of = label([], {
      versions: [
        { version: "1", from: "2022-07-18", hash: "1" },
        { version: "2", from: "2025-09-18", hash: "2" },
      ],
    });
    expect(problemAt(of, "2022-07-17T23:59:59-12:00")).toEqual(["at"]);
    expect(problemAt(of, "2022-07-18T00:00:00+14:00")).toBeUndefined();
    expect(problemAt(label([], { versions: [] }), AT)).toEqual(["at"]);
    const version = (at: string): unknown => {
      const { labelVersion, labelHash } = assessed(of, [], at);
      return [labelVersion, labelHash];
    };
    expect(version("2025-09-17T23:59:59.999-04:00")).toEqual(["1", "1"]);
    expect(version("2025-09-18T00:00:00-04:00")).toEqual(["2", "2"]);
  });
});

describe("what is in force", () => {
  test("[A11] a statement makes findings from its first day to the day before its last, and so do notices", () => {
    const of = label([
      is("old", "pregnant", { until: "2025-09-18" }),
      is("new", "pregnant", { from: "2025-09-18" }),
      statement("old-notice", { until: "2025-09-18" }),
    ]);
    const at = (when: string): unknown => {
      const { findings, notices } = assessed(of, [], when);
      return [...findings, ...notices].map((each) => each.statement);
    };
    expect(at("2025-09-17T23:59:59+02:00")).toEqual(["test/old", "test/old-notice"]);
    expect(at("2025-09-18T00:00:00+02:00")).toEqual(["test/new"]);
  });

  test("[A11] findings stand by topic, the label's before ours, then by id", () => {
    const of = label(
      [
        is("b", "pregnant", { topic: "thrombosis" }),
        is("a", "pregnant", { topic: "thrombosis" }),
        is("z", "pregnant", { topic: "age" }),
      ],
      { own: [is("own", "pregnant", { id: "own/thrombosis", topic: "thrombosis", grade: "inference" })] },
    );
    expect(assessed(of, [], AT).findings.map((each) => each.statement)).toEqual([
      "test/z",
      "test/a",
      "test/b",
      "own/thrombosis",
    ]);
  });

  test("[A11] an assessment says which engine, label, version and tables made it, and of when", () => {
    const of = label([pregnancy], { coverage: { pregnancy: "whole", thrombosis: "silent" }, ownHash: "own" });
    expect(assessed(of, [answered("indication", ["vitiligo"], AT)], AT, { known: AT })).toMatchObject({
      schema: "repigment/assessment/1",
      engine: ENGINE,
      ownHash: "own",
      product: "Test",
      label: "test",
      labelVersion: "1",
      labelHash: "0",
      labelChecked: "2026-01-01",
      at: AT,
      known: AT,
      indication: ["vitiligo"],
      coverage: { pregnancy: "whole", thrombosis: "silent" },
    });
    expect(assessed(of, [], AT).known).toBeNull();
  });
});

describe("questions", () => {
  const of = label(
    [
      is("inform", "diabetes", { action: "inform" }),
      is("discuss", "dyslipidaemia", { action: "ask" }),
      is("avoid", "thrombosis-history", { action: "avoid" }),
      is("avoid-too", "immunocompromised", { action: "avoid", topic: "immune-status" }),
      is("avoid-three", "immunocompromised", { action: "avoid", topic: "infection-risk" }),
      is("stop", "thrombosis-signs", { action: "stop" }),
      is("ban", "pregnant", { action: "do-not-use" }),
      is("settled", "tb-active", { action: "stop" }),
    ],
    {
      own: [
        is("floor", "allergic-reaction-signs", {
          id: "own/floor",
          grade: "inference",
          action: "ask",
          urgency: "emergency",
        }),
      ],
    },
  );

  test("[A12] first the emergency, then what decides the strongest standing, then the strongest action, then the most findings", () => {
    const { questions } = assessed(of, [say("tb-active", false)], AT);
    expect(questions.map(({ fact }) => fact)).toEqual([
      "allergic-reaction-signs",
      "thrombosis-signs",
      "pregnant",
      "immunocompromised",
      "thrombosis-history",
      "dyslipidaemia",
      "diabetes",
    ]);
    expect(questions[3]).toEqual({
      fact: "immunocompromised",
      question: "question.immunocompromised",
      settles: ["test/avoid-too", "test/avoid-three"],
    });
  });

  test("[A12] the signs of an emergency are asked before whether treatment goes on, however much that would settle", () => {
    const during = (id: string): Statement => is(id, "thrombosis-signs", { phase: "during", action: "stop" });
    const signs = { urgency: "emergency", action: "ask" } as const;
    const both = label(
      [during("one"), during("two"), is("signs", "heart-attack-or-stroke-signs", { ...signs, phase: "during" })],
      { own: [is("own", "heart-attack-or-stroke-signs", { ...signs, id: "own/signs", grade: "inference" })] },
    );
    expect(assessed(both, [say("tb-active", false)], AT).questions[0]?.fact).toBe("heart-attack-or-stroke-signs");
  });

  test("[A12] what is answered is asked no more, until the answer has run out", () => {
    const answer = [say("thrombosis-signs", false, day("01"))];
    const asked = (at: string): boolean =>
      assessed(of, answer, at).questions.some(({ fact }) => fact === "thrombosis-signs");
    expect([asked(day("08")), asked(day("09"))]).toEqual([false, true]);
  });
});

describe("conflicts and what was not read", () => {
  test("[A13] two words that do not agree are told with their sources, settled or not", () => {
    const clinic = told("pregnancy", day("03"), { status: "pregnant" });
    const person = say("pregnant", false, day("13"));
    expect(assessed(label([pregnancy]), [clinic, person], AT)).toMatchObject({
      standing: "undetermined",
      conflicts: [
        {
          fact: "pregnant",
          settled: false,
          said: [
            { value: "yes", at: day("03"), source: "pregnancy", events: [clinic.id] },
            { value: "no", at: day("13"), source: "answered", events: [person.id] },
          ],
        },
      ],
    });
    expect(assessed(label([]), [clinic, say("pregnant", true, day("03"))], AT).conflicts).toEqual([]);
    const same = [told("pregnancy", day("03"), { status: "not-pregnant" }), say("pregnant", true, day("03"))];
    expect(assessed(label([]), same, AT).conflicts).toMatchObject([{ fact: "pregnant", settled: true }]);
  });

  test("[A13] what is told of two indications, or of two sites, is no contradiction; of one it names it", () => {
    const area = (value: number, indication: "vitiligo" | "eczema", more: object = {}): CourseEvent =>
      told("area-measured", AT, { area: { value, unit: "%" }, of: "treated", indication }, more);
    const both = answered("indication", ["vitiligo", "eczema"], AT);
    expect(assessed(label([]), [both, area(4, "vitiligo"), area(12, "eczema")], AT).conflicts).toEqual([]);
    const twice = [both, area(4, "vitiligo"), area(5, "vitiligo", { recorded: day("23") })];
    expect(assessed(label([]), twice, AT).conflicts).toMatchObject([{ fact: "area-treated", indication: "vitiligo" }]);
    const goals = [
      answered("goal-reached", true, AT, { site: "face" }),
      answered("goal-reached", false, AT, { site: "hands" }),
    ];
    expect(assessed(label([]), goals, AT).conflicts).toEqual([]);
    const gainsaid = [...goals, told("restarted", AT, { site: "face" })];
    expect(assessed(label([]), gainsaid, AT).conflicts).toMatchObject([{ fact: "goal-reached", site: "face" }]);
  });

  test("[A14] what was told by then for a later day is listed until that day; what is only kept for the record is not", () => {
    const recorded = { recorded: "2026-11-20T12:00:00+01:00" };
    const events = [
      told("pregnancy", "2027-11-20", { status: "pregnant" }, recorded),
      told("note", "2027-11-20", { text: "x" }, recorded),
      told("pregnancy", "2028-11-20T12:00:00+01:00", { status: "pregnant" }),
    ];
    const { unread } = assessed(label([]), events, AT);
    expect(unread).toEqual([
      {
        at: events[0]?.id,
        what: "pregnancy",
        why: "is told for 2027-11-20, after the instant asked for: it counts from then on",
      },
    ]);
    expect(assessed(label([]), events.toReversed(), AT).unread).toEqual(unread);
    expect(assessed(label([]), events, "2027-11-21T12:00:00+01:00").unread).toEqual([]);
  });

  test("[A14] what could not be used is listed with its event and the reason, and what was told before", () => {
    const events = [
      told("applied", AT, { grams: { value: 2, unit: "mL" } }),
      told("payer-ceiling-set", AT, { grams: { value: 2, unit: "L" }, days: 30 }),
      told("tube-discarded", AT, { tube: "A", reason: "lost", remaining: { value: 2, unit: "%" } }),
      told("tube-opened", AT, { tube: "A", size: { value: 60, unit: "mL" } }),
      told("person", AT, { height: { value: 170, unit: "kg" } }),
      told("lab-result", AT, { test: "platelets", value: { value: 250, unit: "g/L" } }),
      told("lab-result", AT, { test: "other", value: { value: 250, unit: "%" } }),
    ];
    const { unread } = assessed(label([]), events, AT);
    const byEvent = events.map((event) => unread.filter(({ at }) => at === event.id).map(({ why }) => why));
    const into = (unit: string): readonly string[] => [`the unit does not convert into ${unit}`];
    expect(byEvent).toEqual([into("g"), into("g"), into("g"), into("g"), into("cm"), into("10*3/uL"), []]);
    expect(
      assessed(label([]), [told("applied", "2026-11-23T12:00:00+01:00", { grams: { value: 2, unit: "mL" } })], AT)
        .unread,
    ).toEqual([]);
  });
});

describe("what was known", () => {
  const events: readonly CourseEvent[] = [
    say("pregnant", false, day("01")),
    told("correction", day("05"), {
      event: say("pregnant", false, day("01")).id,
      body: { fact: "pregnant", value: true },
      reason: "slip",
    }),
    told("pregnancy", day("02"), { status: "not-pregnant" }, { recorded: day("08") }),
    told("retraction", day("10"), { event: "lost", reason: "not here" }),
    answered("no-such-fact", true, day("03"), { recorded: day("12") }),
    told("note", day("15"), { text: "late" }),
  ];

  test("[A15] a replay says what was said: nothing that was recorded later leaks in, not even as unread", () => {
    const of = label([pregnancy]);
    for (const date of ["01", "02", "05", "08", "10", "12", "22"]) {
      const known = day(date);
      const before = events.filter((event) => event.recorded <= known);
      expect(canonical(assessed(of, events, AT, { known }))).toBe(canonical(assessed(of, before, AT, { known })));
    }
    const applies = (known: string): unknown => assessed(of, events, AT, { known }).findings[0]?.applies;
    expect(["01", "05", "08"].map((date) => applies(day(date)))).toEqual(["no", "yes", "no"]);
  });

  test("[A15] known is an instant of its own: what happened later than `at` does not count, however early it was told", () => {
    const planned = told("pregnancy", "2026-12-01T12:00:00+01:00", { status: "pregnant" }, { recorded: day("01") });
    expect(assessed(label([pregnancy]), [planned], AT).findings[0]?.applies).toBe("unknown");
    expect(assessed(label([pregnancy]), events, day("01")).findings[0]?.applies).toBe("yes");
  });
});

test("[A16] a missing list of medicines is no list of none, an empty diary no diary of none", () => {
  const strong = statement("strong", {
    topic: "strong-cyp3a4",
    action: "avoid",
    condition: { op: "in-substance-list", fact: "medications", list: "strong" },
  });
  const grams = statement("grams", {
    topic: "quantity-limit",
    action: "limit",
    values: { ceiling: { value: 60, unit: "g" } },
    condition: { op: "above", fact: "grams-30-days", limit: "ceiling" },
  });
  const result = assessed(label([strong, grams]), [told("applied", AT, {})], AT);
  expect(result.findings.map(({ applies }) => applies)).toEqual(["unknown", "unknown"]);
  expect(result.standing).toBe("undetermined");
});
