import type { Fact } from "../fact/fact.ts";
import { type PlainValue, plain } from "../fact/value.ts";
import type { Interval } from "../fact/word.ts";
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

/** A leaf: one fact, what it is, and the truth that follows. */
export function leaf(op: string, truth: Truth, fact: Fact, more: Partial<Because> = {}): Because {
  const values: readonly SeenValue[] = fact.known
    ? [{ value: plain(fact.value), at: fact.at, source: fact.source }]
    : fact.said.map((word) => ({
        value: word.value === undefined ? null : plain(word.value),
        at: word.when.text,
        source: word.source,
      }));
  return {
    op,
    truth,
    fact: fact.id,
    ...(values.length > 0 ? { values } : {}),
    ...(fact.known ? {} : { why: fact.why }),
    ...(fact.ids.length > 0 ? { events: [...new Set(fact.ids)] } : {}),
    ...(truth === "unknown" ? { missing: [fact.id] } : {}),
    ...more,
  };
}

/** The facts that would settle a condition: those of its unknown leaves, in order, each once. */
export function missingFacts(because: Because): readonly string[] {
  if (because.truth !== "unknown") return [];
  return [...new Set([...(because.missing ?? []), ...(because.of ?? []).flatMap(missingFacts)])];
}

/** Whether a measurement that decided lies within its error of the limit. */
export function isWithinError(because: Because): boolean {
  return because.withinError === true || (because.of ?? []).some(isWithinError);
}
