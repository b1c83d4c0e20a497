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
  const seen = new Map<number, CourseEvent>();
  const unread: Unread[] = [];
  const envelope = envelopeOf(options);
  for (const draft of drafts) {
    const event = toEvent(draft, envelope);
    if (!("id" in event)) {
      unread.push(event);
      continue;
    }
    const part = partOf(event.id);
    const other = seen.get(part);
    const same = other === undefined || other.id === event.id ? other : find(made, event.id);
    if (other === undefined) seen.set(part, event);
    if (same === undefined) made.push({ draft, event });
    else if (canonical(same) !== canonical(event))
      unread.push({
        at: draft.pointer,
        what: draft.row,
        why: "says the same thing twice, in two ways; the first counts",
      });
  }
  return { made, unread };
}

/** Two ids seldom have this part of them in common. A number, since a long text that is looked up is gone over once more. */
function partOf(id: string): number {
  let part = 0;
  for (let place = PREFIX; place < PREFIX + 6; place += 1) part = (part << 5) | (id.charCodeAt(place) & 31);
  return part;
}

const PREFIX = "fhir-".length;

function find(made: readonly Made[], id: string): CourseEvent | undefined {
  return made.find(({ event }) => event.id === id)?.event;
}
