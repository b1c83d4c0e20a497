import { expect, test } from "vitest";

import { answered, factAt, told, valueAt } from "../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const DAY = "2026-11-20T09:00:00+01:00";
const LATER = "2026-11-21T09:00:00+01:00";

test("[F45] a child's birth date and an adult's age leave the age unknown, whichever was told last", () => {
  const child = told("person", DAY, { birthDate: "2015-11-25" });
  const adult = (at: string): ReturnType<typeof answered> => answered("age", { value: 30, unit: "a" }, at);
  for (const at of [LATER, "2026-11-19T09:00:00+01:00"]) {
    const fact = factAt([child, adult(at)], AT, "age");
    expect([fact.known, fact.known ? "" : fact.why, fact.conflict?.length]).toEqual([false, "contradiction", 2]);
  }
  const fits = factAt([child, answered("age", { value: 10, unit: "a" }, LATER)], AT, "age");
  expect([fits.known, fits.conflict]).toEqual([true, undefined]);
});

test("[F44] an ingredient that was named is an allergy, whatever was answered to the broader question", () => {
  const none = answered("hypersensitivity", false, LATER);
  const named = (...members: readonly string[]): ReturnType<typeof answered> =>
    answered("excipient-sensitivity", members, DAY);
  expect(valueAt([named("parabens")], AT, "hypersensitivity")).toBe("yes");
  expect(valueAt([named("parabens"), none], AT, "hypersensitivity")).toBe("(contradiction)");
  expect(valueAt([named(), none], AT, "hypersensitivity")).toBe("no");
  expect(valueAt([named()], AT, "hypersensitivity")).toBe("(never-told)");
});
