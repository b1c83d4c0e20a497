import type { Counting } from "../course/counting.ts";
import type { Instant } from "../time/instant.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import type { Fact } from "./fact.ts";
import type { Word } from "./word.ts";

/** A place for what a form works out of the events alone; where nothing is to come it is there for the next instant too. */
export interface Kept {
  made?: { readonly value: unknown };
  /** The words of the record at any instant, where a form can tell them from the events alone. */
  wordsAt?: (at: Instant) => readonly Word[];
}

/** What follows from the events, the fact and the scope, whatever the instant: worked out once. A form keeps one thing. */
export function fromEvents<T>({ kept }: Pick<FormContext, "kept">, work: () => T): T {
  kept.made ??= { value: work() };
  // The one form that a fact has is the only one that puts anything there.
  return kept.made.value as T;
}

/** All that a form may look at: the events that count, the instant, the scope, and other facts. */
export interface FormContext {
  readonly events: Counting;
  readonly at: Instant;
  readonly scope: Scope;
  readonly definition: FactDefinition;
  readonly fact: (id: string, scope?: Scope) => Fact;
  readonly catalogue: ReadonlyMap<string, FactDefinition>;
  /** What was worked out of the events alone, for this fact in this scope (`fromEvents`). */
  readonly kept: Kept;
  /** The direct answers, where a form need not read what they and the newest record outdate. */
  readonly answers?: readonly Word[];
}
