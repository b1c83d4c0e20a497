import type { CourseEvent } from "../event/event.ts";
import type { When } from "../time/when.ts";
import { happenedBy } from "./counting.ts";
import type { Course } from "./course.ts";
import { settledOf } from "./settled.ts";

/** An event as it stands after its corrections: when it happened, when it was last told, and the ids of all that made it. */
export type Effective<E extends CourseEvent = CourseEvent> = E extends CourseEvent
  ? {
      readonly event: E;
      readonly when: When;
      readonly recorded: number;
      readonly ids: readonly string[];
    }
  : never;

/**
 * The events that count at `at` (ms), of what was recorded by `known` (ms), corrections done and retractions gone, oldest first
 * (by the end of when they happened, then recorded, then id).
 */
export function effectiveEvents(course: Course, at: number, known: number): readonly Effective[] {
  return happenedBy(settledOf(course, known).events, at);
}
