import type { CourseEvent } from "@repigment/core";

import { keyedId } from "../draft/hash.ts";
import type { Made } from "../draft/to-events.ts";
import { follow, idAfter, type Imported } from "./imported.ts";
import { systemOf, type Work } from "./work.ts";

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

/** Adds an event, or corrects the one that the row gave before; where nothing changed, nothing is done. */
export function addOne({ draft, event }: Made, work: Work): void {
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
  work.events.push({
    ...event,
    id: keyedId(work.options.secret, "correction", state.head, version),
    kind: "correction",
    body: {
      event: state.head,
      at: event.at,
      body: event.body as unknown as Readonly<Record<string, unknown>>,
      reason: "the record was changed",
    },
  });
}
