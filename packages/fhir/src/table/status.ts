/** What a status means for us: the record stands, or why it does not. */
export type Standing = "stands" | { readonly left: string };

/** Verification of a Condition or an allergy, after http://hl7.org/fhir/R4/valueset-condition-ver-status.html. */
export const VERIFICATION: Readonly<Record<string, Standing | "refuted">> = {
  confirmed: "stands",
  refuted: "refuted",
  unconfirmed: { left: "is unconfirmed: it counts as neither yes nor no" },
  provisional: { left: "is provisional, not confirmed: it counts as neither yes nor no" },
  differential: { left: "is one of several possible diagnoses: it counts as neither yes nor no" },
  "entered-in-error": { left: "was entered in error" },
};

/** Clinical status of a Condition or an allergy, after http://hl7.org/fhir/R4/valueset-condition-clinical.html. */
export const CLINICAL: Readonly<Record<string, "current" | "past">> = {
  active: "current",
  recurrence: "current",
  relapse: "current",
  inactive: "past",
  remission: "past",
  resolved: "past",
};
