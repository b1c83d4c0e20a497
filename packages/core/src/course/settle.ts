import type { CourseEvent } from "../event/event.ts";
import { byText, firstDifference } from "../order.ts";
import { civilDay, type Instant, parseInstant } from "../time/instant.ts";
import { exactly, parseWhen, type When } from "../time/when.ts";
import type { Effective } from "./effective.ts";

type Amendment = CourseEvent<"correction"> | CourseEvent<"retraction"> | CourseEvent<"erasure-mark">;

/** All events, corrections done and retractions gone, in no order, those to come too; and when the last of all was told (ms). */
export function settle(events: readonly CourseEvent[]): {
  readonly standing: readonly Effective[];
  readonly told: number;
} {
  const amendments = groupAmendments(events);
  const standing: Effective[] = [];
  let told = Number.NEGATIVE_INFINITY;
  let [text, first]: readonly [string, Instant | undefined] = ["", undefined];
  for (const event of events) {
    // What was imported or told in one go was recorded at one instant.
    if (event.recorded !== text) [text, first] = [event.recorded, parseInstant(event.recorded)];
    told = Math.max(told, first?.ms ?? Number.POSITIVE_INFINITY);
    if (isAmendment(event)) continue;
    const item =
      amendments.size > 0 && amendments.has(event.id) ? amended(event, amendments) : asItStands(event, first);
    if (item !== undefined) standing.push(item);
  }
  return { standing, told };
}

/** When an event was told, in ms. */
export function recordedAt(event: CourseEvent): number {
  return parseInstant(event.recorded)?.ms ?? Number.POSITIVE_INFINITY;
}

function isAmendment(event: CourseEvent): event is Amendment {
  return event.kind === "correction" || event.kind === "retraction" || event.kind === "erasure-mark";
}

/** An event that nothing was said about later. */
function asItStands(event: CourseEvent, told: Instant | undefined): Effective | undefined {
  const when =
    told !== undefined && event.at === event.recorded ? exactly(told, event.at) : parseWhen(event.at, event.zone);
  if (when === undefined) return undefined;
  return {
    event,
    when: asTold(when, told, told),
    recorded: told?.ms ?? Number.POSITIVE_INFINITY,
    ids: [event.id],
  } as Effective;
}

function groupAmendments(events: readonly CourseEvent[]): ReadonlyMap<string, readonly Amendment[]> {
  const groups = new Map<string, Amendment[]>();
  for (const event of events) {
    if (!isAmendment(event)) continue;
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
function amended(event: CourseEvent, amendments: ReadonlyMap<string, readonly Amendment[]>): Effective | undefined {
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
    current = {
      ...current,
      body: newest.body.body,
      at: newest.body.at ?? current.at,
    } as unknown as CourseEvent;
    if (recordedAt(newest) > recordedAt(telling)) telling = newest;
    target = newest.id;
  }
  const when = parseWhen(current.at, current.zone);
  if (when === undefined) return undefined;
  const [first, last] = [parseInstant(event.recorded), parseInstant(telling.recorded)];
  return {
    event: current,
    when: asTold(when, first, last),
    recorded: recordedAt(telling),
    ids,
  } as Effective;
}

/** What was told had happened by then: a partial date ends no later than the telling. What was to come when it was told grows old from the telling on. */
function asTold(when: When, told: Instant | undefined, latest: Instant | undefined): When {
  if (told !== undefined && when.start <= told.ms && when.end > told.ms)
    return {
      ...when,
      end: told.ms,
      lastDay: Math.min(when.lastDay, civilDay(told.ms, told.offset)),
    };
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
