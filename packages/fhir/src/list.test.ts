import { expect, test } from "vitest";

import { bundle, clarithromycin, concept, type Json, LOINC, statement, toldBy, whyUnread } from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

const read = (...resources: readonly Json[]): ReturnType<typeof readBundle> =>
  readBundle(bundle(...resources), { secret: "s" });

const times = (result: ReturnType<typeof read>): unknown => toldBy(result).map(([kind, at]) => [kind, at]);

const KINDS = "http://terminology.hl7.org/CodeSystem/list-example-use-codes";

function list(more: Json): Json {
  return {
    resourceType: "List",
    status: "current",
    mode: "working",
    date: "2026-11-05",
    code: concept(KINDS, "medications"),
    ...more,
  };
}

const NOT_COMPLETE = "is a list: its entries are read by themselves, and nobody says that it is complete";

test("[F41] a list of medicines that stand in the Bundle tells nothing of its own, and not that it is complete", () => {
  const taken = statement(clarithromycin, { id: "one" });
  for (const mode of ["working", "snapshot"]) {
    const result = read(taken, list({ mode, entry: [{ item: { reference: "MedicationStatement/one" } }] }));
    expect(times(result)).toEqual([["medication-started", "2026-09-01"]]);
    expect(whyUnread(result)).toEqual([NOT_COMPLETE]);
  }
});

test("[F41] what stands in the list alone is in use since the list, by what it shows, else as what nobody can resolve", () => {
  const result = read(
    { resourceType: "Medication", id: "m", code: clarithromycin },
    list({
      entry: [
        { item: { display: "Itraconazole 100 mg capsules" } },
        { item: { reference: "Medication/m" }, date: "2026-10-01" },
        { item: { reference: "MedicationStatement/elsewhere" } },
        {},
        { item: { display: "Rifampicin" }, deleted: true },
      ],
    }),
  );
  const told = toldBy(result).map(([kind, at, body]) => `${kind} ${at} ${JSON.stringify(body)}`);
  expect(told).toHaveLength(4);
  for (const [at, shown] of [
    ["2026-11-05", "Itraconazole"],
    ["2026-10-01", "J01FA09"],
    ["2026-11-05", "MedicationStatement/elsewhere"],
    ["2026-11-05", "List/"],
  ] as const)
    expect(told.filter((one) => one.startsWith(`medication-started ${at}`) && one.includes(shown))).toHaveLength(1);
  expect(whyUnread(result)).toContain("was taken off the list");
});

test("[F41] a medicine that stands within the list itself is told; with another status than active as one that nobody can resolve", () => {
  const inside = (more: Json): Json => ({
    ...statement(clarithromycin, { id: "one" }),
    resourceType: "MedicationStatement",
    ...more,
  });
  const told = (more: Json): string =>
    JSON.stringify(toldBy(read(list({ contained: [inside(more)], entry: [{ item: { reference: "#one" } }] }))));
  expect(told({})).toContain("J01FA09");
  expect(told({ status: "completed" })).not.toContain("J01FA09");
  for (const more of [{ status: "completed" }, { status: "on-hold" }, { medicationCodeableConcept: undefined }])
    expect(told(more)).toContain("medication-started");
});

test("[F41] a list of none, because nothing is known, is complete; one that is empty for another reason, or retired, is not", () => {
  const none = { emptyReason: concept("http://terminology.hl7.org/CodeSystem/list-empty-reason", "nilknown") };
  expect(toldBy(read(list(none)))).toEqual([["answered", "2026-11-05", { fact: "medications-complete", value: true }]]);
  expect(toldBy(read(list({ ...none, code: concept(LOINC, "48765-2") })))[0]?.[0]).toBe("history");
  for (const reason of ["notasked", "withheld", "unavailable", "notstarted"]) {
    const result = read(list({ emptyReason: { coding: [{ code: reason }] } }));
    expect([toldBy(result), whyUnread(result)]).toEqual([[], [`is empty: ${reason}`]]);
  }
  expect(toldBy(read(list({})))).toEqual([]);
  expect(toldBy(read(list({ ...none, status: "retired" })))).toEqual([]);
  expect(toldBy(read(list({ ...none, mode: "changes" })))).toEqual([]);
  const both = read(list(none), statement(clarithromycin));
  expect(whyUnread(both)).toEqual(["other entries name medicines, or could not be read"]);
});

test("[F41] a list of something else is listed, and names nothing", () => {
  const result = read(list({ code: { text: "Problems" }, entry: [{ item: { display: "Itraconazole" } }] }));
  expect([toldBy(result), whyUnread(result)]).toEqual([[], [NOT_COMPLETE]]);
});

test("[F22] a medicine that a document's section names, and that is not there, is one that nobody can resolve", () => {
  const result = read({
    resourceType: "Composition",
    status: "final",
    date: "2026-11-09",
    section: [
      { code: concept(LOINC, "10160-0"), entry: [{ reference: "MedicationStatement/1" }, { reference: "x/2" }] },
    ],
  });
  expect(times(result)).toEqual([["medication-started", "2026-11-09"]]);
});

test("[F5] why vaccines and food are not read is said", () => {
  expect(whyUnread(read({ resourceType: "Immunization" }, { resourceType: "NutritionOrder" }))).toEqual([
    "no label speaks of vaccines; of live ones in the last weeks the person is asked",
    "is an order of food; what is taken beside it is asked of the person",
  ]);
});
