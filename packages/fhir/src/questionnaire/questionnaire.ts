import { FACTS, type FactDefinition, INDICATIONS, SITES } from "@repigment/core";

import {
  NONE,
  QUESTIONNAIRE_URL,
  QUESTIONNAIRE_VERSION,
  scopeLinkId,
  UCUM,
  UNIT_EXTENSION,
  wordSystem,
} from "./terms.ts";

/** The texts of a questionnaire; where one is left out, its id stands. */
export interface QuestionnaireTexts {
  /** BCP 47, such as en or zh-Hant-HK. */
  readonly language?: string;
  /** The question of a fact: in packages/words the message `question.<fact id>`. */
  readonly questionOf?: (fact: string) => string | undefined;
  /** How a word of a closed list is shown. */
  readonly wordOf?: (fact: string, word: string) => string | undefined;
}

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** An item of the questionnaire. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly text: string;
  readonly type: "boolean" | "choice" | "open-choice" | "integer" | "quantity";
  readonly repeats?: true;
  readonly answerOption?: readonly { readonly valueCoding: Coding }[];
  readonly extension?: readonly { readonly url: string; readonly valueCoding: Coding }[];
  readonly item?: readonly QuestionnaireItem[];
}

/** A FHIR R4 Questionnaire. */
export interface Questionnaire {
  readonly resourceType: "Questionnaire";
  readonly language?: string;
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly status: "active";
  readonly subjectType: readonly ["Patient"];
  readonly item: readonly QuestionnaireItem[];
}

/** A Questionnaire that asks for every fact; each linkId is a fact id. Its Response is read by `readBundle`. */
export function questionnaire(texts: QuestionnaireTexts = {}): Questionnaire {
  return {
    resourceType: "Questionnaire",
    ...(texts.language === undefined ? {} : { language: texts.language }),
    url: QUESTIONNAIRE_URL,
    version: QUESTIONNAIRE_VERSION,
    name: "RepigmentFacts",
    title: "Repigment",
    status: "active",
    subjectType: ["Patient"],
    item: FACTS.map((fact) => itemOf(fact, texts)),
  };
}

function itemOf(fact: FactDefinition, texts: QuestionnaireTexts): QuestionnaireItem {
  const scope = fact.axis === undefined ? undefined : scopeItem(fact.id, fact.axis, texts);
  return {
    linkId: fact.id,
    text: texts.questionOf?.(fact.id) ?? fact.id,
    ...typeOf(fact, texts),
    ...(scope === undefined ? {} : { repeats: true, item: [scope] }),
  };
}

function typeOf(fact: FactDefinition, texts: QuestionnaireTexts): Omit<QuestionnaireItem, "linkId" | "text"> {
  const options = (fact.words ?? []).map((word) => ({ valueCoding: codingOf(fact.id, word, texts) }));
  switch (fact.type) {
    case "truth":
      return { type: "boolean" };
    case "count":
      return { type: "integer" };
    case "code":
      return { type: "choice", answerOption: options };
    case "set":
      return {
        type: fact.words === undefined ? "open-choice" : "choice",
        repeats: true,
        answerOption: [...options, { valueCoding: NONE }],
      };
    case "quantity":
      return {
        type: "quantity",
        extension: [
          { url: UNIT_EXTENSION, valueCoding: { system: UCUM, code: fact.unit ?? "1", display: fact.unit ?? "1" } },
        ],
      };
  }
}

function codingOf(fact: string, word: string, texts: QuestionnaireTexts): Coding {
  const display = texts.wordOf?.(fact, word);
  return { system: wordSystem(fact), code: word, ...(display === undefined ? {} : { display }) };
}

function scopeItem(fact: string, axis: "site" | "indication", texts: QuestionnaireTexts): QuestionnaireItem {
  return {
    linkId: scopeLinkId(fact, axis),
    text: texts.questionOf?.(axis) ?? axis,
    type: "choice",
    answerOption: (axis === "site" ? SITES : INDICATIONS).map((word) => ({ valueCoding: codingOf(axis, word, texts) })),
  };
}
