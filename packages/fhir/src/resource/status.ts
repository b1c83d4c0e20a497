import type { CodeableConcept } from "../shape/types.ts";

/** The code of a status that FHIR gives as a CodeableConcept; undefined where none was given. */
export function statusCode(concept: CodeableConcept | undefined): string | undefined {
  return concept?.coding?.find(({ code }) => code !== undefined)?.code ?? concept?.text;
}

/** A look-up that a hostile key ("constructor") cannot fool. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
