import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

import { goldens, presentGoldens } from "./goldens.ts";
import { assessmentProblems } from "./lib/assessment-decoder.ts";
import { firstDifference } from "./lib/first-difference.ts";
import { repository } from "./lib/run.ts";

const wanted = await goldens(repository);
const present = presentGoldens(repository);
const schema = JSON.parse(readFileSync(join(repository, "spec/schema/assessment.json"), "utf8")) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

test("each course has a golden for each label that was in force, and no other (mend: npm run goldens)", () => {
  expect([...present.keys()].toSorted()).toEqual([...wanted.keys()].toSorted());
  expect(wanted.size).toBeGreaterThan(48);
});

describe("an assessment", () => {
  test.each([...wanted.keys()])("%s is what the code says, byte for byte", (path) => {
    expect(firstDifference(wanted.get(path) ?? "", present.get(path) ?? "")).toBe("");
  });

  test.each([...wanted.keys()])("%s fits the schema, and the decoders strictly", (path) => {
    const said = JSON.parse(wanted.get(path) ?? "") as unknown;
    expect(assessmentProblems(said)).toEqual([]);
    expect([validate(said), validate.errors]).toEqual([true, null]);
  });
});

test("the schema is open to additions and closed where it must be", () => {
  const [first = ""] = wanted.values();
  const said = JSON.parse(first) as { standing: string; urgency: unknown; findings: { applies: string }[] };
  expect(validate({ ...said, standing: "a-new-standing", aNewKey: [1] })).toBe(true);
  expect(validate({ ...said, standing: 5 })).toBe(false);
  const { urgency: _, ...without } = said;
  expect(validate(without)).toBe(false);
  const maybe = said.findings.map((finding) => ({ ...finding, applies: "maybe" }));
  expect(validate({ ...said, findings: maybe })).toBe(false);
});
