import type { CourseEvent } from "../event/event.ts";
import type { EventKind } from "../event/kinds.ts";
import { byText } from "../order.ts";
import { show } from "../problem.ts";
import type { Unread } from "./course.ts";

/** The event that each correction and retraction is about, through chains of corrections; undefined where it has not arrived. */
export function targetsOf(
  byId: ReadonlyMap<string, CourseEvent>,
): ReadonlyMap<CourseEvent<"correction"> | CourseEvent<"retraction">, CourseEvent | undefined> {
  const roots = new Map<string, CourseEvent | undefined>();
  const targets = new Map<CourseEvent<"correction"> | CourseEvent<"retraction">, CourseEvent | undefined>();
  for (const event of byId.values())
    if (event.kind === "correction" || event.kind === "retraction")
      targets.set(event, rootOf(event.body.event, byId, roots));
  return targets;
}

/** What says only that another event counts no more has nothing that could be told anew. */
const UNCORRECTED: readonly EventKind[] = ["retraction", "erasure-mark"];

/** Corrections and retractions whose event has not arrived wait, and those of a retraction change nothing: they are listed by their own ids, in whatever order the events came. */
export function waiting(events: readonly CourseEvent[]): readonly Unread[] {
  if (!events.some(({ kind }) => kind === "correction" || kind === "retraction")) return [];
  const targets = targetsOf(new Map(events.map((event) => [event.id, event])));
  return [...targets]
    .flatMap(([{ id, kind, body }, target]): readonly Unread[] => {
      if (target === undefined)
        return [{ at: id, what: kind, why: `the event ${show(body.event)} is not in this course` }];
      return kind === "correction" && UNCORRECTED.includes(target.kind)
        ? [
            {
              at: id,
              what: kind,
              why: `a ${target.kind} is not corrected: retract it, and write another`,
            },
          ]
        : [];
    })
    .toSorted((left, right) => byText(left.at, right.at));
}

/** The event that a chain of corrections is about; `roots` remembers each step, so that a long chain is walked once. */
function rootOf(
  id: string,
  byId: ReadonlyMap<string, CourseEvent>,
  roots: Map<string, CourseEvent | undefined>,
): CourseEvent | undefined {
  const walked = new Set<string>();
  let target = id;
  let current = byId.get(target);
  while (current !== undefined && current.kind === "correction" && !walked.has(target) && !roots.has(target)) {
    walked.add(target);
    target = current.body.event;
    current = byId.get(target);
  }
  const root = roots.has(target) ? roots.get(target) : current?.kind === "correction" ? undefined : current;
  for (const step of walked) roots.set(step, root);
  return root;
}
