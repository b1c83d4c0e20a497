import type { Course, Unread } from "../course/course.ts";
import type { CourseEvent } from "../event/event.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import type { SubstanceList } from "../substance/substance.ts";
import { medicinesShown, type ShowMedicines } from "./medicines-shown.ts";
import { isPrivate } from "./private.ts";

/** A course as a caregiver sees it: as if what is private had never been told, so that nothing tells whether it was. */
export function courseForCaregiver(course: Course, lists: readonly SubstanceList[], index: SubstanceIndex): Course {
  const show = medicinesShown(course.events, lists, index);
  const hidden = hiddenIds(course.events, show);
  return {
    ...course,
    events: course.events.flatMap((event) => (hidden.has(event.id) ? [] : (show(event) ?? []))),
    unread: course.unread.map(masked),
  };
}

/** What could not be read may have been private too: that there is something stays, what it is goes. */
function masked({ at }: Unread): Unread {
  return { at, what: "entry", why: "is not shown to a caregiver" };
}

/** What is private, and whatever corrects it, takes it back, or was corrected into it. */
function hiddenIds(events: readonly CourseEvent[], show: ShowMedicines): ReadonlySet<string> {
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
  const open = events.filter((event) => isPrivate(event) || show(event) === undefined).map(({ id }) => id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (hidden.has(next)) continue;
    hidden.add(next);
    open.push(...(linked.get(next) ?? []));
  }
  return hidden;
}
