/** Why an Observation of this status is not used; after http://hl7.org/fhir/R4/valueset-observation-status.html. */
export const OBSERVATION_LEFT: Readonly<Record<string, string>> = {
  registered: "has no result yet",
  preliminary: "is preliminary",
  cancelled: "was cancelled",
  "entered-in-error": "was entered in error",
  unknown: "has the status unknown",
};

export const OBSERVATION_STANDS: readonly string[] = ["final", "amended", "corrected"];

/** What a Procedure's status says; after http://hl7.org/fhir/R4/valueset-event-status.html. */
export const PROCEDURE_STATUS: Readonly<Record<string, "current" | "past" | { readonly left: string }>> = {
  completed: "past",
  stopped: "past",
  "in-progress": "current",
  preparation: { left: "is only being prepared" },
  "not-done": { left: "was not done, which does not say that it never was" },
  "on-hold": { left: "is on hold" },
  "entered-in-error": { left: "was entered in error" },
  unknown: { left: "has the status unknown" },
};
