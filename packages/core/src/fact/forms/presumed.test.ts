import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told, valueAt } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const BORN = told("person", "2022-01-10T09:00:00+01:00", { birthDate: "2021-05-01" });
const FACTS_OF_GROWN_UPS = [
  "pregnant",
  "breast-feeding",
  "planning-pregnancy",
  "planning-breast-feeding",
  "could-become-pregnant",
] as const;

describe("of a child under eight", () => {
  test.each(FACTS_OF_GROWN_UPS)("[F56] %s is no, from the age alone, and does not run out", (fact) => {
    expect(factAt([BORN], AT, fact)).toMatchObject({ known: true, value: { truth: "no" }, ids: [BORN.id] });
    expect(valueAt([BORN], "2029-04-30T23:59:59+02:00", fact)).toBe("no");
    expect(valueAt([BORN], "2029-05-01T00:00:00+02:00", fact)).toBe("(never-told)");
  });

  test("[F56] from an age that was told, or a birth year, only where it is surely below eight", () => {
    const told4 = answered("age", { value: 4, unit: "a" }, "2026-11-20T09:00:00+01:00");
    expect(factAt([told4], AT, "pregnant")).toMatchObject({
      value: { truth: "no" },
      source: "person",
      ids: [told4.id],
    });
    const year = (birthDate: string): CourseEvent => told("person", "2022-01-10T09:00:00+01:00", { birthDate });
    expect(valueAt([year("2019")], AT, "pregnant")).toBe("no");
    expect(valueAt([year("2018")], AT, "pregnant")).toBe("(never-told)");
    expect(valueAt([], AT, "pregnant")).toBe("(never-told)");
    expect(valueAt([told("person", AT, { sex: "male" })], AT, "pregnant")).toBe("(never-told)");
  });

  test("[F56] whatever else is told counts, before and after the birth date, and when it has run out", () => {
    for (const at of ["2021-12-01T09:00:00+01:00", "2026-11-20T09:00:00+01:00"]) {
      expect(valueAt([BORN, answered("could-become-pregnant", true, at)], AT, "could-become-pregnant")).not.toBe("no");
      expect(valueAt([BORN, answered("pregnant", { unknown: "asked" }, at)], AT, "pregnant")).toMatch(/^\(/);
    }
    const clinic = told("pregnancy", "2026-11-20T09:00:00+01:00", { status: "pregnant" });
    expect(valueAt([BORN, clinic], AT, "pregnant")).toBe("yes");
    const ended = told("pregnancy", "2026-11-21T09:00:00+01:00", { status: "not-pregnant" });
    expect(valueAt([BORN, clinic, ended], AT, "pregnant")).toBe("no");
    expect(valueAt([BORN, clinic, ended], "2027-01-22T18:00:00+01:00", "pregnant")).toBe("(expired)");
  });

  test("[F56] of a girl who could become pregnant nothing is presumed, nor of one who plans it", () => {
    const could = answered("could-become-pregnant", true, "2026-11-20T09:00:00+01:00");
    const asked = answered("could-become-pregnant", { unknown: "asked" }, "2026-11-20T09:00:00+01:00");
    for (const word of [could, asked])
      for (const fact of FACTS_OF_GROWN_UPS) expect(valueAt([BORN, word], AT, fact)).not.toBe("no");
    const plans = answered("planning-pregnancy", true, "2026-11-20T09:00:00+01:00");
    expect(valueAt([BORN, plans], AT, "pregnant")).toBe("(never-told)");
    expect(valueAt([BORN, plans], AT, "could-become-pregnant")).toBe("no");
    const not = answered("could-become-pregnant", false, "2026-11-20T09:00:00+01:00");
    for (const fact of FACTS_OF_GROWN_UPS) expect(valueAt([BORN, not], AT, fact)).toBe("no");
  });

  test("[F56] a no that was told stands for itself while it holds, and is asked for no more after it", () => {
    const no = answered("pregnant", false, "2026-11-20T09:00:00+01:00");
    expect(factAt([BORN, no], AT, "pregnant")).toMatchObject({ known: true, ids: [no.id] });
    expect(factAt([BORN, no], "2027-01-20T09:00:00+01:00", "pregnant")).toMatchObject({ known: true, ids: [BORN.id] });
  });

  test("[F56] two ages that cannot both be true presume nothing", () => {
    const grown = answered("age", { value: 30, unit: "a" }, "2026-11-20T09:00:00+01:00");
    expect(valueAt([BORN, grown], AT, "pregnant")).toBe("(never-told)");
  });
});

describe("of the young", () => {
  const no = answered("could-become-pregnant", false, "2026-08-24T09:00:00+02:00");
  const born = (birthDate: string): CourseEvent => told("person", "2026-01-10T09:00:00+01:00", { birthDate });

  test("[F57] that a pregnancy is not possible holds a quarter for who is under nineteen or of no known age, else a year", () => {
    expect(valueAt([born("2013-05-01"), no], AT, "could-become-pregnant")).toBe("no");
    expect(valueAt([born("2013-05-01"), no], "2026-11-23T18:00:00+01:00", "could-become-pregnant")).toBe("(expired)");
    expect(valueAt([no], "2026-11-23T18:00:00+01:00", "could-become-pregnant")).toBe("(expired)");
    expect(valueAt([born("1980-05-01"), no], "2026-11-23T18:00:00+01:00", "could-become-pregnant")).toBe("no");
    expect(valueAt([born("1980-05-01"), no], "2027-08-25T18:00:00+02:00", "could-become-pregnant")).toBe("(expired)");
  });

  test("[F57] an answer of a minor does not come back to life on the eighteenth birthday", () => {
    const of17 = [born("2008-11-22"), no];
    expect(valueAt(of17, "2026-11-25T18:00:00+01:00", "could-become-pregnant")).toBe("(expired)");
    expect(valueAt(of17, "2027-08-24T18:00:00+02:00", "could-become-pregnant")).toBe("(expired)");
  });
});
