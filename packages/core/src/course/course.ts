import type { CourseEvent } from "../event/event.ts";

/** Something in an input that was understood as far as its shape goes, but not used; never dropped in silence. */
export interface Unread {
  readonly at: string;
  readonly what: string;
  readonly why: string;
}

/** One person's events, in no particular order, and what of the input could not be used. */
export interface Course {
  readonly id: string;
  readonly events: readonly CourseEvent[];
  readonly unread: readonly Unread[];
}
