import { MAX_PROBLEMS } from "@repigment/core";
import { expect, test } from "vitest";

import {
  ATC,
  bundle,
  bundleOf,
  concept,
  condition,
  ICD10,
  IPS,
  type Json,
  patient,
  problemsOf,
  SCT,
  statement,
  toldBy,
  whyUnread,
} from "../test/kit.ts";
import { MAX_ENTRIES } from "./bundle/entries.ts";
import { readBundle } from "./read-bundle.ts";
import { readRecord } from "./record/read-record.ts";
import { MAX_VALUES } from "./record/values.ts";

const options = { secret: "s" };
const many = (length: number, make: (index: number) => Json): readonly Json[] =>
  Array.from({ length }, (_, index) => make(index));

// The sizes are such that work by the square of them would not end within the time that a test has.
const LONG = 100_000;

test.each([
  ["a code that ends in a run of dashes", concept(ICD10, `${"-".repeat(LONG)}x`)],
  ["a system that ends in a run of slashes", { coding: [{ system: `${"/".repeat(LONG)}x`, code: "1" }] }],
  ["a name with a run of spaces", { text: `a${" ".repeat(LONG)}b` }],
  ["a name with a run of brackets", { text: `a${"(".repeat(LONG)}b` }],
])("[F36] %s is read in time that grows with its length", (_, code) => {
  expect(whyUnread(readBundle(bundle(condition(code)), options))).toEqual(["is in none of our tables"]);
});

test("[F36] a text that is no JSON, with a run of line ends, is refused in time that grows with its length", () => {
  expect(problemsOf(readBundle(`}${"\n".repeat(LONG)}x`, options))).toHaveLength(1);
  expect(problemsOf(readBundle('{"a":1}\r\n \n {"a":2}', options))).toEqual([
    expect.objectContaining({ mend: expect.stringContaining("each line is a resource") as unknown }),
  ]);
});

test("[F36] thousands of identifiers, and of resources that name their person by one", () => {
  const count = 20_000;
  const identifier = many(count, (index) => ({ system: "urn:s", value: `v${index}` }));
  const observed = many(count, () => ({
    resourceType: "Observation",
    status: "final",
    code: { text: "x" },
    subject: { identifier: { system: "urn:s", value: `v${count - 1}` } },
  }));
  expect(problemsOf(readBundle(bundleOf({}, { ...patient, identifier }, ...observed), options))).toEqual([]);
});

test("[F36] thousands of resources within a resource, and of references to none of them", () => {
  const count = 50_000;
  const contained = many(count, (index) => ({ resourceType: "Condition", id: `c${index}` }));
  const entry = many(count, () => ({ reference: "#none" }));
  const composition = { resourceType: "Composition", contained, section: [{ entry }] };
  expect(problemsOf(readBundle(bundle(composition), options))).toEqual([]);
});

test("[F37] of thousands of problems the first thousand are told, whatever they are in", () => {
  const wrong = many(3_000, () => ({ resourceType: "Condition", code: 1, onsetDateTime: "x" }));
  expect(problemsOf(readBundle(bundle(...wrong), options))).toHaveLength(MAX_PROBLEMS);
  const coding = Array.from({ length: 3_000 }, () => 1);
  expect(problemsOf(readBundle(bundle(condition({ coding })), options))).toHaveLength(MAX_PROBLEMS);
  const entries = { resourceType: "Bundle", type: "collection", entry: coding };
  expect(problemsOf(readBundle(entries, options))).toHaveLength(MAX_PROBLEMS);
});

test("[F4] entries that hold nothing count among the entries that a life has", () => {
  const entry = many(MAX_ENTRIES + 1, () => ({}));
  expect(problemsOf(readBundle({ resourceType: "Bundle", type: "collection", entry }, options))).toEqual([
    expect.objectContaining({ at: "/entry", expected: `at most ${MAX_ENTRIES} entries` }),
  ]);
});

test("[F37] what is listed quotes no more than two hundred characters of a record", () => {
  const height = { coding: [{ system: "http://loinc.org", code: "8302-2" }] };
  const valueQuantity = { value: 1, unit: "x".repeat(LONG) };
  const read = readBundle(
    bundle({ resourceType: "Observation", status: "final", code: height, valueQuantity }),
    options,
  );
  expect(read).toMatchObject({ ok: true });
  const [first] = read.ok ? read.value.course.unread : [];
  expect(first?.why).toMatch(/^has the unit x{100,}…$/);
  expect(first?.why).toHaveLength(200);
});

test("[F4] a property that stands twice is refused, in a text and in a dropped file", async () => {
  const text = JSON.stringify(bundle(condition({ text: "vitiligo" }))).replace('"text":', '"text":"pregnancy","text":');
  const problems = [expect.objectContaining({ at: "/entry/1/resource/code/text" })];
  expect(problemsOf(readBundle(text, options))).toEqual(problems);
  expect(problemsOf(await readRecord(text))).toEqual(problems);
});

test("[F4] a text of more values than a record has is refused before it is read", async () => {
  const text = `{"resourceType":"Bundle","type":"collection","entry":[${"[],".repeat(MAX_VALUES / 2)}1]}`;
  expect(problemsOf(await readRecord(text))).toEqual([
    expect.objectContaining({ expected: `at most ${MAX_VALUES} values` }),
  ]);
});

test("[F4] a Patient within a resource who was born on another day is another person", () => {
  const born = (birthDate: string): Json =>
    condition(
      { text: "pregnancy" },
      {
        subject: { reference: "#p" },
        contained: [{ resourceType: "Patient", id: "p", birthDate }],
      },
    );
  expect(problemsOf(readBundle(bundle(born("1992-03-14"), born("1992")), options))).toEqual([]);
  expect(problemsOf(readBundle(bundle(born("1962-03-14")), options))).toEqual([
    expect.objectContaining({
      at: "/entry/1/resource/subject",
      mend: expect.stringContaining("one person") as unknown,
    }),
  ]);
  const second = [
    { system: "urn:x", value: "1" },
    { system: "urn:mrn", value: "other" },
  ];
  const inside = condition(
    { text: "pregnancy" },
    {
      subject: { reference: "#p" },
      contained: [{ resourceType: "Patient", id: "p", identifier: second }],
    },
  );
  const own = { ...patient, identifier: [{ system: "urn:mrn", value: "own" }] };
  expect(problemsOf(readBundle(bundleOf({}, own, inside), options))).toHaveLength(1);
});

test("[F14] every name and code of a medicine is kept: a display without a code, an ingredient, what a reference shows", () => {
  const names = (medicine: Json): unknown => {
    const [[, , body] = []] = toldBy(readBundle(bundle(medicine), options));
    const { name, codes = [] } = (body as { medication: { name: string; codes?: readonly { display?: string }[] } })
      .medication;
    return [name, ...codes.map(({ display }) => display)];
  };
  const inside = (medication: Json, more: Json = {}): Json =>
    statement(
      {},
      {
        medicationCodeableConcept: null,
        contained: [
          { resourceType: "Medication", id: "m", ...medication },
          { resourceType: "Substance", id: "s", code: { text: "clarithromycin" } },
        ],
        medicationReference: { reference: "#m", ...more },
      },
    );
  const plain = { code: { text: "paracetamol" } };
  const both = ["paracetamol", "clarithromycin"];
  expect(names(statement({ text: "paracetamol", coding: [{ display: "clarithromycin" }] }))).toEqual(both);
  expect(names(inside(plain, { display: "clarithromycin" }))).toEqual(both);
  expect(names(inside({ ...plain, ingredient: [{ itemCodeableConcept: { text: "clarithromycin" } }] }))).toEqual(both);
  expect(names(inside({ ...plain, ingredient: [{ itemReference: { reference: "#s" } }] }))).toEqual(both);
  expect(names(inside({ ...plain, ingredient: [{ itemReference: { display: "clarithromycin" } }] }))).toEqual(both);
  const parts = [
    { itemCodeableConcept: { text: "paracetamol" } },
    { itemCodeableConcept: { coding: [{ system: SCT, code: "1" }] } },
  ];
  expect(names(inside({ ingredient: parts }))).toEqual([`paracetamol / ${SCT}|1`, undefined, "paracetamol"]);
  expect(names(inside({ ...plain, ingredient: parts }))).toEqual(["paracetamol", undefined, `paracetamol / ${SCT}|1`]);
});

test("[F14] a medicine with more codes than an event holds, or named twice over, is listed and not read in part", () => {
  const codes = [...Array.from({ length: 50 }, () => "N02BE01"), "J01FA09"].map((code) => ({ system: ATC, code }));
  const named = readBundle(bundle(statement({ coding: codes })), options);
  const unresolved = { medication: { codes: [{ system: "other", code: "MedicationStatement/r1" }] } };
  expect(toldBy(named)).toEqual([["medication-started", "2026-09-01", unresolved]]);
  expect(whyUnread(named)).toEqual(["is named by more than 50 codes and names"]);
  const twice = statement({ text: "paracetamol" }, { medicationReference: { display: "clarithromycin" } });
  expect(toldBy(readBundle(bundle(twice), options))).toEqual([["medication-started", "2026-09-01", unresolved]]);
  expect(whyUnread(readBundle(bundle(twice), options))).toEqual(["names its medicine twice, where FHIR has one"]);
});

test("[F14] a medicine that is not in the Bundle is told by its reference, which nobody can resolve: it is not none", () => {
  const away = statement(
    {},
    { medicationCodeableConcept: null, medicationReference: { reference: "Medication/none" } },
  );
  const read = readBundle(bundle(away), options);
  expect(toldBy(read).map(([kind, , body]) => [kind, body])).toEqual([
    ["medication-started", { medication: { name: "Medication/none" } }],
  ]);
  expect(whyUnread(read)).toEqual(["names a medicine that is not in this Bundle (Medication/none)"]);
});

test("[F15] another medicine with a note about the cream is no cream", () => {
  const kinds = (text: string): unknown =>
    toldBy(readBundle(bundle(statement({ text })), options)).map(([kind]) => kind);
  expect(kinds("clarithromycin 500 mg, uses Opzelura")).toEqual(["medication-started"]);
  expect(kinds("Opzelura 15 mg/g krem tube")).toEqual(["started"]);
  expect(kinds("ruxolitinib (Opzelura)")).toEqual(["started"]);
});

test("[F12] a supply of none or of less than so many days does not end a medicine before it began", () => {
  const dispensed = (daysSupply: Json): unknown =>
    toldBy(
      readBundle(
        bundle({
          resourceType: "MedicationDispense",
          status: "completed",
          medicationCodeableConcept: { text: "clarithromycin" },
          whenHandedOver: "2026-11-01",
          daysSupply: { unit: "d", ...daysSupply },
        }),
        options,
      ),
    ).map(([kind, at]) => `${kind} ${at}`);
  const [started, later] = ["medication-started 2026-11-01", "medication-stopped 2027-01-30"];
  expect(dispensed({ value: 0 })).toEqual([started, later]);
  expect(dispensed({ value: -5 })).toEqual([started, later]);
  expect(dispensed({ value: 30, comparator: "<" })).toEqual([started, "medication-stopped 2026-12-01"]);
});

test.each<[string, Json]>([
  ["at its root", { modifierExtension: [{ url: "urn:negated", valueBoolean: true }] }],
  ["deep within", { code: { text: "vitiligo", coding: [{ modifierExtension: [{ url: "urn:x" }] }] } }],
  ["as implicit rules", { implicitRules: "urn:rules" }],
])("[F5] what carries a modifier %s is listed and not read, whatever it says", (_, more) => {
  const read = readBundle(bundle(condition({ text: "vitiligo" }, more)), options);
  expect(toldBy(read)).toEqual([]);
  expect(whyUnread(read)).toEqual([expect.stringContaining("carries a modifier")]);
  const empty = { modifierExtension: [], implicitRules: "" };
  expect(toldBy(readBundle(bundle(condition({ text: "vitiligo" }, empty)), options)).length).toBeGreaterThan(0);
});

test("[F16] a medicine that carries a modifier keeps no known medicines from being believed", () => {
  const none = statement(concept(IPS, "no-known-medications"));
  const modified = statement({ text: "clarithromycin" }, { modifierExtension: [{ url: "urn:x" }] });
  expect(toldBy(readBundle(bundle(none, modified), options)).map(([, , body]) => body)).toEqual([
    { medication: { codes: [{ system: "other", code: "MedicationStatement/r2" }] } },
  ]);
});
