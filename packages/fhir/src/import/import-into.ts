import { type Course, type Result, type Unread } from "@repigment/core";

import type { ReadOptions } from "../draft/event.ts";
import { toEvents } from "../draft/to-events.ts";
import { readDrafts } from "../read-drafts.ts";
import { addOne } from "./add.ts";
import { amendmentsOf } from "./imported.ts";
import { otherPerson } from "./other-person.ts";
import { staleResources } from "./stale.ts";
import { takeBack } from "./take-back.ts";
import type { Work } from "./work.ts";

/** What an import did. */
export interface ImportOutcome {
  readonly course: Course;
  readonly added: number;
  readonly corrected: number;
  readonly retracted: number;
  readonly unchanged: number;
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
  const stale = staleResources(course, read.value.seen, work);
  for (const one of made) if (!stale.has(one.draft.resource)) addOne(one, work);
  takeBack(
    course,
    made,
    read.value.seen.filter(({ entry }) => !stale.has(entry.identity)),
    work,
  );
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
