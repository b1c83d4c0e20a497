import { canonical, type Course } from "@repigment/core";

/** A course as its file: one event a line in canonical JSON, in the order in which they were told. */
export function toJsonl(course: Course): string {
  return course.events.map((event) => `${canonical(event)}\n`).join("");
}
