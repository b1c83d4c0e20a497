/** The closed list of topics, the same in every label, so that labels can be laid side by side. */
export const TOPICS = [
  "indication",
  "age",
  "setting",
  "facial-involvement",
  "immune-status",
  "hypersensitivity",
  "pregnancy",
  "breast-feeding",
  "contraception",
  "active-infection",
  "infection-risk",
  "tuberculosis",
  "herpes-zoster",
  "viral-hepatitis",
  "mortality",
  "malignancy",
  "skin-cancer",
  "sun",
  "cardiovascular",
  "thrombosis",
  "blood-counts",
  "lipids",
  "glucose",
  "renal",
  "hepatic",
  "elderly",
  "strong-cyp3a4",
  "moderate-cyp3a4",
  "cyp3a4-inducer",
  "interaction-evidence",
  "jak-inhibitor",
  "biologic",
  "immunosuppressant",
  "other-topical",
  "site",
  "occlusion",
  "washing",
  "hand-washing",
  "frequency",
  "interval",
  "missed-dose",
  "excess-cream",
  "accidental-exposure",
  "area-limit",
  "quantity-limit",
  "expected-duration",
  "review",
  "stop-on-clearing",
  "stop-on-goal",
  "restart",
  "maintenance",
  "adverse-reaction",
  "systemic-exposure",
  "long-term-safety",
  "tube-quality",
  "storage",
  "pack",
  "excipient",
  "reporting",
  "mechanism",
  "efficacy",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a statement asks for, strongest first. */
export const ACTIONS = [
  "do-not-use",
  "stop",
  "pause",
  "not-indicated",
  "avoid",
  "limit",
  "weigh",
  "consider-stopping",
  "consider-pausing",
  "review",
  "ask",
  "monitor",
  "discard",
  "instruct",
  "inform",
] as const;
export type Action = (typeof ACTIONS)[number];

export const SCOPES = ["treatment", "site", "tube", "application"] as const;
export type StatementScope = (typeof SCOPES)[number];

/** When in the treatment a statement concerns somebody. */
export const PHASES = ["start", "during", "after", "any"] as const;
export type Phase = (typeof PHASES)[number];

/** Most urgent first. */
export const URGENCIES = ["emergency", "soon", "routine"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Whether the label names it, names its class, or we infer it. */
export const GRADES = ["named", "class", "inference"] as const;
export type Grade = (typeof GRADES)[number];

/** How much of what a label says on a topic is in its statements; silent: read, and it says nothing; not-seen: we did not see the text. */
export const COVERAGES = ["whole", "part", "not-seen", "silent"] as const;
export type Coverage = (typeof COVERAGES)[number];

/** The standing of an assessment, strongest first. */
export const STANDINGS = [
  "stop",
  "contraindicated",
  "pause",
  "not-indicated",
  "avoid",
  "over-limit",
  "undetermined",
  "weigh",
  "discuss",
  "none-found",
] as const;
export type Standing = (typeof STANDINGS)[number];
