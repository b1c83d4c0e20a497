/** What a medication resource's status says of the intake; after http://hl7.org/fhir/R4/valueset-medication-statement-status.html and its kin. */
export type IntakeStatus = "taken" | "over" | "held" | "given" | "not-taken" | { readonly left: string };

const ERROR: IntakeStatus = { left: "was entered in error" };
/** Nobody knows whether it is taken. */
export const UNKNOWN: IntakeStatus = { left: "has the status unknown: it counts as neither taken nor not taken" };

export const STATEMENT_STATUS: Readonly<Record<string, IntakeStatus>> = {
  active: "taken",
  completed: "over",
  stopped: "over",
  "on-hold": "held",
  "not-taken": "not-taken",
  intended: { left: "is intended, not yet taken" },
  "entered-in-error": ERROR,
  unknown: UNKNOWN,
};

export const REQUEST_STATUS: Readonly<Record<string, IntakeStatus>> = {
  active: "taken",
  completed: "over",
  stopped: "over",
  "on-hold": "held",
  cancelled: { left: "was cancelled before anything was taken" },
  draft: { left: "is a draft, not an order" },
  "entered-in-error": ERROR,
  unknown: UNKNOWN,
};

export const ADMINISTRATION_STATUS: Readonly<Record<string, IntakeStatus>> = {
  completed: "given",
  "in-progress": "taken",
  stopped: "over",
  "on-hold": "held",
  "not-done": { left: "was not given" },
  "entered-in-error": ERROR,
  unknown: UNKNOWN,
};

export const DISPENSE_STATUS: Readonly<Record<string, IntakeStatus>> = {
  completed: "given",
  preparation: { left: "is not handed out yet" },
  "in-progress": { left: "is not handed out yet" },
  "on-hold": { left: "is on hold, not handed out" },
  cancelled: { left: "was cancelled, not handed out" },
  stopped: { left: "was stopped, not handed out" },
  declined: { left: "was declined, not handed out" },
  "entered-in-error": ERROR,
  unknown: UNKNOWN,
};

/** Intents of a MedicationRequest that are no order; a plan that was reported by the person is what they take (US Core). */
export const NOT_AN_ORDER: Readonly<Record<string, string>> = {
  proposal: "is a proposal, not an order",
  option: "is one of several options, not an order",
  plan: "is a plan, not an order",
};
