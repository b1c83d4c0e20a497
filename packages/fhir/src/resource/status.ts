import type { CodeableConcept } from "../shape/types.ts";

/** The code of a status that FHIR gives as a CodeableConcept; undefined where none was given. */
export function statusCode(concept: CodeableConcept | undefined): string | undefined {
  return concept?.coding?.find(({ code }) => code !== undefined)?.code ?? concept?.text;
}
