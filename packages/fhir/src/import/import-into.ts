import { type Course, type CourseEvent, parseInstant, type Result, type Unread } from "@repigment/core";

import { DEFAULT_SYSTEM, keyedId, type ReadOptions } from "../draft/event.ts";
import { type Made, toEvents } from "../draft/to-events.ts";
import { readDrafts } from "../read-drafts.ts";
import { type Amendments, amendmentsOf, follow, idAfter, type Imported } from "./imported.ts";
import { otherPerson } from "./other-person.ts";

/** What an import did. */
export interface ImportOutcome {
  readonly course: Course;
  readonly added: number;
  readonly corrected: number;
  readonly retracted: number;
  readonly unchanged: number;
}

interface Work {
  readonly options: ReadOptions;
  readonly byId: ReadonlyMap<string, CourseEvent>;
  readonly amendments: Amendments;
  readonly events: CourseEvent[];
  readonly unread: Unread[];
}

/**
 * Adds what a Bundle says to a course. The same Bundle twice adds nothing; what changed in the record becomes a correction of
 * the earlier event; what the record no longer says is retracted; a Bundle older than the last one changes nothing.
 */
export function importInto(course: Course, input: unknown, given: ReadOptions): Result<ImportOutcome> {
  const options = { ...given, course: course.id };
  const read = readDrafts(input);
  if (!read.ok) return read;
  const { made, unread } = toEvents(read.value.drafts, options);
  const problems = otherPerson(course, made);
  if (problems.length > 0) return { ok: false, problems };
  const work: Work = {
    options,
    byId: new Map(course.events.map((event) => [event.id, event])),
    amendments: amendmentsOf(course.events),
    events: [],
    unread: [...read.value.unread, ...unread],
  };
  for (const one of made) addOne(one, work);
  takeBack(course, made, read.value.seen, work);
  const kinds = (kind: string): number => work.events.filter((event) => event.kind === kind).length;
  const corrected = kinds("correction");
  const retracted = kinds("retraction");
  const added = work.events.length - corrected - retracted;
  const unchanged = made.length - added - corrected;
  return {
    ok: true,
    value: {
      course: {
        id: course.id,
        events: [...course.events, ...work.events],
        unread: together(course.unread, work.unread),
      },
      added,
      corrected,
      retracted,
      unchanged,
    },
  };
}

function together(earlier: readonly Unread[], now: readonly Unread[]): readonly Unread[] {
  const keyed = new Map([...earlier, ...now].map((one) => [JSON.stringify([one.at, one.what, one.why]), one]));
  return [...keyed.values()];
}

function systemOf({ system }: ReadOptions): string {
  return system ?? DEFAULT_SYSTEM;
}

/** The newest incarnation of a row: an event that was taken back and told again has a further id. */
function newest(first: CourseEvent, work: Work): Imported | { readonly freeId: string } {
  for (let id = first.id; ;) {
    const root = work.byId.get(id);
    if (root === undefined) return { freeId: id };
    const state = follow(root, work.amendments);
    // What somebody took back by hand stays taken back, however often the record says it again.
    if (state.retraction === undefined || state.retraction.source?.system !== systemOf(work.options)) return state;
    id = idAfter(work.options.secret, state.retraction.id);
  }
}

function addOne({ draft, event }: Made, work: Work): void {
  const state = newest(event, work);
  if ("freeId" in state) {
    work.events.push({ ...event, id: state.freeId });
    return;
  }
  const version = event.source?.version ?? "";
  if (state.version === version) return;
  if (state.retraction !== undefined) {
    work.unread.push({
      at: draft.pointer,
      what: draft.row,
      why: "has changed, but was taken back by hand in this course",
    });
    return;
  }
  if (draft.stamp !== undefined && isOlder(draft.stamp, state.recorded)) {
    work.unread.push({ at: draft.pointer, what: draft.row, why: "is older than what the course already holds of it" });
    return;
  }
  work.events.push({
    ...event,
    id: `fhir-${keyedId(work.options.secret, "correction", state.head, version)}`,
    kind: "correction",
    body: {
      event: state.head,
      at: event.at,
      body: event.body as unknown as Readonly<Record<string, unknown>>,
      reason: "the record was changed",
    },
  });
}

function isOlder(one: string, other: string): boolean {
  const left = parseInstant(one);
  const right = parseInstant(other);
  return left !== undefined && right !== undefined && left.ms < right.ms;
}

/** Rows that were told before of a resource that is here again, and are told no more. */
function takeBack(
  course: Course,
  made: readonly Made[],
  seen: readonly { readonly resource: string; readonly stamp: string | undefined }[],
  work: Work,
): void {
  const system = systemOf(work.options);
  const stamps = new Map(seen.map(({ resource, stamp }) => [resource, stamp]));
  const told = new Set(made.map(({ draft }) => draft.resource));
  const rows = new Set(made.map(({ draft }) => `${draft.resource} ${draft.row}`));
  for (const event of course.events) {
    const { resource, row } = event.source?.system === system ? event.source : {};
    if (event.kind === "correction" || event.kind === "retraction") continue;
    if (resource === undefined || row === undefined || !stamps.has(resource) || rows.has(`${resource} ${row}`))
      continue;
    // What was so as of an earlier day stays true of that day, as long as the resource still says anything.
    if (row.includes("/as-of/") && told.has(resource)) continue;
    const state = follow(event, work.amendments);
    const stamp = stamps.get(resource);
    if (state.retraction !== undefined || (stamp !== undefined && isOlder(stamp, state.recorded))) continue;
    const at = stamp ?? state.recorded;
    work.events.push({
      ...event,
      id: `fhir-${keyedId(work.options.secret, "retraction", event.id)}`,
      kind: "retraction",
      at,
      recorded: at,
      zone: "unknown",
      body: { event: event.id, reason: "the record no longer says so" },
    });
  }
}
