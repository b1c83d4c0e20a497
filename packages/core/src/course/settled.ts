import type { CourseEvent } from "../event/event.ts";
import type { EventKind } from "../event/kinds.ts";
import type { Course } from "./course.ts";
import type { Effective } from "./effective.ts";
import { inOrder } from "./order.ts";
import { recordedAt, settle } from "./settle.ts";
import { type Survey, survey } from "./survey.ts";

/** The events of a course after their corrections, those to come too, each kind by itself: sorted once, however often it is assessed. */
export interface Settled {
  /** Oldest first. */
  readonly events: readonly Effective[];
  /** All that they were made of, corrections and retractions among them, in no order. */
  readonly told: readonly CourseEvent[];
  /** The kinds that there are. */
  readonly kinds: readonly EventKind[];
  /** Those of a kind, oldest first. */
  readonly of: (kind: EventKind) => readonly Effective[];
  /** What the events of a kind tell. */
  readonly surveyOf: (kind: EventKind) => Survey;
  /** Those of a kind whose body tells a property, oldest first. */
  readonly having: (kind: EventKind, property: string) => readonly Effective[];
  /** Those of a kind in whose body a property is a word, oldest first. */
  readonly saying: (kind: EventKind, property: string, word: string) => readonly Effective[];
  /** The same by a number that whoever asks often has given to kind and word, or to a kind alone. */
  readonly row: (
    number: number,
    kind: EventKind,
    one: { readonly property: string; readonly word: string } | undefined,
  ) => readonly Effective[];
  /** When each site is first spoken of (ms). */
  readonly sites: () => ReadonlyMap<string, number>;
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
  if (made.told <= known) return made.whole;
  const told = events.filter((event) => recordedAt(event) <= known);
  return settled(settle(told).standing, told);
}

function keep(events: readonly CourseEvent[]): Kept {
  const { standing, told } = settle(events);
  return { count: events.length, whole: settled(standing, events), told };
}

const NONE: readonly Effective[] = [];

/** So few events are gone through one by one; of more it pays to keep what was found out of them. */
export const FEW = 12;

/** Sorts events into their kinds. */
export function settled(unordered: readonly Effective[], made: readonly CourseEvent[] = []): Settled {
  const events = inOrder(unordered);
  const byKind = new Map<EventKind, Effective[]>();
  for (const item of events) {
    const same = byKind.get(item.event.kind);
    if (same === undefined) byKind.set(item.event.kind, [item]);
    else same.push(item);
  }
  const of = (kind: EventKind): readonly Effective[] => byKind.get(kind) ?? NONE;
  const surveys = new Map<EventKind, Survey>();
  const surveyOf = (kind: EventKind): Survey => {
    const known = surveys.get(kind);
    if (known !== undefined) return known;
    const gone = survey(of(kind));
    surveys.set(kind, gone);
    return gone;
  };
  const having = remembered((kind: EventKind, property) => {
    if (of(kind).length <= FEW) return of(kind).filter((item) => propertyOf(item, property) !== undefined);
    const count = surveyOf(kind).told.get(property) ?? 0;
    if (count === 0 || count === of(kind).length) return count === 0 ? NONE : of(kind);
    return of(kind).filter((item) => propertyOf(item, property) !== undefined);
  });
  const words = remembered((kind: EventKind, property) => Map.groupBy(of(kind), (item) => propertyOf(item, property)));
  let sites: ReadonlyMap<string, number> | undefined;
  let answers: ReadonlyMap<unknown, readonly Effective[]> | undefined;
  const saying = (kind: EventKind, property: string, word: string): readonly Effective[] =>
    byKind.has(kind) ? (words(kind, property).get(word) ?? NONE) : NONE;
  const rows: (readonly Effective[])[] = [];
  return {
    events,
    told: made,
    kinds: [...byKind.keys()],
    of,
    surveyOf,
    having,
    saying,
    row: (number, kind, one) => (rows[number] ??= one === undefined ? of(kind) : saying(kind, one.property, one.word)),
    sites: () => (sites ??= sitesIn(events)),
    answersAbout: (fact) => (answers ??= words("answered", "fact")).get(fact) ?? NONE,
  };
}

function sitesIn(events: readonly Effective[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const tell = (site: string, start: number): void => {
    const known = found.get(site);
    if (known === undefined || start < known) found.set(site, start);
  };
  for (const { event, when } of events) {
    const { site, sites } = event.body as { readonly site?: unknown; readonly sites?: unknown };
    if (typeof site === "string") tell(site, when.start);
    if (Array.isArray(sites)) for (const one of sites as readonly string[]) tell(one, when.start);
  }
  return found;
}

function propertyOf({ event }: Effective, property: string): unknown {
  return (event.body as unknown as Readonly<Record<string, unknown>>)[property];
}

/** What is worked out once for each kind and property, when it is first asked for. */
function remembered<V>(work: (kind: EventKind, property: string) => V): (kind: EventKind, property: string) => V {
  const done = new Map<EventKind, Map<string, V>>();
  return (kind, property) => {
    const byProperty = done.get(kind) ?? new Map<string, V>();
    const known = byProperty.get(property);
    if (known !== undefined) return known;
    const value = work(kind, property);
    done.set(kind, byProperty.set(property, value));
    return value;
  };
}
