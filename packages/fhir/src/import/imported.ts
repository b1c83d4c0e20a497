import { type CourseEvent, parseInstant } from "@repigment/core";

import { keyedId } from "../draft/hash.ts";

/** What a course already holds of one row of one resource: its event, the last version that an import gave, the head of its corrections. */
export interface Imported {
  readonly root: CourseEvent;
  readonly head: string;
  /** The version that an import last told; a correction by hand does not change it. */
  readonly version: string | undefined;
  /** When that version was recorded. */
  readonly recorded: string;
  /** The retraction, where it was taken back. */
  readonly retraction: CourseEvent | undefined;
}

/** Corrections and retractions by what they are about. */
export type Amendments = ReadonlyMap<string, readonly CourseEvent[]>;

export function amendmentsOf(events: readonly CourseEvent[]): Amendments {
  const groups = new Map<string, CourseEvent[]>();
  for (const event of events) {
    if (event.kind !== "correction" && event.kind !== "retraction") continue;
    const group = groups.get(event.body.event);
    if (group === undefined) groups.set(event.body.event, [event]);
    else group.push(event);
  }
  return groups;
}

/** Follows an event through its corrections, as core settles them: of several about one event the newest recorded counts. */
export function follow(root: CourseEvent, amendments: Amendments): Imported {
  let state: Imported = {
    root,
    head: root.id,
    version: root.source?.version,
    recorded: root.recorded,
    retraction: undefined,
  };
  const seen = new Set<string>();
  while (!seen.has(state.head)) {
    seen.add(state.head);
    const own = (amendments.get(state.head) ?? []).toSorted(byRecorded);
    const retraction = own.find(({ kind }) => kind === "retraction");
    if (retraction !== undefined) return { ...state, retraction };
    const next = own.at(-1);
    if (next === undefined) break;
    const imported =
      next.source?.version === undefined ? {} : { version: next.source.version, recorded: next.recorded };
    state = { ...state, head: next.id, ...imported };
  }
  return state;
}

function byRecorded(left: CourseEvent, right: CourseEvent): number {
  const gap = (parseInstant(left.recorded)?.ms ?? 0) - (parseInstant(right.recorded)?.ms ?? 0);
  return gap !== 0 ? gap : left.id < right.id ? -1 : 1;
}

/** The id under which a row is told again after it was taken back. */
export function idAfter(secret: string, retraction: string): string {
  return keyedId(secret, "after", retraction);
}
