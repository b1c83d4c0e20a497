import { expect, test } from "vitest";

import { checkHazards } from "./check-hazards.ts";
import { planted } from "./lib/planted.ts";

const tests = { "packages/core/src/truth.test.ts": 'test("[T3] unknown is never no", () => {});\n' };
const hazard = "- id: unknown-read-as-no\n  hazard: a gap reads as safe\n  stop: Kleene's truth\n";

test("a hazard whose stop is a rule that a test quotes is fine", () => {
  expect(checkHazards(planted({ ...tests, "docs/hazards.yaml": `${hazard}  tests: [core/T3]\n` }))).toEqual([]);
});

test.each([
  [`${hazard}  tests: [core/T4]\n`, "no test title quotes core/T4"],
  [`${hazard}  tests: [fhir/T3]\n`, "no test title quotes fhir/T3"],
  [`${hazard}  tests: []\n`, "names no test"],
  [hazard, "names no test"],
  ["- id: a\n  hazard: b\n  tests: [core/T3]\n", "has no stop"],
  ["[]", "is not a list of hazards"],
])("%j is told", (page, told) => {
  expect(checkHazards(planted({ ...tests, "docs/hazards.yaml": page }))).toEqual([expect.stringContaining(told)]);
});

test("a hazard that is listed twice, and a page that is missing, are told", () => {
  const twice = `${hazard}  tests: [core/T3]\n`.repeat(2);
  expect(checkHazards(planted({ ...tests, "docs/hazards.yaml": twice }))).toEqual([
    expect.stringContaining("listed twice"),
  ]);
  expect(checkHazards(planted(tests))).toEqual([expect.stringContaining("is missing")]);
});
