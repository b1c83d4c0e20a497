/** The questionnaire's own address; its linkIds are the fact ids. A urn, since we run no server that could answer for an address. */
export const QUESTIONNAIRE_URL = "urn:repigment:questionnaire:facts";
export const QUESTIONNAIRE_VERSION = "1";

export const UCUM = "http://unitsofmeasure.org";
export const UNIT_EXTENSION = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
export const ABSENT_EXTENSION = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/** Why a person does not know. */
export const REASON_EXTENSION = "urn:repigment:extension:reason";
/** The upper end of a range whose lower end is the value. */
export const MOST_EXTENSION = "urn:repigment:extension:most";
/** What a medicine's coding cannot hold: its further codes, its route and its form. */
export const CODE_EXTENSION = "urn:repigment:extension:code";
export const ROUTE_EXTENSION = "urn:repigment:extension:route";
export const FORM_EXTENSION = "urn:repigment:extension:form";
export const NAME_EXTENSION = "urn:repigment:extension:name";

/** The code system of a fact's words: the words of its closed list. */
export function wordSystem(fact: string): string {
  return `urn:repigment:fact:${fact}`;
}

/** "None of these", so that an empty set can be told from an unanswered question. */
export const NONE = { system: "urn:repigment:answer", code: "none" } as const;

/** The question under a question: of which site or for which indication an answer is meant. */
export function scopeLinkId(fact: string, axis: "site" | "indication"): string {
  return `${fact}/${axis}`;
}
