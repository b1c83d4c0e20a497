import { type Decoder, optional } from "@repigment/core";

import { dateTime, instant, number, periodEnd, text } from "./primitives.ts";
import { many, shape } from "./shape.ts";

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export const coding: Decoder<Coding> = shape<Coding>({
  system: optional(text),
  code: optional(text),
  display: optional(text),
});

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export const codeableConcept: Decoder<CodeableConcept> = shape<CodeableConcept>({
  coding: optional(many(coding)),
  text: optional(text),
});

export interface Identifier {
  readonly system?: string;
  readonly value?: string;
}

export const identifier: Decoder<Identifier> = shape<Identifier>({ system: optional(text), value: optional(text) });

export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: Identifier;
  readonly display?: string;
}

export const reference: Decoder<Reference> = shape<Reference>({
  reference: optional(text),
  type: optional(text),
  identifier: optional(identifier),
  display: optional(text),
});

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

export const fhirQuantity: Decoder<FhirQuantity> = shape<FhirQuantity>({
  value: optional(number),
  comparator: optional(text),
  unit: optional(text),
  system: optional(text),
  code: optional(text),
});

export interface Meta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
}

export const meta: Decoder<Meta> = shape<Meta>({ versionId: optional(text), lastUpdated: optional(instant) });
