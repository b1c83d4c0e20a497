export { FACT_GROUPS, type FactGroup } from "./fact-group.ts";
export { generateCohort } from "./generate-cohort.ts";
export { generateCourse } from "./generate-course.ts";
export { type CourseOptions, DEFAULT_PRESENT, DEFAULT_SIZE, DEFAULT_UNTIL } from "./options.ts";
export { toJsonl } from "./to-jsonl.ts";
