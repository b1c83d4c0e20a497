import type { Answered, AnswerValue, Medication, Quantity } from "@repigment/core";

import {
  ABSENT_EXTENSION,
  CODE_EXTENSION,
  FORM_EXTENSION,
  MOST_EXTENSION,
  NAME_EXTENSION,
  NONE,
  QUESTIONNAIRE_URL,
  QUESTIONNAIRE_VERSION,
  REASON_EXTENSION,
  ROUTE_EXTENSION,
  scopeLinkId,
  UCUM,
  wordSystem,
} from "./terms.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** When and by whom the questions were answered. */
export interface Answering {
  /** An instant, or a partial date. */
  readonly authored: string;
  readonly id?: string;
  readonly subject?: string;
}

/** Answers as a FHIR R4 QuestionnaireResponse to our Questionnaire; read back, it gives the same answers. */
export function questionnaireResponse(answers: readonly Answered[], { authored, id, subject }: Answering): JsonObject {
  const facts = [...new Set(answers.map(({ fact }) => fact))];
  return {
    resourceType: "QuestionnaireResponse",
    ...(id === undefined ? {} : { id }),
    questionnaire: `${QUESTIONNAIRE_URL}|${QUESTIONNAIRE_VERSION}`,
    status: "completed",
    ...(subject === undefined ? {} : { subject: { reference: subject } }),
    authored,
    item: facts.map((fact) => ({
      linkId: fact,
      answer: answers.filter((one) => one.fact === fact).flatMap((one) => answersOf(one)),
    })),
  };
}

/** One answer; of a set, one a member, so that scopes stand beside each. */
function answersOf(one: Answered): readonly JsonObject[] {
  const item = (["indication", "site"] as const).flatMap((axis) => {
    const word = one[axis];
    return word === undefined
      ? []
      : [{ linkId: scopeLinkId(one.fact, axis), answer: [{ valueCoding: { system: wordSystem(axis), code: word } }] }];
  });
  const scope = item.length === 0 ? {} : { item };
  return valuesOf(one.fact, one.value).map((value) => ({ ...value, ...scope }));
}

function valuesOf(fact: string, value: AnswerValue): readonly JsonObject[] {
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "number") return [{ valueInteger: value }];
  if (typeof value === "string") return [{ valueCoding: { system: wordSystem(fact), code: value } }];
  if (Array.isArray(value)) return membersOf(fact, value as readonly (string | Medication)[]);
  if ("unknown" in value)
    return [
      {
        extension: [
          { url: ABSENT_EXTENSION, valueCode: "asked-unknown" },
          { url: REASON_EXTENSION, valueString: value.unknown },
        ],
      },
    ];
  return [{ valueQuantity: quantityOf(value as Quantity) }];
}

function membersOf(fact: string, members: readonly (string | Medication)[]): readonly JsonObject[] {
  if (members.length === 0) return [{ valueCoding: NONE }];
  const open = fact.startsWith("medications") || fact === "excipient-sensitivity";
  return members.map((member) =>
    typeof member !== "string"
      ? { valueCoding: medicineOf(member) }
      : open
        ? { valueString: member }
        : { valueCoding: { system: wordSystem(fact), code: member } },
  );
}

function quantityOf(given: Quantity): JsonObject {
  const unit = { unit: given.unit, system: UCUM, code: given.unit };
  if ("value" in given) return { value: given.value, ...unit };
  if (given.most === null) return { value: given.least, comparator: ">=", ...unit };
  if (given.least === 0) return { value: given.most, comparator: "<=", ...unit };
  const most = { url: MOST_EXTENSION, valueQuantity: { value: given.most, ...unit } };
  return { extension: [most], value: given.least, comparator: ">=", ...unit };
}

const SYSTEM_URL = { atc: "http://www.whocc.no/atc", rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm" } as const;

type Code = NonNullable<Medication["codes"]>[number];

function codeOf({ system, code, display }: Code): JsonObject {
  const shown: JsonObject = display === undefined ? {} : { display };
  if (system !== "other") return { system: SYSTEM_URL[system], code, ...shown };
  // What we did not read is kept as "system|code"; a code without a system has none here either.
  const cut = code.indexOf("|");
  const url = cut <= 0 ? undefined : code.slice(0, cut);
  return { ...(url === undefined ? {} : { system: url }), code: cut === -1 ? code : code.slice(cut + 1), ...shown };
}

function medicineOf({ name, codes = [], route, form }: Medication): JsonObject {
  const [first, ...rest] = codes;
  const extension = [
    ...(name === undefined ? [] : [{ url: NAME_EXTENSION, valueString: name }]),
    ...rest.map((code) => ({ url: CODE_EXTENSION, valueCoding: codeOf(code) })),
    ...(route === undefined ? [] : [{ url: ROUTE_EXTENSION, valueCode: route }]),
    ...(form === undefined ? [] : [{ url: FORM_EXTENSION, valueString: form }]),
  ];
  return {
    ...(extension.length === 0 ? {} : { extension }),
    ...(first === undefined ? { display: name ?? "" } : codeOf(first)),
  };
}
