import { assess, type Assessment, type Course, type Finding, findingsAt, type Label } from "@repigment/core";
import { readBundle } from "@repigment/fhir";

import { AT } from "../patients/resource.ts";
import { FOURTEEN } from "./statements.ts";

const SECRET = "a course's own secret";

/** The label with the fourteen statements alone; refuses one that lacks any of them. */
export function fourteenOf(label: Label): Label {
  const statements = label.statements.filter(({ id }) => FOURTEEN.includes(id));
  const missing = FOURTEEN.filter((id) => !statements.some((statement) => statement.id === id));
  if (missing.length > 0) throw new Error(`no such statements: ${missing.join(", ")}`);
  return { ...label, statements, own: [] };
}

/** A Bundle's text as a course. */
export function courseFrom(text: string): Course {
  const read = readBundle(text, { secret: SECRET });
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value.course;
}

/** The whole assessment of a course. */
export function assessed(label: Label, course: Course): Assessment {
  const result = assess(label, course, AT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The findings alone, with their reasons: what the CQL gives too. */
export function findingsOf(label: Label, course: Course): readonly Finding[] {
  const result = findingsAt(label, course, AT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** One finding for each statement, by its id. */
export function findingsBy(assessment: Assessment): ReadonlyMap<string, Finding> {
  return new Map(assessment.findings.map((finding) => [finding.statement, finding]));
}
