import { isDeepStrictEqual } from "node:util";

import type { Result } from "@repigment/core";
import { expect } from "vitest";

import type { Page } from "../draft/draft.ts";
import * as reading from "../read-drafts.ts";

/** What was read, with what is told of the entries that were seen: each way has entries of its own. */
function told(read: Result<Page> | undefined): unknown {
  if (read?.ok !== true) return read;
  const seen = read.value.seen.map(({ entry: { pointer, identity }, stamp }) => ({ pointer, identity, stamp }));
  return { ...read, value: { ...read.value, seen } };
}

export const readDrafts = (text: string): unknown => told(reading.readDrafts(text));
export const readDraftsPlainly = (text: string): unknown => told(reading.readDraftsPlainly(text));
export const readShortDrafts = (text: string): unknown => told(reading.readShortDrafts(text));
export const skimDrafts = (text: string): unknown => told(reading.skimDrafts(text));

/** Holds both quick ways against the plain one; whether the one that goes over the bytes could be gone at all. */
export function agree(text: string): boolean {
  const ways = [skimDrafts(text), readShortDrafts(text)];
  const plain = ways.some((read) => read !== undefined) ? readDraftsPlainly(text) : undefined;
  for (const read of ways) {
    // Told with its text where they differ; comparing this way first, since it is a hundred times as fast.
    const same = read === undefined || isDeepStrictEqual(read, plain);
    expect(same ? {} : { text, read }).toEqual(same ? {} : { text, read: plain });
  }
  return ways[0] !== undefined;
}

type Resource = Readonly<Record<string, unknown>>;

/** A Bundle of some resources as text. */
export function bundleText(...resources: readonly unknown[]): string {
  const entry = resources.map((resource, index) => ({ fullUrl: `urn:uuid:${index}`, resource }));
  return JSON.stringify({ resourceType: "Bundle", type: "collection", timestamp: "2026-11-20T09:00:00Z", entry });
}

export const PATIENT: Resource = { resourceType: "Patient", id: "p", birthDate: "1990-05-17" };
export const PULSE: Resource = {
  resourceType: "Observation",
  id: "o",
  meta: { lastUpdated: "2026-11-01T10:00:00.5+01:00" },
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "8867-4", display: "Heart rate" }], text: "Heart rate" },
  subject: { reference: "Patient/p" },
  effectiveDateTime: "2026-11-01T09:00:00+01:00",
  issued: "2026-11-01T09:00:00.123+01:00",
  valueQuantity: { value: 72, unit: "/min", system: "http://unitsofmeasure.org", code: "/min" },
};

export const ASTHMA: Resource = {
  resourceType: "Condition",
  id: "c",
  meta: { lastUpdated: "2026-11-01T10:00:00Z" },
  clinicalStatus: { coding: [{ code: "active" }] },
  verificationStatus: { coding: [{ code: "confirmed" }] },
  code: { coding: [{ system: "http://snomed.info/sct", code: "195967001" }], text: "Asthma" },
  subject: { reference: "Patient/p" },
  onsetDateTime: "2020-02-03",
  recordedDate: "2020-02-03T09:00:00+01:00",
};

export const ORDER: Resource = {
  resourceType: "MedicationRequest",
  id: "m",
  meta: { lastUpdated: "2026-11-01T10:00:00Z" },
  status: "active",
  intent: "order",
  medicationCodeableConcept: {
    coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "5640", display: "Ibuprofen" }],
    text: "Ibuprofen",
  },
  subject: { reference: "Patient/p" },
  authoredOn: "2026-10-30",
};
