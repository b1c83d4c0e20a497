import { readFileSync } from "node:fs";

import { type CourseEvent, courseOf } from "@repigment/core";
import { expect, test } from "vitest";

import { readBundle } from "./read-bundle.ts";

/** Counts of what was read, by kind and row, and of what was not, by what and why. */
function summary(file: string): {
  readonly read: Readonly<Record<string, number>>;
  readonly unread: Readonly<Record<string, number>>;
} {
  const url = import.meta.resolve("cql-exec-fhir/package.json");
  const result = readBundle(readFileSync(new URL(`test/fixtures/r4/${file}`, url), "utf8"), { secret: "s" });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { events, unread } = result.value.course;
  expect(courseOf(events).ok).toBe(true);
  const row = ({ kind, source }: CourseEvent): string =>
    `${kind} ${source?.row?.replace(/\/identified\/.*/, "/identified")}`;
  return { read: counts(events.map(row)), unread: counts(unread.map(({ what, why }) => `${what}: ${why}`)) };
}

function counts(keys: readonly string[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1);
  return Object.fromEntries(sums);
}

const NO_ROW = "is in none of our tables";
const NO_TYPE = "resources of this type are not read";
const NO_VACCINE = "no label speaks of vaccines; of live ones in the last weeks the person is asked";
const NO_END = "is over, but since when is not told";

const BLOOD_LEFT = {
  [`Erythrocytes [#/volume] in Blood by Automated count: ${NO_ROW}`]: 1,
  [`Hematocrit [Volume Fraction] of Blood by Automated count: ${NO_ROW}`]: 1,
  [`MCV [Entitic volume] by Automated count: ${NO_ROW}`]: 1,
  [`MCH [Entitic mass] by Automated count: ${NO_ROW}`]: 1,
  [`MCHC [Mass/volume] by Automated count: ${NO_ROW}`]: 1,
  [`Erythrocyte distribution width [Entitic volume] by Automated count: ${NO_ROW}`]: 1,
  [`Platelet distribution width [Entitic volume] in Blood by Automated count: ${NO_ROW}`]: 1,
  [`Platelet mean volume [Entitic volume] in Blood by Automated count: ${NO_ROW}`]: 1,
};

const BLOOD_READ = {
  "lab-result observation/haemoglobin": 1,
  "lab-result observation/leukocytes": 1,
  "lab-result observation/platelets": 1,
};

test("[F5] Synthea's Luna60 is read whole: what is told and what is left, exactly", () => {
  expect(summary("Luna60_McCullough561_6662f0ca-b617-4e02-8f55-7275e9f49aa0.json")).toEqual({
    read: {
      "person patient/person": 1,
      "identified patient/identified": 3,
      "person observation/height": 15,
      "person observation/weight": 15,
      "history observation/smoking-status": 15,
      "history condition/minor-infection": 6,
      ...BLOOD_READ,
      "medication-started medication-request/started": 1,
    },
    unread: {
      [`Pain severity - 0-10 verbal numeric rating [Score] - Reported: ${NO_ROW}`]: 15,
      [`Blood Pressure: ${NO_ROW}`]: 15,
      [`Body Mass Index: ${NO_ROW}`]: 10,
      ...BLOOD_LEFT,
      [`Observation With Time Value: ${NO_ROW}`]: 1,
      [`Whiplash injury to neck: ${NO_ROW}`]: 1,
      [`Chronic sinusitis (disorder): ${NO_ROW}`]: 1,
      [`Documentation of current medications: ${NO_ROW}`]: 6,
      [`Ibuprofen 100 MG Oral Tablet: ${NO_END}`]: 2,
      [`Cefuroxime 250 MG Oral Tablet: ${NO_END}`]: 2,
      [`Acetaminophen 325 MG Oral Tablet: ${NO_END}`]: 1,
      [`Organization: ${NO_TYPE}`]: 1,
      [`Practitioner: ${NO_TYPE}`]: 1,
      [`Encounter: ${NO_TYPE}`]: 23,
      [`Immunization: ${NO_VACCINE}`]: 27,
      [`Claim: ${NO_TYPE}`]: 27,
      [`ExplanationOfBenefit: ${NO_TYPE}`]: 23,
      [`CarePlan: ${NO_TYPE}`]: 2,
      [`DiagnosticReport: ${NO_TYPE}`]: 1,
    },
  });
});

test("[F5] Synthea's Johnnie679 is read whole: what is told and what is left, exactly", () => {
  expect(summary("Johnnie679_Hermiston71_2cd30bd6-3a87-4191-af90-6daa70f58f55.json")).toEqual({
    read: {
      "person patient/person": 1,
      "identified patient/identified": 3,
      "person observation/height": 17,
      "person observation/weight": 17,
      "history observation/smoking-status": 17,
      "history condition/minor-infection": 2,
      ...BLOOD_READ,
      "medication-started medication-request/started": 1,
    },
    unread: {
      [`Pain severity - 0-10 verbal numeric rating [Score] - Reported: ${NO_ROW}`]: 17,
      [`Blood Pressure: ${NO_ROW}`]: 17,
      [`Body Mass Index: ${NO_ROW}`]: 10,
      ...BLOOD_LEFT,
      [`Fracture subluxation of wrist: ${NO_ROW}`]: 1,
      [`Child attention deficit disorder: ${NO_ROW}`]: 1,
      [`Documentation of current medications: ${NO_ROW}`]: 8,
      [`X-ray or wrist: ${NO_ROW}`]: 1,
      [`Bone immobilization: ${NO_ROW}`]: 1,
      [`Amoxicillin 250 MG / Clavulanate 125 MG Oral Tablet: ${NO_END}`]: 1,
      [`Ibuprofen 100 MG Oral Tablet: ${NO_END}`]: 1,
      [`Acetaminophen 325 MG Oral Tablet: ${NO_END}`]: 1,
      [`Organization: ${NO_TYPE}`]: 1,
      [`Practitioner: ${NO_TYPE}`]: 1,
      [`Encounter: ${NO_TYPE}`]: 22,
      [`Immunization: ${NO_VACCINE}`]: 35,
      [`Claim: ${NO_TYPE}`]: 26,
      [`ExplanationOfBenefit: ${NO_TYPE}`]: 22,
      [`CarePlan: ${NO_TYPE}`]: 3,
      [`ImagingStudy: ${NO_TYPE}`]: 1,
      [`DiagnosticReport: ${NO_TYPE}`]: 1,
    },
  });
});
