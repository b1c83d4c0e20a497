import { expect, test } from "vitest";

import { readBundle } from "./read-bundle.ts";

const patient = { resourceType: "Patient", id: "p", gender: "female", birthDate: "1992-03-14" };
const subject = { reference: "Patient/p" };
const sct = "http://snomed.info/sct";

function bundle(...resources: readonly object[]): object {
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: "2026-11-10T09:00:00Z",
    entry: resources.map((resource) => ({ resource })),
  };
}

test("[F1] vitiligo, clarithromycin and the cream become a diagnosis, a medicine and a prescription", () => {
  const read = readBundle(
    bundle(
      patient,
      {
        resourceType: "Condition",
        id: "c",
        clinicalStatus: { coding: [{ code: "active" }] },
        code: { coding: [{ system: sct, code: "56727007" }] },
        bodySite: [{ coding: [{ system: sct, code: "89545001" }] }],
        subject,
        recordedDate: "2026-08-18",
      },
      {
        resourceType: "MedicationRequest",
        id: "m",
        status: "active",
        intent: "order",
        medicationCodeableConcept: {
          coding: [{ system: "http://www.whocc.no/atc", code: "J01FA09" }],
          text: "clarithromycin",
        },
        subject,
        authoredOn: "2026-11-06",
      },
      {
        resourceType: "MedicationRequest",
        id: "o",
        status: "active",
        intent: "order",
        medicationCodeableConcept: { text: "Opzelura" },
        subject,
        authoredOn: "2026-08-18",
      },
    ),
    { secret: "s" },
  );
  expect(read.ok ? read.value.course.unread : read.problems).toEqual([]);
  const told = read.ok
    ? read.value.course.events.map(({ kind, at, source }) => [kind, at, source?.resource, source?.row])
    : [];
  expect(told).toEqual([
    ["person", "1992-03-14", "Patient/p", "patient/person"],
    ["diagnosis", "2026-08-18", "Condition/c", "condition/vitiligo"],
    ["diagnosis", "2026-11-10T09:00:00Z", "Condition/c", "condition/vitiligo/as-of/2026-11-10T09:00:00Z"],
    ["prescription", "2026-08-18", "MedicationRequest/o", "medication-request/cream"],
    ["medication-started", "2026-11-06", "MedicationRequest/m", "medication-request/started"],
  ]);
});
