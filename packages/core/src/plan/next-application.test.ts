import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import type { Statement } from "../label/statement.ts";
import { answered, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { applied, AREA, AT, BODY, frequency, interval, missed, plan, say, stop, VITILIGO } from "../testing/plans.ts";

describe("the next application", () => {
  test("[P1] not before the label's interval after the last, in the offset asked in", () => {
    const { nextApplication } = plan([interval, frequency], [applied("2026-11-22T12:30:00+01:00")]);
    expect(nextApplication).toEqual({
      notBefore: "2026-11-22T20:30:00+01:00",
      basis: "interval",
      statement: "test/interval",
      interval: { value: 8, unit: "h" },
      times: { value: 2, unit: "1" },
      last: "2026-11-22T12:30:00+01:00",
    });
    expect(
      plan([interval], [applied("2026-11-22T12:30:00+01:00")], "2026-11-22T12:00:00Z").nextApplication.notBefore,
    ).toBe("2026-11-22T19:30:00Z");
    const minutes = { ...interval, values: { minimum: { value: 450, unit: "min" } } } as const;
    expect(plan([minutes], [applied("2026-11-22T12:30:00+01:00")]).nextApplication.notBefore).toBe(
      "2026-11-22T20:00:00+01:00",
    );
  });

  test("[P1] hours pass through a night of 25 hours and across zones as they do", () => {
    expect(
      plan([interval], [applied("2026-10-24T23:30:00+02:00")], "2026-10-25T06:29:00+01:00").nextApplication.notBefore,
    ).toBe("2026-10-25T06:30:00+01:00");
    expect(
      plan([interval], [applied("2026-11-09T08:00:00+08:00")], "2026-11-09T15:40:00+01:00").nextApplication.notBefore,
    ).toBe("2026-11-09T09:00:00+01:00");
  });

  test("[P1] of an application without a time the latest possible counts; one to come does not", () => {
    const dated = told("applied", "2026-11-22", {}, { zone: "+01:00", recorded: "2026-11-22T15:00:00+01:00" });
    expect(plan([interval], [dated]).nextApplication.notBefore).toBe("2026-11-22T23:00:00+01:00");
    expect(plan([interval], [applied("2026-11-22T19:00:00+01:00")]).nextApplication.basis).toBe("no-application-known");
  });

  test("[P1] an answer about the hours since counts too, whichever is later, to the whole millisecond", () => {
    const three = answered(
      "hours-since-last-application",
      { value: 3.333333333, unit: "h" },
      "2026-11-22T17:00:00.001+01:00",
    );
    expect(plan([interval], [three]).nextApplication.notBefore).toMatch(/^2026-11-22T21:40:00\.\d{3}\+01:00$/);
    const one = answered("hours-since-last-application", { value: 1, unit: "h" }, "2026-11-22T17:00:00+01:00");
    expect(plan([interval], [one, applied("2026-11-22T12:00:00+01:00")]).nextApplication.notBefore).toBe(
      "2026-11-23T00:00:00+01:00",
    );
    expect(plan([interval], [one, applied("2026-11-22T17:30:00+01:00")]).nextApplication.notBefore).toBe(
      "2026-11-23T01:30:00+01:00",
    );
    const ages = answered("hours-since-last-application", { value: 900_000_000, unit: "h" }, AT);
    expect(plan([interval], [ages]).nextApplication).toMatchObject({ notBefore: null, basis: "no-application-known" });
  });

  test("[P2] a label that states no interval gets none: the rhythm is shown", () => {
    const { nextApplication } = plan([frequency], [applied("2026-11-22T12:30:00+01:00")]);
    expect(nextApplication).toMatchObject({
      notBefore: null,
      basis: "rhythm",
      statement: null,
      interval: null,
      times: { value: 2, unit: "1" },
      last: "2026-11-22T12:30:00+01:00",
    });
  });

  test("[P2] what is about another indication, or no longer in force, is not read", () => {
    const eczema = { ...interval, indication: "eczema" } as const;
    expect(plan([eczema], [VITILIGO, applied("2026-11-22T12:30:00+01:00")]).nextApplication.basis).toBe("rhythm");
    expect(plan([eczema], [applied("2026-11-22T12:30:00+01:00")]).nextApplication.basis).toBe("interval");
    expect(
      plan([{ ...interval, until: "2026-11-22" }], [applied("2026-11-22T12:30:00+01:00")]).nextApplication.basis,
    ).toBe("rhythm");
  });
});

describe("withheld", () => {
  const signs = say("thrombosis-signs", true);
  const events = [
    signs,
    BODY,
    AREA,
    VITILIGO,
    applied("2026-11-22T12:30:00+01:00"),
    told("tube-opened", "2026-11-20T12:00:00+01:00", { tube: "A", size: { value: 60, unit: "g" } }),
  ];

  test.each(["stop", "do-not-use", "pause"] as const)(
    "[P3] under %s no next application, none left today and no refill day, and the statements that say so",
    (action) => {
      const result = plan([interval, frequency, { ...stop, action }], events);
      expect(result.withheld?.statements).toEqual(["test/stop"]);
      expect(result.nextApplication).toMatchObject({
        notBefore: null,
        basis: "withheld",
        last: "2026-11-22T12:30:00+01:00",
      });
      expect([result.applicationsLeftToday, result.refill]).toEqual([null, null]);
    },
  );

  test.each(["avoid", "not-indicated", "weigh", "ask"] as const)("[P3] under %s the plan goes on", (action) => {
    const result = plan([interval, frequency, { ...stop, action }], events);
    expect(result.withheld).toBeNull();
    expect(result.nextApplication.basis).toBe("interval");
    expect(result.refill).not.toBeNull();
  });

  test("[P3] what may turn out to be a stop withholds nothing", () => {
    expect(plan([interval, stop], [applied("2026-11-22T12:30:00+01:00")]).withheld).toBeNull();
  });

  test("[P4] beside an emergency of ours nothing is planned either; the standing is left alone", () => {
    const floor = statement("floor", {
      id: "own/floor",
      grade: "inference",
      action: "ask",
      urgency: "emergency",
      condition: { op: "is", fact: "thrombosis-signs", value: "yes" },
    });
    const result = assessed(label([interval, frequency], { own: [floor] }), events, AT);
    expect(result.standing).toBe("none-found");
    expect(result.plan.withheld).toEqual({ standing: "none-found", statements: ["own/floor"] });
    expect(result.plan.nextApplication.basis).toBe("withheld");
    const unknown = assessed(label([interval], { own: [floor] }), [applied("2026-11-22T12:30:00+01:00")], AT);
    expect(unknown.plan.withheld).toBeNull();
  });
});

describe("today", () => {
  const left = (events: readonly CourseEvent[], statements: readonly Statement[] = [frequency]): unknown =>
    plan(statements, events).applicationsLeftToday;
  const diary = told("diary-kept", "2026-11-22T17:30:00+01:00", {
    from: "2026-11-01",
    until: "2026-11-22",
    of: ["applications"],
  });

  test("[P5] applications left today: what the label names less what was told; where some may be untold, perhaps none", () => {
    const once = applied("2026-11-22T08:00:00+01:00");
    expect(left([once, diary])).toEqual({ least: 1, most: 1, unit: "1" });
    expect(left([once])).toEqual({ least: 0, most: 1, unit: "1" });
    expect(left([diary])).toEqual({ least: 2, most: 2, unit: "1" });
    const thrice = ["08", "12", "16"].map((hour) => applied(`2026-11-22T${hour}:00:00+01:00`));
    expect(left([...thrice, diary])).toEqual({ least: 0, most: 0, unit: "1" });
    expect(left([])).toBeNull();
    expect(left([once, diary], [])).toBeNull();
  });

  test("[P5] what the label says about a missed one", () => {
    expect(plan([missed], []).missedDose).toEqual({ statement: "test/missed", within: { value: 8, unit: "h" } });
    expect(plan([], []).missedDose).toBeNull();
  });
});
