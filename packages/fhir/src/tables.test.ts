import { expect, test } from "vitest";

import { bundle, clinical, condition, observation, patient, bundleOf, request, statement } from "../test/kit.ts";
import type { CodeGroup, Row, Table } from "./code/row.ts";
import { readBundle } from "./read-bundle.ts";
import { ALLERGY } from "./table/allergy.ts";
import { CONDITION } from "./table/condition.ts";
import { LIST } from "./table/list.ts";
import { MEDICINE } from "./table/medication/cream.ts";
import { ROUTE } from "./table/medication/route.ts";
import { OBSERVATION } from "./table/observation.ts";
import {
  FEEDING_ANSWER,
  PHOTOTYPE_ANSWER,
  PREGNANCY_ANSWER,
  SMOKING_ANSWER,
  TEST_ANSWER,
} from "./table/observation/answers.ts";
import { PROCEDURE } from "./table/procedure.ts";
import { SECTION } from "./table/section.ts";
import { SEVERITY } from "./table/severity.ts";
import { SITE } from "./table/site.ts";

type Json = Readonly<Record<string, unknown>>;
type AnyRow = Row<unknown>;

const SYSTEM: Readonly<Record<CodeGroup["system"], string>> = {
  snomed: "http://snomed.info/sct",
  icd10: "http://hl7.org/fhir/sid/icd-10",
  icd10cm: "http://hl7.org/fhir/sid/icd-10-cm",
  loinc: "http://loinc.org",
  npu: "urn:oid:1.2.752.108.1",
  rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm",
  atc: "http://www.whocc.no/atc",
  ips: "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
  edqm: "http://standardterms.edqm.eu",
  cpt: "http://www.ama-assn.org/go/cpt",
  list: "http://terminology.hl7.org/CodeSystem/list-example-use-codes",
};

/** Every code, every prefix (by a code that begins so) and every name of a row, as a concept. */
function conceptsOf(row: AnyRow): readonly (readonly [string, Json])[] {
  const coded = row.codes.flatMap(({ system, codes = [], prefixes = [] }) =>
    [...codes, ...prefixes.map((prefix) => `${prefix}${/\d$/.test(prefix) && prefix.length > 2 ? "" : "99"}`)].map(
      (code): readonly [string, Json] => [`${system} ${code}`, { coding: [{ system: SYSTEM[system], code }] }],
    ),
  );
  return [...coded, ...(row.names ?? []).map((text): readonly [string, Json] => [text, { text }])];
}

const ANSWERS: Readonly<Record<string, string>> = {
  pregnancy: "82810-3",
  feeding: "63895-7",
  smoking: "72166-2",
  test: "2106-3",
  phototype: "66472-2",
};

function answering(question: string): (code: Json) => Json {
  return (code) =>
    observation({ coding: [{ system: SYSTEM.loinc, code: ANSWERS[question] }] }, { valueCodeableConcept: code });
}

/** A value that each kind of Observation takes. */
function valued(row: AnyRow): Json {
  const { says, unit } = row.means as { readonly says: string; readonly unit?: string };
  if (unit !== undefined) return { valueQuantity: { value: 7, code: unit } };
  if (says === "due-date") return { valueDateTime: "2027-05-01" };
  return {
    valueString: {
      pregnancy: "pregnant",
      "pregnancy-test": "positive",
      "breast-feeding": "yes",
      smoking: "smoker",
      phototype: "IV",
    }[says],
  };
}

const sections = (code: Json): Json => ({
  resourceType: "Composition",
  status: "final",
  date: "2026-11-09",
  section: [{ code, emptyReason: { text: "nilknown" } }],
});

const MEDICINE_SHOWS: Readonly<Record<string, string>> = {
  '{"is":"nothing","says":"none-known"}': "medication/no-known-medications",
  '{"is":"nothing","says":"no-information"}': "says that there is no information",
};

interface Case {
  readonly table: Table<unknown>;
  readonly resource: (concept: Json, row: AnyRow) => Json;
  /** Whether the event's row names the table row; where the row is a part of another event, what shows it instead. */
  readonly shows?: (row: AnyRow) => string;
}

const part = (row: AnyRow): string => JSON.stringify(row.means);

const CASES: Readonly<Record<string, Case>> = {
  condition: { table: CONDITION, resource: (code) => condition(code) },
  observation: { table: OBSERVATION, resource: (code, row) => observation(code, valued(row)) },
  "pregnancy answer": {
    table: PREGNANCY_ANSWER,
    resource: answering("pregnancy"),
    shows: (row) => (row.means === "not-known" ? "not known" : part(row)),
  },
  "feeding answer": {
    table: FEEDING_ANSWER,
    resource: answering("feeding"),
    shows: (row) => (row.means === "not-known" ? "not known" : part(row)),
  },
  "smoking answer": {
    table: SMOKING_ANSWER,
    resource: answering("smoking"),
    shows: (row) => (row.means === "not-known" ? "not known" : part(row)),
  },
  "test answer": {
    table: TEST_ANSWER,
    resource: answering("test"),
    shows: (row) => (row.means === "negative" ? "is negative" : "pregnant"),
  },
  "phototype answer": { table: PHOTOTYPE_ANSWER, resource: answering("phototype"), shows: part },
  medicine: {
    table: MEDICINE,
    resource: (code, { means }) =>
      (means as { is: string }).is === "nothing"
        ? statement(code)
        : request(code, { dosageInstruction: [{ route: { text: "topical" } }] }),
    shows: ({ means }) => MEDICINE_SHOWS[JSON.stringify(means)] ?? "medication-request/cream",
  },
  route: { table: ROUTE, resource: (route) => statement({ text: "x" }, { dosage: [{ route }] }), shows: part },
  allergy: {
    table: ALLERGY,
    resource: (code) => ({
      resourceType: "AllergyIntolerance",
      clinicalStatus: clinical("active"),
      code,
      recordedDate: "2026-05-01",
    }),
  },
  procedure: {
    table: PROCEDURE,
    resource: (code) => ({ resourceType: "Procedure", status: "completed", code, performedDateTime: "2020" }),
  },
  section: {
    table: SECTION,
    resource: sections,
    shows: ({ means }) =>
      ({ medications: "medications-complete", allergies: "hypersensitivity" })[String(means)] ??
      "not what was asked about",
  },
  list: {
    table: LIST,
    resource: (code) => ({
      resourceType: "List",
      status: "current",
      mode: "working",
      date: "2026-11-09",
      code,
      emptyReason: { text: "nilknown" },
    }),
    shows: ({ means }) =>
      ({ medications: "medications-complete", allergies: "list/allergies" })[String(means)] ?? "none",
  },
  site: {
    table: SITE,
    resource: (site) => request({ text: "Opzelura" }, { dosageInstruction: [{ site }] }),
    shows: part,
  },
  severity: {
    table: SEVERITY,
    resource: (severity) => condition({ text: "atopic dermatitis" }, { severity }),
    shows: part,
  },
};

const rows = Object.entries(CASES).flatMap(([name, one]) => one.table.map((row) => ({ name, id: row.id, row, one })));

test.each(rows)("[F33] every code and name of the $name row $id is read as the row says", ({ row, one }) => {
  const why = (row.means as { readonly why?: string }).why;
  const shows = why ?? one.shows?.(row) ?? `"row":"${row.id}"`;
  const unlike = conceptsOf(row).filter(
    ([, code]) => !JSON.stringify(readBundle(bundle(one.resource(code, row)), { secret: "s" })).includes(shows),
  );
  expect(unlike.map(([label]) => label)).toEqual([]);
});

test.each(Object.entries(CASES))(
  "[F33] the %s table: each row has an id of its own, a reason, sure or likely codes, and something to be found by",
  (_, { table }) => {
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
    const good = (row: AnyRow): boolean =>
      row.reason.length > 8 &&
      row.codes.length + (row.names ?? []).length > 0 &&
      row.codes.every(({ confidence }) => confidence === "A" || confidence === "B") &&
      (row.refines === undefined || table.some(({ id }) => id === row.refines));
    expect(table.filter((row) => !good(row)).map(({ id }) => id)).toEqual([]);
  },
);

test.each(Object.entries(CASES))("[F33] in the %s table no code and no name stands in two rows", (_, { table }) => {
  const all = table.flatMap((row) => [
    ...row.codes
      .flatMap(({ system, codes = [] }) => codes.map((code) => `${system} ${code}`))
      .filter((code, index, list) => list.indexOf(code) === index),
    ...(row.names ?? []),
  ]);
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
});

test("[F33] ICD-10 is compared without dots, dashes and case; other systems letter for letter", () => {
  const read = (system: string, code: string): boolean => {
    const result = readBundle(
      bundleOf({}, patient, { ...condition({ coding: [{ system, code }] }), subject: { reference: "Patient/p" } }),
      { secret: "s" },
    );
    return result.ok && result.value.course.events.some(({ kind }) => kind === "history");
  };
  for (const code of ["C50.9", "C509", "c50.9", "C50.-", " C50 "]) expect(read(SYSTEM.icd10, code)).toBe(true);
  for (const system of [
    "http://hl7.org/fhir/sid/icd-10-se",
    "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
    "urn:oid:1.2.752.116.1.1.1.1.3",
  ])
    expect(read(system, "C50.9")).toBe(true);
  expect(read(SYSTEM.snomed, "254837009")).toBe(true);
  expect(read("https://snomed.info/sct/", "254837009")).toBe(true);
  expect(read(SYSTEM.snomed, "0254837009")).toBe(false);
});
