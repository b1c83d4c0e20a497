import type { EventKind } from "../event/kinds.ts";
import { once } from "../once.ts";
import type { Effective } from "./effective.ts";
import { merged } from "./order.ts";
import { type Settled, settled } from "./settled.ts";

/** The events that count at an instant, oldest first, asked for by kind: ten years of applications are not read through for a fact about pregnancy. */
export interface Counting {
  /** All of the course, those to come too: what follows from them at any instant is worked out once. */
  readonly settled: Settled;
  /** Of a row of those, in order, the ones that count. */
  readonly cut: (row: readonly Effective[]) => readonly Effective[];
  readonly of: (kind: EventKind) => readonly Effective[];
  /** Those of a kind whose body tells a property. */
  readonly having: (kind: EventKind, property: string) => readonly Effective[];
  /** Those of several kinds, in one row. */
  readonly among: (kinds: readonly EventKind[]) => readonly Effective[];
  readonly answersAbout: (fact: string) => readonly Effective[];
  /** What follows of a fact from these events alone, by the fact's own number. */
  readonly kept: Map<number, unknown>;
}

/** Those that have happened, or may have, by an instant (ms). */
export function countingAt(all: Settled, at: number): Counting {
  // Mostly now is asked for, and nothing is to come: the same events then, whatever the instant.
  return (all.events.at(-1)?.when.end ?? at) <= at ? whole(all) : cutAt(all, at);
}

const whole = once((all: Settled) => counting(all, (row) => row));

function cutAt(all: Settled, at: number): Counting {
  return counting(
    all,
    remembered((row: readonly Effective[]) => happenedBy(row, at)),
  );
}

function counting(all: Settled, cut: Counting["cut"]): Counting {
  return {
    settled: all,
    cut,
    of: (kind) => cut(all.of(kind)),
    having: (kind, property) => cut(all.having(kind, property)),
    among: remembered((kinds) => merged([...new Set(kinds)].map((kind) => cut(all.of(kind))))),
    answersAbout: (fact) => cut(all.answersAbout(fact)),
    kept: new Map(),
  };
}

/** A function that is worked out once for each row that it is given; they are the course's own, and few. */
function remembered<K, V>(work: (row: K) => V): (row: K) => V {
  const done = new Map<K, V>();
  return (row) => {
    const known = done.get(row);
    if (known !== undefined) return known;
    const value = work(row);
    done.set(row, value);
    return value;
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
