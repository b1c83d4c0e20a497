import type { Course } from "@repigment/core";

import { generateCourse } from "./generate-course.ts";
import type { CourseOptions } from "./options.ts";

/** So many courses, one after the other, none kept: the first m of n are the same whatever n is. */
export function* generateCohort(seed: number, n: number, options: CourseOptions = {}): Iterable<Course> {
  for (let index = 0; index < n; index += 1) yield generateCourse(seed, options, index);
}
