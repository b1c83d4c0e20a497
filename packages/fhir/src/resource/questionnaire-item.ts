import { type Decoder, optional } from "@repigment/core";

import { isBoolean, isInteger, isList, isNumber, isText, type Loose, type Plain, plainObject } from "../shape/plain.ts";
import { boolean, integer, number, text } from "../shape/primitives.ts";
import { many, recursive, shape } from "../shape/shape.ts";
import { type Coding, coding, type FhirQuantity, fhirQuantity, isCoding, isQuantity } from "../shape/types.ts";

/** An extension, as far as our own Response uses it. */
export interface Extension {
  readonly url?: string;
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueCoding?: Coding;
  readonly valueQuantity?: FhirQuantity;
}

const extension: Decoder<Extension> = shape<Extension>({
  url: optional(text),
  valueCode: optional(text),
  valueString: optional(text),
  valueCoding: optional(coding),
  valueQuantity: optional(fhirQuantity),
});

export interface ExtendedCoding extends Coding {
  readonly extension?: readonly Extension[];
}

export interface ExtendedQuantity extends FhirQuantity {
  readonly extension?: readonly Extension[];
}

/** An answer, with the questions under it. */
export interface Answer {
  readonly extension?: readonly Extension[];
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueString?: string;
  readonly valueCoding?: ExtendedCoding;
  readonly valueQuantity?: ExtendedQuantity;
  readonly item?: readonly Item[];
}

/** An item of a QuestionnaireResponse. */
export interface Item {
  readonly linkId: string;
  readonly answer?: readonly Answer[];
  readonly item?: readonly Item[];
}

/** An answer without an extension and without questions under it; others are looked at whole. */
const isAnswer: Plain = plainObject(
  (value: Loose<Answer>) =>
    value.extension === undefined &&
    isBoolean(value.valueBoolean) &&
    isInteger(value.valueInteger) &&
    isNumber(value.valueDecimal) &&
    isText(value.valueString) &&
    isBare(value.valueCoding, isCoding) &&
    isBare(value.valueQuantity, isQuantity) &&
    value.item === undefined,
);

function isBare(value: unknown, look: Plain): boolean {
  return look(value) && (value as { readonly extension?: unknown } | undefined)?.extension === undefined;
}

/** One without items under it. */
export const isItem: Plain = plainObject(
  (value: Loose<Item>) =>
    value.linkId !== undefined && isText(value.linkId) && isList(value.answer, isAnswer) && value.item === undefined,
);

const codingFields = { system: optional(text), code: optional(text), display: optional(text) };
const extensions = optional(many(extension));

const answer: Decoder<Answer> = recursive(() =>
  shape<Answer>({
    extension: extensions,
    valueBoolean: optional(boolean),
    valueInteger: optional(integer),
    valueDecimal: optional(number),
    valueString: optional(text),
    valueCoding: optional(shape<ExtendedCoding>({ ...codingFields, extension: extensions })),
    valueQuantity: optional(
      shape<ExtendedQuantity>({
        value: optional(number),
        comparator: optional(text),
        unit: optional(text),
        system: optional(text),
        code: optional(text),
        extension: extensions,
      }),
    ),
    item: optional(many(item)),
  }),
);

export const item: Decoder<Item> = recursive(() =>
  shape<Item>({ linkId: text, answer: optional(many(answer)), item: optional(many(item)) }),
);
