import type { Finding } from "@repigment/core";
import { expect, test } from "vitest";

import { strongestFirst } from "./findings.ts";
import { mergeItems } from "./merge-items.ts";
import type { ViewItem } from "./view.ts";

const FINDING: Finding = {
  statement: "us-opzelura/sun/protect",
  topic: "sun",
  applies: "yes",
  action: "inform",
  scope: "treatment",
  phase: "any",
  urgency: "routine",
  grade: "named",
  values: {},
  because: { op: "is", truth: "yes" },
  missing: [],
  source: { document: "d", version: "1", section: "1", url: "u" },
};

test("[S21] an emergency comes first, then what is not to be done, then the less strong; of the same, the sooner", () => {
  const said = (action: Finding["action"], urgency: Finding["urgency"]): Finding => ({ ...FINDING, action, urgency });
  const order = strongestFirst([
    said("inform", "soon"),
    said("ask", "routine"),
    said("ask", "soon"),
    said("do-not-use", "routine"),
    said("avoid", "soon"),
    said("ask", "emergency"),
  ]);
  expect(order.map(({ action, urgency }) => `${action} ${urgency}`)).toEqual([
    "ask emergency",
    "do-not-use routine",
    "avoid soon",
    "ask soon",
    "ask routine",
    "inform soon",
  ]);
});

test("[S21] what is the same for several places of the body is told once, with the places", () => {
  const item = (site: string, text: string): ViewItem => ({
    text,
    marks: [site, "ask"],
    because: [],
    moreBecause: [],
    questions: [],
    source: 1,
  });
  const merged = mergeItems([item("face", "Same."), item("hands", "Same."), item("face", "Other.")]);
  expect(merged.map(({ text, marks }) => [text, ...marks])).toEqual([
    ["Same.", "face", "hands", "ask"],
    ["Other.", "face", "ask"],
  ]);
});
