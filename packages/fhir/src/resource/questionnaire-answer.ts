import type { AnswerValue, FactDefinition, Medication, MedicationCode, Quantity } from "@repigment/core";

import { tokenOf } from "../code/match.ts";
import { systemsOf } from "../code/system.ts";
import {
  ABSENT_EXTENSION,
  CODE_EXTENSION,
  FORM_EXTENSION,
  MOST_EXTENSION,
  NAME_EXTENSION,
  NONE,
  REASON_EXTENSION,
  ROUTE_EXTENSION,
} from "../questionnaire/terms.ts";
import type { Coding } from "../shape/types.ts";
import { quantityOf } from "./quantity.ts";
import type { Answer, ExtendedCoding, ExtendedQuantity, Extension } from "./questionnaire-item.ts";

/** The value that answers give for a fact (of a set: all of them); or why they give none. */
export function valueOf(fact: FactDefinition, answers: readonly Answer[]): AnswerValue | { readonly left: string } {
  const [first] = answers;
  if (first === undefined) return { left: "has no answer" };
  const unknown = unknownOf(first);
  if (unknown !== undefined) return { unknown };
  if (fact.type === "set") return setOf(fact, answers);
  if (first.valueBoolean !== undefined) return first.valueBoolean;
  if (first.valueInteger !== undefined) return first.valueInteger;
  if (first.valueQuantity !== undefined) return rangeOf(first.valueQuantity);
  return first.valueCoding?.code ?? { left: "has an answer of a kind that this question does not have" };
}

function find(list: readonly Extension[] | undefined, url: string): Extension | undefined {
  return (list ?? []).find((one) => one.url === url);
}

function unknownOf({ extension }: Answer): string | undefined {
  const absent = find(extension, ABSENT_EXTENSION)?.valueCode;
  return absent === undefined ? undefined : (find(extension, REASON_EXTENSION)?.valueString ?? absent);
}

function rangeOf(given: ExtendedQuantity): Quantity | { readonly left: string } {
  const own = quantityOf(given);
  const most = find(given.extension, MOST_EXTENSION)?.valueQuantity;
  if ("left" in own || "value" in own || most === undefined) return own;
  const top = quantityOf(most);
  return "value" in top && top.unit === own.unit ? { ...own, most: top.value } : { left: "has a range of two units" };
}

function setOf(fact: FactDefinition, answers: readonly Answer[]): AnswerValue | { readonly left: string } {
  const nones = answers.filter(
    ({ valueCoding }) => valueCoding?.system === NONE.system && valueCoding.code === NONE.code,
  );
  if (nones.length > 0) return nones.length === answers.length ? [] : { left: "says none, and names some" };
  const members = answers.map((answer) => memberOf(fact, answer));
  const good = members.filter((member) => member !== undefined);
  return good.length === members.length ? good : { left: "has an answer of a kind that this question does not have" };
}

function memberOf(fact: FactDefinition, { valueString, valueCoding }: Answer): string | Medication | undefined {
  if (valueCoding === undefined) return valueString;
  if (fact.words !== undefined) return valueCoding.code;
  if (!fact.id.startsWith("medications")) return valueCoding.display ?? valueCoding.code;
  return medicineOf(valueCoding);
}

function medicineOf(given: ExtendedCoding): Medication | undefined {
  const codings = [
    given,
    ...(given.extension ?? [])
      .filter(({ url }) => url === CODE_EXTENSION)
      .flatMap(({ valueCoding }) => valueCoding ?? []),
  ];
  const codes = codings.flatMap(codeOf);
  const name =
    find(given.extension, NAME_EXTENSION)?.valueString ?? (given.code === undefined ? given.display : undefined);
  const route = ROUTES.find((one) => one === find(given.extension, ROUTE_EXTENSION)?.valueCode);
  const form = find(given.extension, FORM_EXTENSION)?.valueString;
  if (name === undefined && codes.length === 0) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(route === undefined ? {} : { route }),
    ...(form === undefined ? {} : { form }),
  };
}

const ROUTES = ["systemic", "topical", "unknown"] as const;

function codeOf({ system, code, display }: Coding): readonly MedicationCode[] {
  if (code === undefined) return [];
  const own = systemsOf(system).find((one) => one === "atc" || one === "rxnorm");
  const shown = display === undefined ? {} : { display };
  if (own !== undefined) return [{ system: own, code, ...shown }];
  return [{ system: "other", code: system === undefined ? code : tokenOf({ system, code }), ...shown }];
}
