import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { Medication } from "../../event/medication.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const on = (date: string, time = "12:00:00"): string => `${date}T${time}+01:00`;
const start = (medication: Medication, at: string): CourseEvent => told("medication-started", at, { medication });
const stop = (medication: Medication, at: string, more = {}): CourseEvent =>
  told("medication-stopped", at, { medication }, more);
const of = (events: readonly CourseEvent[], days: 14 | 90 | 180 = 14, at: string = AT): unknown =>
  valueAt(events, at, `medications-${days}-days`);
const open = (...members: readonly (string | Medication)[]): unknown => ({ members, complete: false });
const itraconazole = { name: "itraconazole" };
const complete = answered("medications-complete", true, on("2026-11-22"));
const pastTold = answered("medications-past-complete", true, on("2026-11-22"));

describe("what was in use in the window", () => {
  test.each([
    [14, "2026-11-09T00:00:00", true],
    [14, "2026-11-08T23:59:59", false],
    [90, "2026-08-25T00:00:00", true],
    [90, "2026-08-24T23:59:59", false],
    [180, "2026-05-27T00:00:00", true],
    [180, "2026-05-26T23:59:59", false],
  ] as const)("[F40] of %i days an end at %s is in it: %s", (days, end, inside) => {
    const events = [start(itraconazole, on("2026-01-01")), stop(itraconazole, `${end}+01:00`)];
    expect(of(events, days)).toEqual(inside ? open(itraconazole) : open());
    expect(of([...events, complete, pastTold], days)).toEqual(inside ? [itraconazole] : []);
  });

  test("[F40] the window is that of the offset asked in", () => {
    const events = [start(itraconazole, on("2026-01-01")), stop(itraconazole, "2026-11-08T23:30:00Z")];
    expect(of(events)).toEqual(open(itraconazole));
    expect(of(events, 14, "2026-11-22T17:00:00Z")).toEqual(open());
  });

  test("[F40] it names the events that it rests on, the start and the end, and is as new as the end", () => {
    const events = [start(itraconazole, on("2026-01-01")), stop(itraconazole, on("2026-11-15"))];
    const fact = factAt(events, AT, "medications-14-days");
    expect(fact.ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    expect(fact).toMatchObject({ known: true, at: on("2026-11-15"), source: "medication-stopped" });
  });

  test("[F40] what is in use now is in it, stopped and begun again or not", () => {
    expect(of([start(itraconazole, on("2026-01-01"))])).toEqual(open(itraconazole));
    expect(of([start(itraconazole, AT)])).toEqual(open(itraconazole));
    const again = [
      start(itraconazole, on("2026-01-01")),
      stop(itraconazole, on("2026-02-01")),
      start(itraconazole, on("2026-03-01")),
    ];
    expect(of(again)).toEqual(open(itraconazole));
    expect(of([...again, stop(itraconazole, on("2026-04-01"))])).toEqual(open());
    expect(of([...again, stop(itraconazole, on("2026-04-01"))], 180)).toEqual(open());
  });

  test("[F40] an end of which no start was told says that it was in use until then", () => {
    expect(of([stop(itraconazole, on("2026-11-20"))])).toEqual(open(itraconazole));
    expect(of([stop(itraconazole, on("2026-10-20"))])).toEqual(open());
    // The end of an earlier course is not that of the one that began later.
    const later = [start(itraconazole, on("2026-11-21")), stop(itraconazole, on("2026-11-20"))];
    expect(of(later)).toEqual(open(itraconazole));
  });

  test("[F40] a rough end leaves the window open, and never closes it", () => {
    const recorded = { recorded: on("2026-11-22", "08:00:00") };
    const roughly = stop(itraconazole, "2026", recorded);
    const told2025 = told("medication-started", "2025", { medication: itraconazole });
    expect(of([told2025, roughly, complete, pastTold])).toEqual(open());
    expect(
      of([start(itraconazole, on("2026-11-15")), stop(itraconazole, "2026-11", recorded), complete, pastTold]),
    ).toEqual([itraconazole]);
    const day = stop(itraconazole, "2026-11-09", { ...recorded, zone: "+01:00" });
    expect(of([told2025, day, complete, pastTold])).toEqual([itraconazole]);
  });

  test("[F40] shampoo and tablet of one name: an end that does not say which takes out neither", () => {
    const tablet: Medication = { name: "ketoconazole", route: "systemic" };
    const shampoo: Medication = { name: "ketoconazole", route: "topical" };
    const both = [start(tablet, on("2026-01-01")), start(shampoo, on("2026-01-02"))];
    expect(of([...both, stop({ name: "ketoconazole" }, on("2026-02-01"))])).toEqual(open(tablet, shampoo));
    expect(of([...both, stop(tablet, on("2026-02-01"))])).toEqual(open(shampoo));
  });
});

describe("answers, and when it is all", () => {
  test("[F41] what an answer named counts while the answer stood", () => {
    const named = (name: string, at: string): CourseEvent => answered("medications", [name], at);
    expect(of([named("Sporanox", on("2026-11-10")), named("Alvedon", on("2026-11-20"))])).toEqual(
      open("Sporanox", "Alvedon"),
    );
    expect(of([named("Sporanox", on("2026-10-10")), named("Alvedon", on("2026-11-09", "00:00:00"))])).toEqual(
      open("Sporanox", "Alvedon"),
    );
    expect(of([named("Sporanox", on("2026-10-10")), named("Alvedon", on("2026-11-08"))])).toEqual(open("Alvedon"));
    // It stood for ninety days: on 9 November that of 11 August still did, that of 10 August did not.
    expect(of([named("Sporanox", on("2026-08-11"))])).toEqual(open("Sporanox"));
    expect(of([named("Sporanox", on("2026-08-10"))])).toEqual(open());
  });

  test("[F41] what an answer named counts until the day on which it was told to have ended", () => {
    const named = answered("medications", ["Itraconazole"], on("2026-10-10"));
    const ends = (day: string): CourseEvent => stop({ name: "itraconazole" }, on(day));
    expect(of([named, ends("2026-11-09")])).toEqual(open(itraconazole, "Itraconazole"));
    expect(of([named, ends("2026-11-08")])).toEqual(open());
    // One that ended before the answer was in use again by then.
    expect(of([ends("2026-10-09"), named])).toEqual(open("Itraconazole"));
  });

  test("[F41] complete only while the list is, and a diary or the word about the past covers the window", () => {
    const diary = (from: string): CourseEvent =>
      told("diary-kept", on("2026-11-22", "17:00:00"), { from, until: "2026-11-22", of: ["medications"] });
    const started = start(itraconazole, on("2026-11-01"));
    const all = [started, complete];
    expect(of(all)).toEqual(open(itraconazole));
    expect(of([...all, pastTold])).toEqual([itraconazole]);
    expect(of([started, pastTold])).toEqual(open(itraconazole));
    expect(of([...all, answered("medications-past-complete", false, on("2026-11-22"))])).toEqual(open(itraconazole));
    expect(of([...all, diary("2026-11-09")])).toEqual([itraconazole]);
    expect(of([...all, diary("2026-11-10")])).toEqual(open(itraconazole));
    expect(of([...all, diary("2026-11-09")], 90)).toEqual(open(itraconazole));
    expect(of([complete, pastTold])).toEqual([]);
    expect(of([pastTold])).toBe("(never-told)");
    expect(of([])).toBe("(never-told)");
  });
});

test("[F42] the excipients are complete once it was asked whether there are others; a refuted one is out", () => {
  const has = (excipient: string, status: "current" | "absent", at: string): CourseEvent =>
    told("history", at, { of: "excipient-sensitivity", status, excipient });
  const asked = told("history", on("2026-11-20"), { of: "excipient-sensitivity", status: "absent" });
  const sensitive = (events: readonly CourseEvent[]): unknown => valueAt(events, AT, "excipient-sensitivity");
  expect(sensitive([has("parabens", "current", on("2026-11-01"))])).toEqual(open("parabens"));
  expect(sensitive([has("parabens", "current", on("2026-11-01")), asked])).toEqual(["parabens"]);
  expect(sensitive([asked])).toEqual([]);
  expect(sensitive([answered("excipient-sensitivity-complete", true, AT)])).toEqual([]);
  const refuted = [has("parabens", "current", on("2026-11-01")), has("parabens", "absent", on("2026-11-02"))];
  expect(sensitive(refuted)).toEqual(open());
  expect(sensitive([...refuted, asked])).toEqual([]);
});
