/** Small pieces of FHIR for tests. Everything is one person's, recorded on one day, unless a test says otherwise. */
import type { CourseEvent, Problem, Result, Course } from "@repigment/core";

export type Json = Readonly<Record<string, unknown>>;

export const TIMESTAMP = "2026-11-10T09:00:00Z";
export const SCT = "http://snomed.info/sct";
export const LOINC = "http://loinc.org";
export const ATC = "http://www.whocc.no/atc";
export const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
export const ICD10 = "http://hl7.org/fhir/sid/icd-10";
export const IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

export const patient: Json = { resourceType: "Patient", id: "p", gender: "female", birthDate: "1992-03-14" };

/** A collection of the person and the given resources; each gets an id and a subject where it has none. */
export function bundle(...resources: readonly Json[]): Json {
  return bundleOf({}, patient, ...resources);
}

/** The same with properties of the Bundle of one's own, and no Patient added. */
export function bundleOf(properties: Json, ...resources: readonly Json[]): Json {
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: TIMESTAMP,
    ...properties,
    entry: resources.map((resource, index) => ({ resource: complete(resource, index) })),
  };
}

function complete(resource: Json, index: number): Json {
  const type = String(resource["resourceType"]);
  const subject = type === "AllergyIntolerance" ? "patient" : "subject";
  return {
    ...(SPEAKS_OF_A_PERSON.includes(type) ? { [subject]: { reference: "Patient/p" } } : {}),
    id: `r${index}`,
    ...resource,
  };
}

const SPEAKS_OF_A_PERSON = [
  "Condition",
  "Observation",
  "Procedure",
  "MedicationStatement",
  "MedicationRequest",
  "MedicationAdministration",
  "MedicationDispense",
  "QuestionnaireResponse",
  "List",
  "AllergyIntolerance",
];

export function concept(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}

export function clinical(code: string): Json {
  return concept("http://terminology.hl7.org/CodeSystem/condition-clinical", code);
}

export function verified(code: string): Json {
  return concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", code);
}

export function condition(code: Json, more: Json = {}): Json {
  return {
    resourceType: "Condition",
    clinicalStatus: clinical("active"),
    verificationStatus: verified("confirmed"),
    code,
    onsetDateTime: "2026-10-01",
    ...more,
  };
}

export function observation(code: Json, more: Json): Json {
  return { resourceType: "Observation", status: "final", code, effectiveDateTime: "2026-11-01", ...more };
}

export function statement(medicine: Json, more: Json = {}): Json {
  return {
    resourceType: "MedicationStatement",
    status: "active",
    medicationCodeableConcept: medicine,
    effectivePeriod: { start: "2026-09-01" },
    ...more,
  };
}

export function request(medicine: Json, more: Json = {}): Json {
  return {
    resourceType: "MedicationRequest",
    status: "active",
    intent: "order",
    medicationCodeableConcept: medicine,
    authoredOn: "2026-09-01",
    ...more,
  };
}

export const clarithromycin: Json = { text: "clarithromycin", ...concept(ATC, "J01FA09") };
export const opzelura: Json = { text: "Opzelura" };

type Read = Result<{ readonly course: Course }>;

/** The events of a reading that went well, save the person's own. */
export function eventsOf(read: Read): readonly CourseEvent[] {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.course.events.filter(({ source }) => source?.row?.startsWith("patient/") !== true);
}

/** Kind, time and body of each event. */
export function toldBy(read: Read): readonly (readonly [string, string, unknown])[] {
  return eventsOf(read).map(({ kind, at, body }) => [kind, at, body]);
}

/** Reasons of what was left unread. */
export function whyUnread(read: Read): readonly string[] {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.course.unread.map(({ why }) => why);
}

export function problemsOf(read: Result<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}
