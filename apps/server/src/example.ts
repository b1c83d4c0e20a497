/** The courses of spec/courses that the first page offers; their titles are the messages `example.<name>`. */
export const EXAMPLE_NAMES = [
  "clarithromycin-from-the-gp",
  "pregnant-at-nine-weeks",
  "swollen-calf",
  "third-tube-in-a-month",
  "face-done-hands-go-on",
  "birth-year-only",
] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** A course to look at, and the instant to look at it from. */
export interface Example {
  readonly name: ExampleName;
  readonly at: string;
  readonly record: string;
}
