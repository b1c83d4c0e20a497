import { expect, test } from "vitest";

import { bundle, clarithromycin, opzelura, statement, TIMESTAMP, toldBy, whyUnread } from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

function read(...resources: readonly Json[]): ReturnType<typeof readBundle> {
  return readBundle(bundle(...resources), { secret: "s" });
}

/** What is told of a medicine that nobody can resolve. */
function unresolved(type: string, at: string, id = "r1"): readonly unknown[] {
  return ["medication-started", at, { medication: { codes: [{ system: "other", code: `${type}/${id}` }] } }];
}

test.each([
  ["MedicationStatement", "unknown", "has the status unknown: it counts as neither taken nor not taken"],
  ["MedicationStatement", "constructor", "has the status constructor, which we do not read"],
])("[F12] [F16] a %s that is %s is listed, and told as one that nobody can resolve", (resourceType, status, why) => {
  const one = { resourceType, status, medicationCodeableConcept: clarithromycin };
  expect(toldBy(read(one))).toEqual([unresolved(resourceType, TIMESTAMP)]);
  expect(whyUnread(read(one))).toEqual([why]);
  const later = { ...one, meta: { lastUpdated: "2026-11-11T00:00:00Z" } };
  expect(toldBy(read(later))).toEqual([unresolved(resourceType, "2026-11-11T00:00:00Z")]);
  const undated = readBundle({ ...bundle(one), timestamp: null }, { secret: "s" });
  expect(toldBy(undated)).toEqual([unresolved(resourceType, "1900")]);
  expect(toldBy(read({ ...one, medicationCodeableConcept: opzelura }))).toEqual([]);
});

test("[F16] a medicine in use that has no date at all is told as one that nobody can resolve", () => {
  const one = statement(clarithromycin, { effectivePeriod: null });
  const undated = readBundle({ ...bundle(one), timestamp: null }, { secret: "s" });
  expect(toldBy(undated)).toEqual([unresolved("MedicationStatement", "1900")]);
  expect(whyUnread(undated)).toEqual(["has no date at all"]);
});

test.each(["medicationstatement", "MedicationOrder", "MedicationUsage"])(
  "[F16] a %s is a type that is not read, and may name any medicine",
  (resourceType) => {
    const one = { resourceType, status: "active", medicationCodeableConcept: clarithromycin };
    expect(toldBy(read(one))).toEqual([unresolved(resourceType, TIMESTAMP)]);
    expect(toldBy(read({ ...one, meta: { lastUpdated: "yesterday" } }))).toEqual([unresolved(resourceType, TIMESTAMP)]);
    expect(whyUnread(read(one))).toEqual(["resources of this type are not read"]);
  },
);

test("[F16] the description of a medicine that nobody takes opens no list", () => {
  const described = { code: clarithromycin, status: "active" };
  expect(toldBy(read({ resourceType: "MedicationKnowledge", ...described }))).toEqual([]);
  expect(toldBy(read({ resourceType: "Medication", ...described }))).toEqual([]);
});
