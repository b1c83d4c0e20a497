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
