import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { answered, told, valueAt } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";

const AT = "2026-11-22T18:00:00+01:00";
const DAY = "2026-11-20T08:00:00+01:00";
const applied = told("applied", DAY, { sites: ["face", "lips"] });

test("[F43] a set of sites is, in the scope of one, that site or nothing, and no less complete than the whole", () => {
  const at = (site: string): unknown => valueAt([applied], AT, "applied-sites", { site });
  expect(valueAt([applied], AT, "applied-sites")).toEqual(["face", "lips"]);
  expect([at("lips"), at("face"), at("hands")]).toEqual([["lips"], ["face"], []]);
  expect(valueAt([], AT, "applied-sites", { site: "lips" })).toBe("(never-told)");
  const answer = answered("applied-sites", ["hands"], "2026-11-21T08:00:00+01:00");
  expect(valueAt([applied, answer], AT, "applied-sites", { site: "lips" })).toEqual([]);
});

test("[F43] [A7] a finding about a place carries it, and says no of the others", () => {
  const lips = statement("site", {
    topic: "site",
    scope: "site",
    axis: "site",
    condition: { op: "includes", fact: "applied-sites", values: ["lips", "eyes"] },
  });
  const bySite = (events: readonly CourseEvent[]): readonly unknown[] =>
    assessed(label([lips]), events, AT).findings.map(({ site, applies }) => [site, applies]);
  expect(bySite([applied])).toEqual([
    ["face", "no"],
    ["lips", "yes"],
  ]);
  expect(bySite([])).toEqual([[undefined, "unknown"]]);
  // A place that only a side effect names is not treated.
  expect(bySite([told("applied", DAY, { sites: ["face"] }), told("side-effect", DAY, itch("lips"))])).toEqual([
    ["face", "no"],
    ["lips", "no"],
  ]);
});

function itch(site: "lips"): { readonly what: "itch"; readonly status: "present"; readonly site: "lips" } {
  return { what: "itch", status: "present", site };
}
