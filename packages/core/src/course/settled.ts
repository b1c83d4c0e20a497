import type { CourseEvent } from "../event/event.ts";
import type { EventKind } from "../event/kinds.ts";
import type { Course } from "./course.ts";
import type { Effective } from "./effective.ts";
import { inOrder } from "./order.ts";
import { recordedAt, settledEvents } from "./settle.ts";

/** The events of a course after their corrections, those to come too, each kind by itself: sorted once, however often it is assessed. */
export interface Settled {
  /** Oldest first. */
  readonly events: readonly Effective[];
  /** All that they were made of, corrections and retractions among them, in no order. */
  readonly told: readonly CourseEvent[];
  /** Those of a kind, oldest first. */
  readonly of: (kind: EventKind) => readonly Effective[];
  /** Those of a kind whose body tells a property, oldest first. */
  readonly having: (kind: EventKind, property: string) => readonly Effective[];
  /** The answers about a fact, oldest first. */
  readonly answersAbout: (fact: string) => readonly Effective[];
}

interface Kept {
  /** Of how many events it was made: were some added to the list all the same, it is made anew. */
  readonly count: number;
  readonly whole: Settled;
  /** When the last of them was told, in ms. */
  readonly told: number;
}

/** Events are never changed, so that what was once made of a list of them holds: only time depends on this. */
const kept = new WeakMap<readonly CourseEvent[], Kept>();

/** The events of what was recorded by `known` (ms). */
export function settledOf({ events }: Course, known: number): Settled {
  const before = kept.get(events);
  const made = before?.count === events.length ? before : keep(events);
  if (made !== before) kept.set(events, made);
  return made.told <= known ? made.whole : settle(events.filter((event) => recordedAt(event) <= known));
}

function keep(events: readonly CourseEvent[]): Kept {
  return {
    count: events.length,
    whole: settle(events),
    told: events.reduce((latest, event) => Math.max(latest, recordedAt(event)), Number.NEGATIVE_INFINITY),
  };
}

function settle(told: readonly CourseEvent[]): Settled {
  return settled(settledEvents(told), told);
}

const NONE: readonly Effective[] = [];

/** Sorts events into their kinds. */
export function settled(unordered: readonly Effective[], told: readonly CourseEvent[] = []): Settled {
  const events = inOrder(unordered);
  const byKind = new Map<EventKind, Effective[]>();
  for (const item of events) {
    const same = byKind.get(item.event.kind);
    if (same === undefined) byKind.set(item.event.kind, [item]);
    else same.push(item);
  }
  const answers = Map.groupBy(byKind.get("answered") ?? NONE, ({ event }) =>
    event.kind === "answered" ? event.body.fact : "",
  );
  const telling = new Map<string, readonly Effective[]>();
  const of = (kind: EventKind): readonly Effective[] => byKind.get(kind) ?? NONE;
  return {
    events,
    told,
    of,
    having: (kind, property) => {
      const key = `${kind} ${property}`;
      const known = telling.get(key);
      if (known !== undefined) return known;
      const found = of(kind).filter(
        ({ event }) => (event.body as unknown as Readonly<Record<string, unknown>>)[property] !== undefined,
      );
      telling.set(key, found);
      return found;
    },
    answersAbout: (fact) => answers.get(fact) ?? NONE,
  };
}
