import { type Fields, optional } from "@repigment/core";

import { isBoolean, isDateTime, isInteger, isText, type Loose } from "../shape/plain.ts";
import { boolean, dateTime, integer, text } from "../shape/primitives.ts";
import {
  type CodeableConcept,
  codeableConcept,
  type FhirQuantity,
  fhirQuantity,
  isConcept,
  isQuantity,
} from "../shape/types.ts";
import { statusCode } from "./status.ts";

/** A value as an Observation or one of its components gives it. */
export interface Observed {
  readonly code?: CodeableConcept;
  readonly valueQuantity?: FhirQuantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueString?: string;
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDateTime?: string;
  readonly dataAbsentReason?: CodeableConcept;
}

export const observedFields: Fields<Observed> = {
  code: optional(codeableConcept),
  valueQuantity: optional(fhirQuantity),
  valueCodeableConcept: optional(codeableConcept),
  valueString: optional(text),
  valueBoolean: optional(boolean),
  valueInteger: optional(integer),
  valueDateTime: optional(dateTime),
  dataAbsentReason: optional(codeableConcept),
};

/** Whether these all are surely right as they stand. */
export function looksObserved(value: Loose<Observed>): boolean {
  return (
    isConcept(value.code) &&
    isQuantity(value.valueQuantity) &&
    isConcept(value.valueCodeableConcept) &&
    isText(value.valueString) &&
    isBoolean(value.valueBoolean) &&
    isInteger(value.valueInteger) &&
    isDateTime(value.valueDateTime) &&
    isConcept(value.dataAbsentReason)
  );
}

/** Why a value is missing, where the record says so. */
export function absentBecause({ dataAbsentReason }: Observed): string {
  const reason = statusCode(dataAbsentReason);
  return reason === undefined ? "has no value that we read" : `has no value: ${reason}`;
}
