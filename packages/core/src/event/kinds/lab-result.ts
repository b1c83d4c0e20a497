import { optional } from "../../decode/decoder.ts";
import { text, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type Quantity, quantity } from "../../quantity/quantity.ts";
import type { KindDefinition } from "../kind.ts";

/** The tests that a fact reads. */
export const LAB_RESULT_TEST = [
  "haemoglobin",
  "leukocytes",
  "neutrophils",
  "lymphocytes",
  "platelets",
  "other",
] as const;

/** A result of the laboratory. */
export interface LabResult {
  readonly test: (typeof LAB_RESULT_TEST)[number];
  readonly value?: Quantity;
  readonly text?: string;
  readonly code?: string;
}

export const labResult: KindDefinition<"lab-result", LabResult> = {
  kind: "lab-result",
  body: object<LabResult>({
    test: word(...LAB_RESULT_TEST),
    value: optional(quantity),
    text: optional(text),
    code: optional(text),
  }),
};
