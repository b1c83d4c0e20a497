/**
 * FHIR R4 in and out. `readBundle` reads one person's Bundle as a course, `importInto` adds a Bundle to a course that is there
 * already; both tell what they did not use. `questionnaire` asks for the facts, and its Response is read like any Bundle.
 * What is read stands in the tables of src/table/, one a resource; what the package promises, in SPEC.md.
 */
export type { ReadOptions } from "./draft/event.ts";
export { importInto, type ImportOutcome } from "./import/import-into.ts";
export {
  type Questionnaire,
  questionnaire,
  type QuestionnaireItem,
  type QuestionnaireTexts,
} from "./questionnaire/questionnaire.ts";
export { type Answering, questionnaireResponse } from "./questionnaire/response.ts";
export { QUESTIONNAIRE_URL } from "./questionnaire/terms.ts";
export { readBundle } from "./read-bundle.ts";
export { ROWS, type TableRow } from "./table/tables.ts";
