import type { Scope } from "./definition.ts";
import type { FactValue } from "./value.ts";
import type { Interval, Word } from "./word.ts";

/** Why a fact is unknown. */
export type UnknownReason = "never-told" | "expired" | "contradiction" | "told-not-known";

interface Common {
  readonly id: string;
  readonly scope: Scope;
  /** The events that it comes from, or that speak of it. */
  readonly ids: readonly string[];
  /** Two words that do not agree; the fact may be known all the same. */
  readonly conflict?: readonly Word[];
}

export interface KnownFact extends Common {
  readonly known: true;
  readonly value: FactValue;
  /** When it was told, as it was written. */
  readonly at: string;
  readonly source: string;
  readonly interval?: Interval;
}

export interface UnknownFact extends Common {
  readonly known: false;
  readonly why: UnknownReason;
  /** What was said and no longer holds, or does not settle it. */
  readonly said: readonly Word[];
}

/** A value that holds at an instant, or why it is unknown. */
export type Fact = KnownFact | UnknownFact;

/** A fact of which nothing was said. */
export function neverTold(id: string, scope: Scope): UnknownFact {
  return { id, scope, known: false, why: "never-told", ids: [], said: [] };
}

/** Whether nothing was said of a fact. */
export function isSilent(fact: Fact): boolean {
  return !fact.known && fact.why === "never-told";
}
