import { type Decoder, optional } from "@repigment/core";

import { boolean, integer, number, text } from "../shape/primitives.ts";
import { many, recursive, shape } from "../shape/shape.ts";
import { type Coding, coding, type FhirQuantity, fhirQuantity } from "../shape/types.ts";

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
