import type { CourseEvent } from "../event/event.ts";
import { byText, firstDifference } from "../order.ts";
import { civilDay, parseInstant } from "../time/instant.ts";
import { parseWhen, type When } from "../time/when.ts";
import type { Course } from "./course.ts";

/** An event as it stands after its corrections: when it happened, when it was last told, and the ids of all that made it. */
export type Effective<E extends CourseEvent = CourseEvent> = E extends CourseEvent
  ? { readonly event: E; readonly when: When; readonly recorded: number; readonly ids: readonly string[] }
  : never;

type Amendment = CourseEvent<"correction"> | CourseEvent<"retraction"> | CourseEvent<"erasure-mark">;

/**
 * The events that count at `at`, of what was recorded by `known`, corrections done and retractions gone, oldest first
 * (by the end of when they happened, then recorded, then id).
 */
export function effectiveEvents(course: Course, at: number, known: number): readonly Effective[] {
  return happenedBy(settledEvents(course, known), at);
}

/** All events of what was recorded by `known`, corrections done and retractions gone, in no order, those to come too. */
export function settledEvents(course: Course, known: number): readonly Effective[] {
  const told = course.events.filter((event) => recordedAt(event) <= known);
  const amendments = groupAmendments(told);
  return told
    .filter((event) => event.kind !== "correction" && event.kind !== "retraction" && event.kind !== "erasure-mark")
    .map((event) => settle(event, amendments))
    .filter((event) => event !== undefined);
}

/** Those that count at `at`, oldest first. */
export function happenedBy(events: readonly Effective[], at: number): readonly Effective[] {
  return events.filter((event) => event.when.start <= at).toSorted(byAge);
}

/** Events are never changed, so what was once read of one holds: only time depends on this. */
const recordedTimes = new WeakMap<CourseEvent, number>();

/** When an event was told, in ms. */
export function recordedAt(event: CourseEvent): number {
  const known = recordedTimes.get(event);
  if (known !== undefined) return known;
  const read = parseInstant(event.recorded)?.ms ?? Number.POSITIVE_INFINITY;
  recordedTimes.set(event, read);
  return read;
}

function groupAmendments(events: readonly CourseEvent[]): ReadonlyMap<string, readonly Amendment[]> {
  const groups = new Map<string, Amendment[]>();
  for (const event of events) {
    if (event.kind !== "correction" && event.kind !== "retraction" && event.kind !== "erasure-mark") continue;
    const target = event.body.event;
    if (target === undefined) continue;
    const group = groups.get(target);
    if (group === undefined) groups.set(target, [event]);
    else group.push(event);
  }
  return groups;
}

function newestFirst(left: CourseEvent, right: CourseEvent): number {
  return firstDifference(recordedAt(right) - recordedAt(left), byText(right.id, left.id));
}

/** The event with its newest correction that still stands; undefined where it was retracted or erased. */
function settle(event: CourseEvent, amendments: ReadonlyMap<string, readonly Amendment[]>): Effective | undefined {
  let current = event;
  let telling: CourseEvent = event;
  const ids = [event.id];
  // Every amendment has one target, so that what can be reached from an event is a tree: the walk ends.
  for (let target = event.id; ;) {
    const standing = standingOn(target, amendments).toSorted(newestFirst);
    if (standing.some((amendment) => amendment.kind !== "correction")) return undefined;
    const newest = standing[0];
    if (newest === undefined || newest.kind !== "correction") break;
    ids.push(newest.id);
    current = { ...current, body: newest.body.body, at: newest.body.at ?? current.at } as unknown as CourseEvent;
    if (recordedAt(newest) > recordedAt(telling)) telling = newest;
    target = newest.id;
  }
  const when = parseWhen(current.at, current.zone);
  if (when === undefined) return undefined;
  return { event: current, when: asTold(when, event, telling), recorded: recordedAt(telling), ids } as Effective;
}

/** What was told had happened by then: a partial date ends no later than the telling. What was to come when it was told grows old from the telling on. */
function asTold(when: When, first: CourseEvent, last: CourseEvent): When {
  const told = parseInstant(first.recorded);
  if (told !== undefined && when.start <= told.ms && when.end > told.ms)
    return { ...when, end: told.ms, lastDay: Math.min(when.lastDay, civilDay(told.ms, told.offset)) };
  const latest = parseInstant(last.recorded);
  return latest === undefined || when.start <= latest.ms
    ? when
    : { ...when, toldDay: civilDay(latest.ms, latest.offset) };
}

/** What stands of the amendments of an event: also the corrections of a correction that was itself taken back, since they say what the event is. */
function standingOn(target: string, amendments: ReadonlyMap<string, readonly Amendment[]>): readonly Amendment[] {
  const standing: Amendment[] = [];
  const open = [target];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const amendment of amendments.get(next) ?? []) {
      const undone = isUndone(amendment, amendments);
      if (!undone && (next === target || amendment.kind === "correction")) standing.push(amendment);
      if (undone && amendment.kind === "correction") open.push(amendment.id);
    }
  return standing;
}

/** Retractions of retractions are followed so far: no person goes on that long, and a hostile course must not exhaust the stack. */
const DEEPEST = 100;

/** Whether a correction or retraction was itself retracted, by a retraction that still stands. */
function isUndone(
  amendment: Amendment,
  amendments: ReadonlyMap<string, readonly Amendment[]>,
  depth: number = 0,
): boolean {
  if (depth > DEEPEST) return false;
  return (amendments.get(amendment.id) ?? []).some(
    (later) => later.kind !== "correction" && !isUndone(later, amendments, depth + 1),
  );
}

function byAge(left: Effective, right: Effective): number {
  return firstDifference(
    left.when.end - right.when.end,
    left.recorded - right.recorded,
    byText(left.event.id, right.event.id),
  );
}
