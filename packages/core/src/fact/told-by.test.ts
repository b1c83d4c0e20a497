import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { answered, factAt, told, valueAt } from "../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const day = (number: number): string => `2026-11-${String(number).padStart(2, "0")}T09:00:00+01:00`;
const CAREGIVER = { author: { role: "caregiver" } } as const;

describe("what a young person told in confidence", () => {
  test.each(["pregnant", "breast-feeding", "planning-pregnancy", "could-become-pregnant"])(
    "[F59] %s: a caregiver's no does not beat the person's yes, whichever came last; another no of the person does",
    (fact) => {
      const yes = answered(fact, true, day(10));
      const no = answered(fact, false, day(12), CAREGIVER);
      expect(factAt([yes, no], AT, fact)).toMatchObject({ known: false, why: "contradiction", conflict: [{}, {}] });
      expect(valueAt([answered(fact, true, day(14)), no], AT, fact)).toBe("yes");
      expect(valueAt([yes, no, answered(fact, false, day(13))], AT, fact)).toBe("no");
      expect(valueAt([yes, answered(fact, false, day(11)), no], AT, fact)).toBe("no");
      expect(valueAt([answered(fact, true, day(12), CAREGIVER)], AT, fact)).toBe("yes");
      expect(valueAt([no], AT, fact)).toBe("no");
    },
  );

  test("[F59] nor does an event that a caregiver tells, nor that a caregiver does not know; once the yes has run out it does", () => {
    const yes = answered("pregnant", true, day(10));
    const event = told("pregnancy", day(12), { status: "not-pregnant" }, CAREGIVER);
    expect(valueAt([yes, event], AT, "pregnant")).toBe("(contradiction)");
    expect(valueAt([yes, answered("pregnant", { unknown: "not asked" }, day(12), CAREGIVER)], AT, "pregnant")).toBe(
      "yes",
    );
    const planned = answered("planning-pregnancy", true, "2026-08-01T09:00:00+02:00");
    const no = answered("planning-pregnancy", false, day(12), CAREGIVER);
    expect(valueAt([planned, no], AT, "planning-pregnancy")).toBe("no");
  });

  test("[F59] of what is not told in confidence the newest word counts, whoever gave it", () => {
    const events = [
      answered("malignancy-on-treatment", true, day(10)),
      answered("malignancy-on-treatment", false, day(12), CAREGIVER),
    ];
    expect(valueAt(events, AT, "malignancy-on-treatment")).toBe("no");
  });
});

describe("medicines that a caregiver and somebody else named", () => {
  const own = answered("medications", [{ name: "Yasmin" }], day(10));
  const hers = answered("medications", [{ name: "paracetamol" }], day(12), CAREGIVER);
  const all = answered("medications-complete", true, day(12), CAREGIVER);
  const names = (events: readonly CourseEvent[], at: string = AT): readonly string[] => {
    const fact = factAt(events, at, "medications");
    if (!fact.known || fact.value.type !== "set") return [];
    return fact.value.members.map((member) => (typeof member === "string" ? member : (member.name ?? ""))).toSorted();
  };

  test("[F60] both count, in either order, and a list that is called whole does not lose one", () => {
    expect(names([own, hers, all])).toEqual(["Yasmin", "paracetamol"]);
    expect(names([answered("medications", [{ name: "Yasmin" }], day(14)), hers, all])).toEqual([
      "Yasmin",
      "paracetamol",
    ]);
    expect(names([own, hers, answered("medications", [{ name: "iron" }], day(13))])).toEqual(["iron", "paracetamol"]);
  });

  test("[F60] one that was told to have ended since is out; what was answered long ago has run out", () => {
    const stopped = told("medication-stopped", day(11), { medication: { name: "Yasmin" } });
    expect(names([own, stopped, hers, all])).toEqual(["paracetamol"]);
    const old = answered("medications", [{ name: "Yasmin" }], "2026-05-01T09:00:00+02:00");
    expect(names([old, hers, all])).toEqual(["paracetamol"]);
    expect(names([own, answered("medications", { unknown: "not asked" }, day(12), CAREGIVER), all])).toEqual([
      "Yasmin",
    ]);
  });
});
