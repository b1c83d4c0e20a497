import { optional } from "../../decode/decoder.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Medication, medication } from "../medication.ts";
import { type Indication, indication } from "../site.ts";

/** A medicine that is taken from now on. */
export interface MedicationStarted {
  readonly medication: Medication;
  readonly indication?: Indication;
}

export const medicationStarted: KindDefinition<"medication-started", MedicationStarted> = {
  kind: "medication-started",
  body: object<MedicationStarted>({ medication: medication, indication: optional(indication) }),
};
