import type { Bodies, Unit } from "@repigment/core";

/** What an Observation's code asks. */
export type ObservationMeans =
  | { readonly says: "lab"; readonly test: Exclude<Bodies["lab-result"]["test"], "other">; readonly unit: Unit }
  | { readonly says: "body"; readonly property: "height" | "weight"; readonly unit: Unit }
  | { readonly says: "phototype" }
  | { readonly says: "pregnancy" }
  | { readonly says: "pregnancy-test" }
  | { readonly says: "due-date" }
  | { readonly says: "breast-feeding" }
  | { readonly says: "smoking" };
