import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { Medication } from "../../event/medication.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";
import type { Fact } from "../fact.ts";
import { plain } from "../value.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (date: string): string => `2026-11-${date}T12:00:00+01:00`;
const value = (events: readonly CourseEvent[], fact: string, at: string = AT): unknown => valueAt(events, at, fact);

describe("what the cream is for", () => {
  const prescribed = (indication: "vitiligo" | "eczema" | undefined, date: string): CourseEvent =>
    told("prescription", day(date), { product: "cream", ...(indication === undefined ? {} : { indication }) });
  const diagnosis = (
    condition: "vitiligo" | "eczema",
    status: "active" | "resolved" | "refuted",
    date: string,
  ): CourseEvent => told("diagnosis", day(date), { condition, status });
  const of = (events: readonly CourseEvent[]): unknown => value(events, "indication");

  test("[F25] what it is prescribed or used for says more than which diagnoses there are", () => {
    expect(of([diagnosis("vitiligo", "active", "01"), diagnosis("eczema", "active", "02")])).toEqual([
      "vitiligo",
      "eczema",
    ]);
    expect(of([diagnosis("eczema", "active", "01"), prescribed("vitiligo", "02")])).toEqual(["vitiligo"]);
    expect(of([prescribed("vitiligo", "01"), told("started", day("02"), { indication: "eczema" })])).toEqual([
      "vitiligo",
      "eczema",
    ]);
    expect(of([])).toBe("(never-told)");
  });

  test("[F25] an event that does not say what for says nothing: neither a prescription nor another medicine empties the set", () => {
    const other = told("medication-started", day("03"), { medication: { name: "clarithromycin" } });
    expect(of([diagnosis("vitiligo", "active", "01"), prescribed(undefined, "02"), other])).toEqual(["vitiligo"]);
    expect(of([other, prescribed(undefined, "02"), told("started", day("04"), {})])).toBe("(never-told)");
    const answer = answered("indication", ["vitiligo"], day("01"));
    expect(of([answer, told("started", day("04"), {}), prescribed(undefined, "05")])).toEqual(["vitiligo"]);
  });

  test("[F25] what was refuted or has resolved is out; that alone does not say what is in", () => {
    expect(of([diagnosis("vitiligo", "active", "01"), diagnosis("vitiligo", "refuted", "02")])).toEqual([]);
    expect(of([diagnosis("vitiligo", "active", "01"), diagnosis("eczema", "resolved", "02")])).toEqual(["vitiligo"]);
    expect(of([diagnosis("eczema", "refuted", "02")])).toEqual({ members: [], complete: false });
    expect(of([diagnosis("vitiligo", "refuted", "01"), diagnosis("vitiligo", "active", "02")])).toEqual(["vitiligo"]);
  });

  test("[F25] a newer diagnosis does not say that the cream is now for that; one that was refuted leaves it open", () => {
    const answer = answered("indication", ["vitiligo"], day("05"));
    expect(of([answer, diagnosis("eczema", "active", "10")])).toEqual(["vitiligo"]);
    expect(of([answer, diagnosis("vitiligo", "refuted", "10")])).toEqual({ members: [], complete: false });
    const other = told("medication-started", day("10"), { medication: { name: "methotrexate" }, indication: "eczema" });
    expect(of([answer, other])).toEqual(["vitiligo"]);
    expect(of([other])).toBe("(never-told)");
  });

  test("[F25] of record and answer the newest word counts; of one time the answer", () => {
    const answer = answered("indication", ["eczema"], day("05"));
    expect(of([prescribed("vitiligo", "01"), answer])).toEqual(["eczema"]);
    expect(of([prescribed("vitiligo", "10"), answer])).toEqual(["vitiligo"]);
    expect(of([prescribed("vitiligo", "05"), answer])).toEqual(["eczema"]);
  });
});

describe("where it is applied", () => {
  const applied = (sites: readonly ("face" | "hands")[] | undefined, at: string): CourseEvent =>
    told("applied", at, sites === undefined ? {} : { sites });
  const prescribed = told("prescription", day("01"), { product: "cream", sites: ["legs"] });
  const sites = (events: readonly CourseEvent[], at?: string): unknown => value(events, "applied-sites", at);

  test("[F25] the applications of 90 days; where none tells a site, the prescription", () => {
    expect(sites([applied(["face"], day("01")), applied(["hands", "face"], day("02")), prescribed])).toEqual([
      "face",
      "hands",
    ]);
    expect(sites([applied(undefined, day("02")), applied([], day("03")), prescribed])).toEqual(["legs"]);
    const old = applied(["face"], "2026-08-25T00:00:00+01:00");
    expect(sites([old, applied(["hands"], day("02"))])).toEqual(["face", "hands"]);
    expect(sites([old, applied(["hands"], day("02"))], "2026-11-23T12:00:00+01:00")).toEqual(["hands"]);
  });
});

describe("medicines", () => {
  const start = (medication: Medication, date: string): CourseEvent =>
    told("medication-started", day(date), { medication });
  const stop = (medication: Medication, date: string): CourseEvent =>
    told("medication-stopped", day(date), { medication });
  const complete = (date: string, yes = true): CourseEvent => answered("medications-complete", yes, day(date));
  const taken = (events: readonly CourseEvent[], at?: string): unknown => value(events, "medications", at);
  const klacid = { name: "Klacid" };

  test("[F26] naming some is not naming all: the set is complete only where the record says so", () => {
    expect(taken([start(klacid, "01")])).toEqual({ members: [klacid], complete: false });
    expect(taken([start(klacid, "01"), complete("02")])).toEqual([klacid]);
    expect(taken([start(klacid, "01"), complete("02", false)])).toEqual({ members: [klacid], complete: false });
    expect(taken([complete("02")])).toEqual([]);
    expect(taken([complete("02", false)])).toBe("(never-told)");
    expect(taken([start(klacid, "01"), complete("02")], "2027-02-01T12:00:00+01:00")).toEqual({
      members: [klacid],
      complete: false,
    });
  });

  test("[F26] stopped is out, started again is in", () => {
    expect(taken([start(klacid, "01"), stop(klacid, "05"), complete("06")])).toEqual([]);
    expect(taken([start(klacid, "01"), stop({ name: "KLACID" }, "05"), start(klacid, "10"), complete("11")])).toEqual([
      klacid,
    ]);
    expect(taken([stop(klacid, "05")])).toEqual({ members: [], complete: false });
  });

  test("[F26] an end that may have been before the start takes nothing out; one of the same day, or surely after it, does", () => {
    const ended = (at: string): CourseEvent => told("medication-stopped", at, { medication: klacid });
    const recorded = { recorded: "2026-11-06T12:00:00+01:00" };
    const roughly = told("medication-stopped", "2026", { medication: klacid }, recorded);
    expect(taken([start(klacid, "05"), roughly, complete("07")])).toEqual([klacid]);
    expect(taken([told("medication-started", "2025", { medication: klacid }), roughly, complete("07")])).toEqual([]);
    expect(taken([start(klacid, "05"), ended(day("05").slice(0, 10)), complete("07")])).toEqual([]);
  });

  test("[F26] the same medicine under two names stays until each has ended: too careful, never too quiet", () => {
    const other = { name: "clarithromycin 500 mg" };
    expect(taken([start(klacid, "01"), start(other, "02"), stop(other, "05"), complete("06")])).toEqual([klacid]);
    expect(taken([start(klacid, "01"), start(klacid, "02"), complete("06")])).toEqual([klacid]);
  });

  test("[F26] shampoo and tablet of one name are two medicines: neither takes the other's place or ends it", () => {
    const tablet: Medication = { name: "ketoconazole", route: "systemic" };
    const shampoo: Medication = { name: "Ketoconazole", form: "shampoo", route: "topical" };
    expect(taken([start(tablet, "01"), start(shampoo, "02"), complete("03")])).toEqual([tablet, shampoo]);
    expect(taken([start(tablet, "01"), start(shampoo, "02"), stop(shampoo, "03"), complete("04")])).toEqual([tablet]);
    expect(
      taken([start(tablet, "01"), start(shampoo, "02"), stop({ name: "ketoconazole" }, "03"), complete("04")]),
    ).toEqual([tablet, shampoo]);
    expect(taken([start(tablet, "01"), stop({ name: "ketoconazole" }, "03"), complete("04")])).toEqual([]);
    expect(taken([start({ name: "ketoconazole" }, "01"), stop(shampoo, "03"), complete("04")])).toEqual([]);
  });

  test("[F26] told twice, once with a code and once without, it keeps both tellings", () => {
    const coded: Medication = { name: "Klacid", codes: [{ system: "atc", code: "J01FA09" }] };
    expect(taken([start(coded, "01"), start(klacid, "02"), complete("03")])).toEqual([coded, klacid]);
    expect(taken([start(coded, "01"), start(klacid, "02"), stop(klacid, "03"), complete("04")])).toEqual([]);
  });

  test("[F27] an answer adds to the record and takes nothing out of it", () => {
    const answer = answered("medications", ["Alvedon"], day("10"));
    expect(taken([start(klacid, "01"), answer, complete("11")])).toEqual([klacid, "Alvedon"]);
    expect(taken([start(klacid, "01"), answered("medications", ["klacid"], day("10")), complete("11")])).toEqual([
      klacid,
    ]);
    expect(taken([answer, complete("11")])).toEqual(["Alvedon"]);
    expect(taken([answer])).toEqual({ members: ["Alvedon"], complete: false });
    const cream = { name: "ketoconazole", route: "topical" } as const;
    const tablet = { name: "ketoconazole", route: "systemic" } as const;
    expect(taken([start(cream, "01"), answered("medications", [tablet], day("10")), complete("11")])).toEqual([
      cream,
      tablet,
    ]);
  });

  test("[F27] what an answer named is out once it was told to have ended after it", () => {
    const answer = answered("medications", ["Klacid", "Alvedon"], day("10"));
    expect(taken([answer, stop(klacid, "12"), complete("13")])).toEqual(["Alvedon"]);
    expect(taken([start(klacid, "01"), answer, stop(klacid, "12"), complete("13")])).toEqual(["Alvedon"]);
    expect(taken([start(klacid, "01"), stop(klacid, "09"), answer, complete("13")])).toEqual(["Klacid", "Alvedon"]);
    expect(taken([answer, stop(klacid, "12"), start(klacid, "14"), complete("15")])).toEqual([klacid, "Alvedon"]);
    // Of tablet and shampoo, told by record and by answer, nobody said which has ended.
    const shampoo: Medication = { name: "ketoconazole", form: "shampoo", route: "topical" };
    const tablet: Medication = { name: "ketoconazole", route: "systemic" };
    const both = [start(tablet, "01"), answered("medications", [shampoo], day("10"))];
    expect(taken([...both, stop({ name: "ketoconazole" }, "12"), complete("13")])).toEqual([tablet, shampoo]);
    expect(taken([...both, stop(tablet, "12"), complete("13")])).toEqual([shampoo]);
  });

  test("[F27] what an answer named is not lost in silence when the answer has run out or was taken back", () => {
    const answer = answered("medications", ["Klacid"], "2026-08-01T12:00:00+01:00");
    const declared = answered("medications-complete", true, "2026-10-20T12:00:00+01:00");
    expect(taken([answer, declared], "2026-10-30T12:00:00+01:00")).toEqual(["Klacid"]);
    expect(taken([answer, declared], "2026-11-01T12:00:00+01:00")).toEqual({ members: [], complete: false });
    const later = answered("medications-complete", true, "2026-11-05T12:00:00+01:00");
    expect(taken([answer, later])).toEqual({ members: [], complete: false });
    expect(taken([answer, later, answered("medications", [], "2026-11-05T12:00:00+01:00")])).toEqual([]);
    expect(taken([answer, stop(klacid, "02"), later])).toEqual([]);
    const unknown = answered("medications", { unknown: "the list is at home" }, day("10"));
    expect(taken([complete("01"), unknown])).toEqual({ members: [], complete: false });
    expect(taken([unknown, complete("12")])).toEqual([]);
    expect(
      taken([start(klacid, "01"), complete("02"), answered("medications", ["klacid"], "2026-07-01T12:00:00+01:00")]),
    ).toEqual([klacid]);
  });
});

describe("told as taken and as not taken", () => {
  const stopped = (name: string, at: string, more: object = {}): CourseEvent =>
    told("medication-stopped", at, { medication: { name } }, more);
  const started = (name: string, at: string, more: object = {}): CourseEvent =>
    told("medication-started", at, { medication: { name } }, more);
  const entry = (resource: string): object => ({ source: { system: "fhir", resource } });
  const of = (...events: readonly CourseEvent[]): Fact => factAt(events, AT, "medications");
  const named = (fact: Fact): unknown => (fact.known ? plain(fact.value) : fact.why);
  const others = [started("paracetamol", "2026-11-09"), answered("medications-complete", true, day("12"))];

  test("[F26] of one time, at one time, by two entries: it stays, and both are shown", () => {
    const both = [
      started("clarithromycin", "2026-11-10", entry("MedicationStatement/1")),
      stopped("clarithromycin", "2026-11-10", entry("MedicationStatement/2")),
    ];
    for (const ids of [
      ["a", "b"],
      ["b", "a"],
    ]) {
      const events = both.map((event, at) => ({ ...event, id: ids[at] ?? "" }));
      const fact = of(...events, ...others);
      expect(named(fact)).toEqual([{ name: "paracetamol" }, { name: "clarithromycin" }]);
      expect(fact.conflict?.map(({ source }) => source)).toEqual(["medication-started", "medication-stopped"]);
    }
    expect(of(...both, answered("medications", ["aspirin"], day("11"))).conflict).toHaveLength(2);
  });

  test("[F26] what was told later is the newer word, and an entry that tells its own end is over", () => {
    const own = entry("MedicationStatement/1");
    const over = of(started("clarithromycin", "2026-11-10", own), stopped("clarithromycin", "2026-11-10", own));
    expect([named(over), over.conflict]).toEqual([{ members: [], complete: false }, undefined]);
    const later = { recorded: "2029-12-31T13:00:00Z" };
    const ended = of(started("clarithromycin", "2026-11-10"), stopped("clarithromycin", "2026-11-10", later));
    expect([named(ended), ended.conflict]).toEqual([{ members: [], complete: false }, undefined]);
    const begun = of(started("clarithromycin", "2026-11-10", later), stopped("clarithromycin", "2026-11-10"));
    expect(begun.conflict).toBeUndefined();
    expect(named(begun)).toEqual({ members: [{ name: "clarithromycin" }], complete: false });
    const instants = of(started("clarithromycin", day("10")), stopped("clarithromycin", "2026-11-10T13:00:00+01:00"));
    expect(named(instants)).toEqual({ members: [], complete: false });
  });
});
