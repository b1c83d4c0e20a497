import type { CodeableConcept } from "../shape/types.ts";

/**
 * The code of a status that FHIR gives as a CodeableConcept: of several codings one that the table knows (records add codings of
 * their own), else the first, else its words. Undefined where nothing was given.
 */
export function statusCode(
  concept: CodeableConcept | undefined,
  known: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const codes = (concept?.coding ?? []).flatMap(({ code }) => code ?? []);
  const words = concept?.text?.trim().toLowerCase();
  return codes.find((code) => Object.hasOwn(known, code)) ?? codes[0] ?? words;
}
