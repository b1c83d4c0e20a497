import type { Because, SeenValue } from "../condition/because.ts";
import type { Unread } from "../course/course.ts";
import type { Action, Coverage, Grade, Phase, Standing, StatementScope, Topic, Urgency } from "../label/vocabulary.ts";
import type { Plan } from "../plan/plan.ts";
import type { Point } from "../quantity/quantity.ts";
import type { Truth } from "../truth.ts";
import type { EvidenceItem } from "./evidence.ts";

/** A fact that would settle something, and the question that asks for it. */
export interface Question {
  readonly fact: string;
  readonly question: string;
}

export interface FindingSource {
  readonly document: string;
  readonly version: string;
  readonly section: string;
  readonly url: string;
}

/** A statement and the facts at an instant: whether its action concerns this person now, because of what, and what is missing. */
export interface Finding {
  readonly statement: string;
  readonly topic: Topic;
  readonly site?: string;
  readonly applies: Truth;
  readonly action: Action;
  readonly scope: StatementScope;
  readonly phase: Phase;
  readonly urgency: Urgency;
  readonly grade: Grade;
  readonly withinError?: true;
  readonly values: Readonly<Record<string, Point>>;
  readonly because: Because;
  readonly missing: readonly Question[];
  readonly source: FindingSource;
}

/** A statement without a condition: what the label says to everyone. */
export interface Notice {
  readonly statement: string;
  readonly topic: Topic;
  readonly action: Action;
  readonly values: Readonly<Record<string, Point>>;
  readonly source: FindingSource;
}

/** Two words about a fact that do not agree. */
export interface Conflict {
  readonly fact: string;
  readonly site?: string;
  readonly indication?: string;
  readonly settled: boolean;
  readonly said: readonly (SeenValue & { readonly events: readonly string[] })[];
}

/** All findings of one label for one course at one instant, and the standing they add up to. */
export interface Assessment {
  readonly schema: "repigment/assessment/1";
  readonly engine: string;
  readonly ownHash: string;
  /** Of the data from which `evidence` is told; absent without them. */
  readonly evidenceHash?: string;
  readonly product: string;
  readonly label: string;
  readonly labelVersion: string;
  readonly labelHash: string;
  readonly labelChecked: string;
  readonly at: string;
  readonly known: string | null;
  readonly indication: readonly string[];
  readonly standing: Standing;
  /** The strongest that holds whatever the unknowns turn out to be. */
  readonly atLeast: Standing;
  /** The strongest that the unknowns could still make it, and the facts that decide. */
  readonly couldBe: { readonly standing: Standing; readonly facts: readonly string[] };
  readonly urgency: Urgency;
  readonly coverage: Readonly<Partial<Record<Topic, Coverage>>>;
  readonly findings: readonly Finding[];
  readonly questions: readonly (Question & { readonly settles: readonly string[] })[];
  readonly conflicts: readonly Conflict[];
  readonly unread: readonly Unread[];
  readonly notices: readonly Notice[];
  /** Facts that were left out, whatever was told of them, since a caregiver of a young person reads. */
  readonly withheld?: readonly string[];
  readonly plan: Plan;
  /** What studies saw of people who may be like this one; empty without evidence data, or where a word speaks against the cream now. */
  readonly evidence: readonly EvidenceItem[];
}
