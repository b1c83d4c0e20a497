import type { Course, Unread } from "../course/course.ts";
import type { CourseEvent } from "../event/event.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import { isPrivate, withoutContraceptives } from "./private.ts";

/** A course as a caregiver sees it: as if what is private had never been told, so that nothing tells whether it was. */
export function courseForCaregiver(course: Course, index: SubstanceIndex): Course {
  const hidden = hiddenIds(course.events, index);
  return {
    ...course,
    events: course.events.filter(({ id }) => !hidden.has(id)).map((event) => withoutContraceptives(event, index)),
    unread: course.unread.map(masked),
  };
}

/** What could not be read may have been private too: that there is something stays, what it is goes. */
function masked({ at }: Unread): Unread {
  return { at, what: "entry", why: "is not shown to a caregiver" };
}

/** What is private, and whatever corrects it, takes it back, or was corrected into it. */
function hiddenIds(events: readonly CourseEvent[], index: SubstanceIndex): ReadonlySet<string> {
  const linked = new Map<string, string[]>();
  const link = (one: string, other: string): void => {
    const known = linked.get(one);
    if (known === undefined) linked.set(one, [other]);
    else known.push(other);
  };
  for (const event of events) {
    if (event.kind !== "correction" && event.kind !== "retraction" && event.kind !== "erasure-mark") continue;
    const target = event.body.event;
    if (target === undefined) continue;
    link(target, event.id);
    link(event.id, target);
  }
  const hidden = new Set<string>();
  const open = events.filter((event) => isPrivate(event, index)).map(({ id }) => id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (hidden.has(next)) continue;
    hidden.add(next);
    open.push(...(linked.get(next) ?? []));
  }
  return hidden;
}
