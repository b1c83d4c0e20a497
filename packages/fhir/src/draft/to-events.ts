import { canonical, type CourseEvent, type Unread } from "@repigment/core";

import type { Draft } from "./draft.ts";
import { envelopeOf, type ReadOptions, toEvent } from "./event.ts";

/** A draft with the event that it becomes. */
export interface Made {
  readonly draft: Draft;
  readonly event: CourseEvent;
}

/** Drafts as events, each id once; what does not become an event is listed. */
export function toEvents(
  drafts: readonly Draft[],
  options: ReadOptions,
): { readonly made: readonly Made[]; readonly unread: readonly Unread[] } {
  const made: Made[] = [];
  const byId = new Map<string, CourseEvent>();
  const unread: Unread[] = [];
  const envelope = envelopeOf(options);
  for (const draft of drafts) {
    const event = toEvent(draft, envelope);
    if (!("id" in event)) {
      unread.push(event);
      continue;
    }
    const same = byId.get(event.id);
    if (same === undefined) {
      byId.set(event.id, event);
      made.push({ draft, event });
    } else if (canonical(same) !== canonical(event))
      unread.push({
        at: draft.pointer,
        what: draft.row,
        why: "says the same thing twice, in two ways; the first counts",
      });
  }
  return { made, unread };
}
