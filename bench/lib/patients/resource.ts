/** A FHIR resource as a plain object. */
export type Resource = { readonly resourceType: string; readonly id: string } & Readonly<Record<string, unknown>>;

/** The instant for which the bench asks, and the day that it falls on. */
export const AT = "2026-11-20T09:00:00+01:00";
export const TODAY = "2026-11-20";

/** When every record was last touched. */
export const TOUCHED = "2026-11-19T08:00:00+01:00";

const DAY_MS = 86_400_000;

/** The civil day so many days before the one asked for. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The morning of the day so many days before. */
export function morning(days: number): string {
  return `${daysAgo(days)}T08:30:00+01:00`;
}

export const SNOMED = "http://snomed.info/sct";
export const LOINC = "http://loinc.org";
export const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

/** A CodeableConcept of one coding. */
export function concept(system: string, code: string, display: string): Readonly<Record<string, unknown>> {
  return { coding: [{ system, code, display }], text: display };
}

/** A status of http://terminology.hl7.org. */
export function status(list: string, code: string): Readonly<Record<string, unknown>> {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${list}`, code }] };
}
