import type { EventKind } from "../event/kinds.ts";
import type { Effective } from "./effective.ts";
import { merged } from "./order.ts";
import { type Settled, settled } from "./settled.ts";

/** The events that count at an instant, oldest first, asked for by kind: ten years of applications are not read through for a fact about pregnancy. */
export interface Counting {
  readonly of: (kind: EventKind) => readonly Effective[];
  /** Those of a kind whose body tells a property. */
  readonly having: (kind: EventKind, property: string) => readonly Effective[];
  /** Those of several kinds, in one row. */
  readonly among: (kinds: readonly EventKind[]) => readonly Effective[];
  readonly answersAbout: (fact: string) => readonly Effective[];
}

/** Those that have happened, or may have, by an instant (ms). */
export function countingAt({ of, having, answersAbout }: Settled, at: number): Counting {
  const cut = remembering((ordered: readonly Effective[]) => happenedBy(ordered, at));
  const rows = new Map<string, readonly Effective[]>();
  return {
    of: (kind) => cut(of(kind)),
    having: (kind, property) => cut(having(kind, property)),
    among: (kinds) => {
      const key = kinds.join(" ");
      const known = rows.get(key);
      if (known !== undefined) return known;
      const made = merged([...new Set(kinds)].map((kind) => cut(of(kind))));
      rows.set(key, made);
      return made;
    },
    answersAbout: (fact) => cut(answersAbout(fact)),
  };
}

/** Events that all count. */
export function countingOf(events: readonly Effective[]): Counting {
  return countingAt(settled(events), Number.POSITIVE_INFINITY);
}

/** Of events in order, those that have happened, or may have, by an instant (ms). */
export function happenedBy(ordered: readonly Effective[], at: number): readonly Effective[] {
  let sure = ordered.length;
  // From the newest on, which are few where the instant is now.
  while (sure > 0 && (ordered[sure - 1]?.when.end ?? at) > at) sure -= 1;
  if (sure === ordered.length) return ordered;
  const maybe = ordered.slice(sure).filter(({ when }) => when.start <= at);
  const before = ordered.slice(0, sure);
  return maybe.length === 0 ? before : [...before, ...maybe];
}

/** A function of rows that is worked out once for each. */
function remembering(
  work: (row: readonly Effective[]) => readonly Effective[],
): (row: readonly Effective[]) => readonly Effective[] {
  const done = new Map<readonly Effective[], readonly Effective[]>();
  return (row) => {
    if (row.length === 0) return row;
    const known = done.get(row);
    if (known !== undefined) return known;
    const made = work(row);
    done.set(row, made);
    return made;
  };
}
