import { type Decoder, optional } from "@repigment/core";

import { isInstant, isList, isNumber, isText, type Loose, type Plain, plainObject } from "./plain.ts";
import { dateTime, instant, number, periodEnd, text } from "./primitives.ts";
import { many, shape } from "./shape.ts";

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

function looksCoding({ system, code, display }: Loose<Coding>): boolean {
  return isText(system) && isText(code) && isText(display);
}

export const coding: Decoder<Coding> = shape<Coding>(
  { system: optional(text), code: optional(text), display: optional(text) },
  looksCoding,
);

export const isCoding: Plain = plainObject(looksCoding);

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

function looksConcept({ coding: codings, text: words }: Loose<CodeableConcept>): boolean {
  return isList(codings, isCoding) && isText(words);
}

export const codeableConcept: Decoder<CodeableConcept> = shape<CodeableConcept>(
  { coding: optional(many(coding)), text: optional(text) },
  looksConcept,
);

export const isConcept: Plain = plainObject(looksConcept);

export interface Identifier {
  readonly system?: string;
  readonly value?: string;
}

function looksIdentifier({ system, value }: Loose<Identifier>): boolean {
  return isText(system) && isText(value);
}

export const identifier: Decoder<Identifier> = shape<Identifier>(
  { system: optional(text), value: optional(text) },
  looksIdentifier,
);

export const isIdentifier: Plain = plainObject(looksIdentifier);

export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: Identifier;
  readonly display?: string;
}

function looksReference(value: Loose<Reference>): boolean {
  return isText(value.reference) && isText(value.type) && isIdentifier(value.identifier) && isText(value.display);
}

export const reference: Decoder<Reference> = shape<Reference>(
  { reference: optional(text), type: optional(text), identifier: optional(identifier), display: optional(text) },
  looksReference,
);

export const isReference: Plain = plainObject(looksReference);

export interface Period {
  readonly start?: string;
  /** "open" where the record writes an end that never comes. */
  readonly end?: string;
}

export const period: Decoder<Period> = shape<Period>({ start: optional(dateTime), end: optional(periodEnd) });

/** A FHIR Quantity; `unit` is for people, `code` of `system` is what we read. */
export interface FhirQuantity {
  readonly value?: number;
  readonly comparator?: string;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

function looksQuantity({ value, comparator, unit, system, code }: Loose<FhirQuantity>): boolean {
  return isNumber(value) && isText(comparator) && isText(unit) && isText(system) && isText(code);
}

export const fhirQuantity: Decoder<FhirQuantity> = shape<FhirQuantity>(
  {
    value: optional(number),
    comparator: optional(text),
    unit: optional(text),
    system: optional(text),
    code: optional(text),
  },
  looksQuantity,
);

export const isQuantity: Plain = plainObject(looksQuantity);

export interface Meta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
}

function looksMeta({ versionId, lastUpdated }: Loose<Meta>): boolean {
  return isText(versionId) && isInstant(lastUpdated);
}

export const meta: Decoder<Meta> = shape<Meta>(
  { versionId: optional(text), lastUpdated: optional(instant) },
  looksMeta,
);

export const isMeta: Plain = plainObject(looksMeta);
