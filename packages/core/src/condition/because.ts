import type { Fact, KnownFact } from "../fact/fact.ts";
import { type PlainValue, plain } from "../fact/value.ts";
import type { Interval, Word } from "../fact/word.ts";
import type { Range } from "../quantity/quantity.ts";
import type { Doubt } from "../substance/match.ts";
import type { Truth } from "../truth.ts";

/** A value that was looked at: what, when it was told, and by what kind of event. `null`: asked, and not known. */
export interface SeenValue {
  readonly value: PlainValue | null;
  readonly at: string;
  readonly source: string;
}

/** Why a condition came out as it did: a tree of the same shape as the condition. */
export interface Because {
  readonly op: string;
  readonly truth: Truth;
  readonly of?: readonly Because[];
  readonly fact?: string;
  readonly values?: readonly SeenValue[];
  readonly limit?: { readonly name: string; readonly quantity: Range };
  readonly words?: readonly string[];
  readonly list?: { readonly id: string; readonly date: string };
  readonly matched?: readonly { readonly name: string; readonly substance?: string }[];
  readonly unresolved?: readonly { readonly name: string; readonly why: Doubt }[];
  /** Why the fact is unknown. */
  readonly why?: string;
  readonly interval?: Interval;
  readonly withinError?: true;
  readonly events?: readonly string[];
  /** The facts that would settle an unknown. */
  readonly missing?: readonly string[];
}

type Draft = { -readonly [K in keyof Because]: Because[K] };

/** What a known fact was seen to be, as a leaf tells it. */
export function valuesOf({ value, at, source }: KnownFact): readonly SeenValue[] {
  return [{ value: plain(value), at, source }];
}

/** The events that a fact comes from, each once. */
export function eventsOf({ ids }: Fact): readonly string[] {
  const one = ids.length <= 1 || (ids.length === 2 && ids[0] !== ids[1]);
  return one ? ids : [...new Set(ids)];
}

/** A leaf: one fact, what it is, and the truth that follows. */
export function leaf(op: string, truth: Truth, fact: Fact, more?: Partial<Because>): Because {
  const draft: Draft = { op, truth, fact: fact.id };
  if (fact.known) draft.values = valuesOf(fact);
  else {
    if (fact.said.length > 0) draft.values = fact.said.map(seen);
    draft.why = fact.why;
  }
  if (fact.ids.length > 0) draft.events = eventsOf(fact);
  if (truth === "unknown") draft.missing = [fact.id];
  return more === undefined ? draft : Object.assign(draft, more);
}

function seen({ value, when, source }: Word): SeenValue {
  return { value: value === undefined ? null : plain(value), at: when.text, source };
}

/** The facts that would settle a condition: those of its unknown leaves, in order, each once. */
export function missingFacts(because: Because): readonly string[] {
  // Mostly it is one leaf.
  if (because.of === undefined) return because.truth === "unknown" ? (because.missing ?? NONE) : NONE;
  const found: string[] = [];
  gather(because, found);
  return found;
}

const NONE: readonly string[] = [];

function gather({ truth, missing, of }: Because, found: string[]): void {
  if (truth !== "unknown") return;
  if (missing !== undefined) for (const fact of missing) if (!found.includes(fact)) found.push(fact);
  if (of !== undefined) for (const part of of) gather(part, found);
}

/** Whether a measurement that decided lies within its error of the limit. */
export function isWithinError(because: Because): boolean {
  if (because.of === undefined) return because.withinError === true;
  for (const part of because.of) if (isWithinError(part)) return true;
  return false;
}
