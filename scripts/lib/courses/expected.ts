import { readFileSync } from "node:fs";

import type { Truth } from "@repigment/core";

import { readYaml } from "../read-yaml.ts";

/** What a finding must be; `spec/README.md` says how each line is read. */
export interface ExpectedFinding {
  readonly applies: Truth;
  readonly why: string;
  readonly statement?: string;
  readonly action?: string;
  readonly site?: string;
  readonly withinError?: boolean;
  readonly missing?: readonly string[];
  readonly names?: readonly string[];
}

/** A ceiling of the plan: `limit` and `window` as "60 g" and "7 d". */
export interface ExpectedCeiling {
  readonly kind: string;
  readonly limit: string;
  readonly window: string;
}

export interface ExpectedPlan {
  readonly nextApplicationNotBefore?: string | null;
  readonly withheld?: boolean;
  readonly applicationsLeftToday?: number;
  readonly missedDoseWithin?: string | null;
  readonly nextReviewDue?: string | null;
  readonly says?: readonly string[];
  readonly ceilings?: readonly ExpectedCeiling[];
}

/** What a row of evidence must be among what is told. */
export interface ExpectedEvidence {
  readonly why: string;
  readonly measure: string;
  readonly about?: string;
  readonly week?: number;
  readonly site?: string;
  readonly estimate?: number;
  readonly beside?: number;
  readonly n?: number;
  readonly caution?: string;
}

/** What one label must say. */
export interface ExpectedLabel {
  readonly standing?: string;
  readonly atLeast?: string;
  readonly couldBe?: { readonly standing: string; readonly facts?: readonly string[] };
  readonly urgency?: string;
  readonly labelVersion?: string;
  readonly noLabelInForce?: "yes";
  readonly stale?: "yes" | "no";
  readonly topics?: Readonly<Record<string, ExpectedFinding | readonly ExpectedFinding[]>>;
  readonly absent?: readonly string[];
  readonly none?: Truth;
  readonly every?: Truth;
  readonly coverage?: Readonly<Record<string, string>>;
  readonly notices?: readonly string[];
  readonly told?: readonly string[];
  readonly untold?: readonly string[];
  readonly plan?: ExpectedPlan;
  readonly evidence?: readonly ExpectedEvidence[];
  readonly conflicts?: readonly string[];
  readonly unread?: number;
  readonly withheld?: readonly string[];
  readonly notAsked?: readonly string[];
  readonly unshown?: readonly string[];
}

/** One expected*.yaml. */
export interface Expected {
  readonly at: string;
  readonly known?: string;
  readonly reader?: "caregiver";
  readonly labels: Readonly<Record<string, ExpectedLabel>>;
}

const FILE = ["at", "known", "reader", "labels"];
const LABEL =
  "standing atLeast couldBe urgency labelVersion noLabelInForce stale topics absent none every coverage notices told untold plan evidence conflicts unread withheld notAsked unshown";
const FINDING = "applies why statement action site withinError missing names";
const PLAN = "nextApplicationNotBefore withheld applicationsLeftToday missedDoseWithin nextReviewDue says ceilings";
const EVIDENCE = "why measure about week site estimate beside n caution";

/** Reads one expected*.yaml. A key that nobody checks would look like a promise that is kept: it is refused. */
export function readExpected(file: string): Expected {
  const read = readYaml(file, readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const expected = read.value as Expected;
  const odd = [
    ...unknownKeys("", expected, FILE),
    ...Object.entries(expected.labels).flatMap(([label, each]) => [
      ...unknownKeys(label, each, LABEL.split(" ")),
      ...Object.entries(each.topics ?? {}).flatMap(([topic, findings]) =>
        [findings].flat().flatMap((finding) => unknownKeys(`${label}.${topic}`, finding, FINDING.split(" "))),
      ),
      ...unknownKeys(`${label}.plan`, each.plan ?? {}, PLAN.split(" ")),
      ...(each.evidence ?? []).flatMap((row) => unknownKeys(`${label}.evidence`, row, EVIDENCE.split(" "))),
    ]),
  ];
  if (odd.length > 0) throw new Error(`${file}: nobody reads ${odd.join(", ")}`);
  return expected;
}

function unknownKeys(place: string, value: object, known: readonly string[]): readonly string[] {
  return Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [place === "" ? key : `${place}.${key}`]));
}
