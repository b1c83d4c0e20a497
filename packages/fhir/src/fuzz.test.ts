import { readdirSync, readFileSync } from "node:fs";

import { canonical, courseOf } from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { bundleOf } from "../test/kit.ts";
import type { Table } from "./code/row.ts";
import { importInto } from "./import/import-into.ts";
import { readBundle } from "./read-bundle.ts";
import { ALLERGY } from "./table/allergy.ts";
import { CONDITION } from "./table/condition.ts";
import { MEDICINE } from "./table/medication/cream.ts";
import { OBSERVATION } from "./table/observation.ts";
import { PREGNANCY_ANSWER, SMOKING_ANSWER, TEST_ANSWER } from "./table/observation/answers.ts";
import { PROCEDURE } from "./table/procedure.ts";

type Json = Readonly<Record<string, unknown>>;

const options = { secret: "s" };

const folder = new URL("../fixtures/", import.meta.url);
const fixtures = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Json);

/** How many inputs were read and how many refused: a fuzz that only ever sees one of the two shows little. */
interface Tally {
  read: number;
  refused: number;
}

/** Reads, and holds what came out against what must always be so; gives back what was not. */
function faults(input: unknown, tally: Tally): readonly string[] {
  const read = readBundle(input, options);
  if (!read.ok) {
    tally.refused += 1;
    const told = read.problems.every(
      ({ at, expected, found }) => typeof at === "string" && expected !== "" && found !== "",
    );
    return read.problems.length > 0 && told ? [] : ["refused without saying why"];
  }
  tally.read += 1;
  const { events, unread } = read.value.course;
  const listed = unread.map(({ at }) => at);
  return [
    ...(events.length === 0 || courseOf(events).ok ? [] : ["the events make no course"]),
    ...(unread.every(({ at, what, why }) => [at, what, why].every((text) => typeof text === "string"))
      ? []
      : ["unread is no text"]),
    ...unaccounted(input, new Set(events.map(({ source }) => source?.resource ?? "")), listed),
    ...(canonical(JSON.parse(JSON.stringify(read))) === canonical(read) ? [] : ["is no JSON"]),
  ];
}

function expectBoth({ read, refused }: Tally): void {
  expect(Math.min(read, refused) / (read + refused)).toBeGreaterThan(0.1);
}

/** Entries that were neither told nor listed; a Medication is told by the entry that names it. */
function unaccounted(input: unknown, told: ReadonlySet<string>, listed: readonly string[]): readonly string[] {
  const entries = (input as { readonly entry?: unknown }).entry;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap(
    (entry: { readonly resource?: Json; readonly fullUrl?: unknown }, index): readonly string[] => {
      const at = `/entry/${index}`;
      const { resource } = entry;
      const type = String(resource?.["resourceType"]);
      const own = [`${type}/${String(resource?.["id"])}`, String(entry.fullUrl)];
      const accounted =
        listed.some((one) => one === at || one.startsWith(`${at}/`)) ||
        own.some((one) => told.has(one)) ||
        [...told].some((one) => one.startsWith(`${type}?`)) ||
        type === "Medication" ||
        type === "Bundle";
      return accounted ? [] : [at];
    },
  );
}

test("[F35] any JSON at all is read or refused, and never breaks", () => {
  const tally: Tally = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
      expect(faults(input, tally)).toEqual([]);
    }),
    { seed: 11, numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(readBundle(text, options).ok).toBe(false);
    }),
    { seed: 12, numRuns: 500 },
  );
});

const TYPES = [
  "Patient",
  "Condition",
  "Observation",
  "Procedure",
  "AllergyIntolerance",
  "MedicationStatement",
  "MedicationRequest",
  "MedicationAdministration",
  "MedicationDispense",
  "QuestionnaireResponse",
  "Composition",
  "Medication",
  "Encounter",
];

const TABLES: Readonly<Record<string, Table<unknown>>> = {
  Condition: CONDITION,
  Observation: OBSERVATION,
  Procedure: PROCEDURE,
  AllergyIntolerance: ALLERGY,
};

const SYSTEM: Readonly<Record<string, string>> = {
  snomed: "http://snomed.info/sct",
  loinc: "http://loinc.org",
  icd10: "http://hl7.org/fhir/sid/icd-10",
};

/** Concepts that a table reads, with some that it does not. */
function conceptOf(table: Table<unknown>): fc.Arbitrary<Json> {
  const names = table.flatMap((row) => row.names ?? []);
  const codings = table.flatMap(({ codes }) =>
    codes.flatMap(({ system, codes: own = [] }) => own.map((code) => ({ system: SYSTEM[system] ?? "urn:x", code }))),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ text: fc.constantFrom(...names) }) },
    {
      weight: 4,
      arbitrary: fc.record({ coding: fc.array(fc.constantFrom(...codings), { minLength: 1, maxLength: 2 }) }),
    },
    { weight: 1, arbitrary: fc.record({ text: fc.string() }) },
  );
}

const concept = conceptOf([...CONDITION, ...OBSERVATION, ...ALLERGY, ...PROCEDURE, ...MEDICINE]);
const status = fc.constantFrom(
  "active",
  "active",
  "final",
  "final",
  "final",
  "completed",
  "completed",
  "completed",
  "stopped",
  "on-hold",
  "entered-in-error",
  "not-taken",
  "unknown",
  "draft",
  "x",
);
const when = fc.constantFrom(null, null, null, "2020", "2026-02", "2026-11-01", "2026-11-01T10:00:00+01:00");
const clinicalStatus = fc.constantFrom("active", "active", "resolved", "x").map((code) => ({ coding: [{ code }] }));
const verificationStatus = fc
  .constantFrom("confirmed", "confirmed", "confirmed", "refuted", "provisional", "x")
  .map((code) => ({ coding: [{ code }] }));
const quantity = fc.record(
  {
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()),
    code: fc.constantFrom("g/dL", "10*9/L", "cm", "kg", "g", "d", "x"),
    comparator: fc.constantFrom("<", ">=", "?"),
  },
  { requiredKeys: ["value", "code"] },
);
const anything = fc.jsonValue({ maxDepth: 2 });

/** Resources of the types that we read, with right and wrong values in the places that we look at. */
const resource = fc.constantFrom(...TYPES).chain((type) =>
  fc.record(
    {
      resourceType: fc.constant(type),
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      status: type === "Observation" ? fc.constantFrom("final", "final", "amended", "preliminary") : status,
      intent: fc.constantFrom("order", "plan", "proposal"),
      code: fc.oneof(
        { weight: 20, arbitrary: conceptOf(TABLES[type] ?? MEDICINE) },
        { weight: 1, arbitrary: anything },
      ),
      clinicalStatus,
      verificationStatus,
      medicationCodeableConcept: concept,
      medicationReference: fc.constantFrom(
        { reference: "Medication/a" },
        { reference: "#x" },
        { display: "ritonavir" },
      ),
      onsetDateTime: when,
      abatementDateTime: when,
      recordedDate: when,
      effectiveDateTime: when,
      authoredOn: when,
      whenHandedOver: when,
      performedDateTime: when,
      authored: when,
      valueQuantity: quantity,
      valueCodeableConcept: conceptOf([...PREGNANCY_ANSWER, ...SMOKING_ANSWER, ...TEST_ANSWER]),
      valueDateTime: when,
      daysSupply: quantity,
      birthDate: fc.constantFrom("1990", "1990-01-31"),
      gender: fc.constantFrom("male", "female", "x"),
      component: fc.array(fc.record({ code: concept, valueQuantity: quantity }), { maxLength: 2 }),
      section: fc.array(
        fc.record({
          code: concept,
          emptyReason: concept,
          entry: fc.array(fc.constantFrom({ reference: "Condition/a" }, { reference: "x" })),
        }),
        { maxLength: 2 },
      ),
      item: fc.array(
        fc.record({
          linkId: fc.constantFrom("pregnant", "smoking", "medications", "x"),
          answer: fc.array(fc.constantFrom({ valueBoolean: true }, { valueString: "x" }, {})),
        }),
        { maxLength: 2 },
      ),
      meta: fc.record({
        lastUpdated: fc.oneof(
          { weight: 9, arbitrary: fc.constant("2026-11-01T10:00:00Z") },
          { weight: 1, arbitrary: fc.constant("x") },
        ),
      }),
    },
    { requiredKeys: ["resourceType", "id"] },
  ),
);

test("[F35] resources with right and wrong values in the places that are read: every entry is told, listed or refused", () => {
  const tally: Tally = { read: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.uniqueArray(resource, {
        minLength: 2,
        maxLength: 6,
        size: "max",
        selector: ({ resourceType, id }) => `${resourceType}/${id}`,
      }),
      (resources) => {
        const entry = resources.map((one) => ({ resource: one }));
        // Without a day of the Bundle many things have no date at all.
        const timestamp = resources.length % 3 === 0 ? { timestamp: "2026-11-10T09:00:00Z" } : {};
        const input = { resourceType: "Bundle", type: "collection", ...timestamp, entry };
        expect(faults(input, tally)).toEqual([]);
      },
    ),
    { seed: 13, numRuns: 3_000 },
  );
  expectBoth(tally);
});

type Step = string | number;

/** All places in a JSON value. */
function places(value: unknown, at: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [at];
  const keys: readonly Step[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [at, ...keys.flatMap((key) => places((value as Readonly<Record<Step, unknown>>)[key], [...at, key]))];
}

/** A copy with another value at a place; undefined takes it out. */
function withAt(value: unknown, [step, ...rest]: readonly Step[], put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      if (index !== step) return [item];
      const changed = withAt(item, rest, put);
      return changed === undefined ? [] : [changed];
    });
  const own = value as Readonly<Record<Step, unknown>>;
  const changed = withAt(own[step], rest, put);
  const { [step]: _, ...others } = own;
  return changed === undefined ? others : { ...others, [step]: changed };
}

const mutant = fc.constantFrom(...fixtures).chain((bundle) => {
  const all = places(bundle);
  const change = fc.tuple(
    fc.constantFrom(...all),
    fc.oneof(fc.constant(undefined), fc.constantFrom(null, "", [], {}, 0, -1, "1e9", "9999-12-31"), anything),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce<unknown>((so, [at, put]) => (reaches(so, at) ? withAt(so, at, put) : so), bundle));
});

function reaches(value: unknown, [step, ...rest]: readonly Step[]): boolean {
  if (step === undefined) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, step) &&
    reaches((value as Readonly<Record<Step, unknown>>)[step], rest)
  );
}

test("[F35] real Bundles with something changed or taken out: every entry is told, listed or refused, and imports hold too", () => {
  const tally: Tally = { read: 0, refused: 0 };
  fc.assert(
    fc.property(mutant, (input) => {
      expect(faults(input, tally)).toEqual([]);
      const into = importInto({ id: "c", events: [], unread: [] }, input, options);
      const again = into.ok ? importInto(into.value.course, input, options) : into;
      expect("value" in again ? canonical(again.value.course) : []).toEqual(
        into.ok ? canonical(into.value.course) : [],
      );
    }),
    { seed: 14, numRuns: 1_500 },
  );
  expectBoth(tally);
});

test("[F35] cut off anywhere, a real Bundle is refused", () => {
  const text = JSON.stringify(bundleOf({}, ...fixtures.slice(0, 1)));
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), (end) => {
      expect(readBundle(text.slice(0, end), options).ok).toBe(false);
    }),
    { seed: 15, numRuns: 300 },
  );
});
