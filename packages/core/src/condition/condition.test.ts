import { expect, test } from "vitest";

import { decode } from "../decode/decoder.ts";
import { type Because, isWithinError, missingFacts } from "./because.ts";
import { condition, OPS } from "./operators.ts";

const ONE_EACH: readonly object[] = [
  { op: "all", of: [{ op: "is", fact: "pregnant", value: "yes" }] },
  { op: "any", of: [] },
  { op: "not", of: [{ op: "is", fact: "pregnant", value: "yes" }] },
  { op: "is", fact: "pregnant", value: "yes" },
  { op: "one-of", fact: "smoking", values: ["past", "current"] },
  { op: "includes", fact: "indication", values: ["vitiligo"] },
  { op: "above", fact: "area-treated", limit: "ceiling" },
  { op: "at-least", fact: "age", limit: "least" },
  { op: "below", fact: "age", limit: "least" },
  { op: "at-most", fact: "tube-size", limit: "tube" },
  { op: "between", fact: "age", least: "least", most: "most" },
  { op: "within", fact: "weeks-since-last-application", window: "weeks" },
  { op: "since", fact: "weeks-on-treatment", time: "weeks" },
  { op: "in-phase", phases: ["start", "after"] },
  { op: "in-substance-list", fact: "medications", list: "strong" },
];

test("[C11] every operator of the closed list is read, and no other", () => {
  for (const given of ONE_EACH) expect(decode(condition, given)).toEqual({ ok: true, value: given });
  expect(ONE_EACH.map((given) => Object.values(given)[0] as unknown)).toEqual(OPS);
});

test.each([
  [{ op: "unless", of: [] }, ""],
  [{ op: "constructor" }, ""],
  [{}, ""],
  [null, ""],
  ["yes", ""],
  [{ op: "not", of: [] }, "/of"],
  [
    {
      op: "not",
      of: [
        { op: "any", of: [] },
        { op: "any", of: [] },
      ],
    },
    "/of",
  ],
  [{ op: "all", of: { op: "any", of: [] } }, "/of"],
  [{ op: "all", of: [{ op: "any", of: [{ op: "maybe" }] }] }, "/of/0/of/0"],
  [{ op: "is", fact: "pregnant" }, ""],
  [{ op: "is", fact: "pregnant", value: true }, "/value"],
  [{ op: "above", fact: "area-treated", limit: 10 }, "/limit"],
  [{ op: "above", fact: "area-treated", limit: "a", unit: "%" }, "/unit"],
  [{ op: "in-phase", phases: ["before"] }, "/phases/0"],
])("[C11] %j is refused at %j", (given, at) => {
  const result = decode(condition, given);
  expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toContain(at);
});

const open = (fact: string): Because => ({ op: "is", truth: "unknown", fact, missing: [fact] });

test("[C12] what is missing is what its unknown parts miss, each once; what is settled misses nothing", () => {
  const settled: Because = { op: "any", truth: "yes", of: [open("pregnant")] };
  expect(missingFacts(settled)).toEqual([]);
  const mixed: Because = {
    op: "all",
    truth: "unknown",
    of: [settled, open("b"), open("a"), { op: "not", truth: "unknown", of: [open("b")] }],
  };
  expect(missingFacts(mixed)).toEqual(["b", "a"]);
});

test("[C8] a limit within the error anywhere in the reasons is told", () => {
  expect(
    isWithinError({ op: "all", truth: "no", of: [open("a"), { op: "above", truth: "no", withinError: true }] }),
  ).toBe(true);
  expect(isWithinError({ op: "all", truth: "no", of: [open("a")] })).toBe(false);
});
