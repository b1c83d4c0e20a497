import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Medication, medication } from "../medication.ts";

/** A medicine that is no longer taken; `at` is the day of the last dose. */
export interface MedicationStopped {
  readonly medication: Medication;
}

export const medicationStopped: KindDefinition<"medication-stopped", MedicationStopped> = {
  kind: "medication-stopped",
  body: object<MedicationStopped>({ medication: medication }),
};
