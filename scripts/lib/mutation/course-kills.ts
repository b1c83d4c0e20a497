import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Action, assess, assessForCaregiver, type Course, readCourse, type Truth } from "@repigment/core";
import { type LabelData, loadLabel } from "@repigment/labels";

import { disagreements } from "../courses/disagreements.ts";
import { type Expected, type ExpectedLabel, readExpected } from "../courses/expected.ts";

/** What one label must say of one course, by hand, and what each statement reads in it (at several sites, all of it). */
export interface Kept {
  readonly path: string;
  readonly course: Course;
  readonly expected: Expected;
  readonly label: LabelData;
  readonly wanted: ExpectedLabel;
  readonly reads: ReadonlyMap<string, ReadonlySet<Truth>>;
}

/** Every hand-written expectation that holds today, by label. One that does not hold proves nothing about a change. */
export async function keptPromises(root: string): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for (const path of globSync("spec/courses/*/expected*.yaml", { cwd: root }).toSorted((a, b) => (a < b ? -1 : 1))) {
    const expected = readExpected(join(root, path));
    const course = readCourse(readFileSync(join(root, dirname(path), "course.jsonl"), "utf8"));
    if (!course.ok) throw new Error(`${path}: ${JSON.stringify(course.problems)}`);
    for (const [short, wanted] of Object.entries(expected.labels)) {
      const label = await loadLabel(short);
      if (label === undefined) throw new Error(`${path}: no label ${short}`);
      const said = answer(label, course.value, expected);
      if (!said.ok || disagreements(said.value, wanted).length > 0) continue;
      const reads = new Map<string, Set<Truth>>();
      for (const { statement, applies } of said.value.findings)
        reads.set(statement, (reads.get(statement) ?? new Set()).add(applies));
      all.push({ path, course: course.value, expected, label, wanted, reads });
    }
  }
  return all;
}

function answer(label: LabelData, course: Course, { at, known, reader }: Expected): ReturnType<typeof assess> {
  const options = known === undefined ? {} : { known };
  return (reader === "caregiver" ? assessForCaregiver : assess)(label, course, at, options);
}

/** The first course whose hand-written expectation is not met once a statement asks for something else; none if all still are. */
export function killedBy(id: string, action: Action, all: readonly Kept[]): string | undefined {
  const changed = new Map<LabelData, LabelData>();
  const turned = (label: LabelData): LabelData => {
    const known = changed.get(label);
    if (known !== undefined) return known;
    const other = <S extends { readonly id: string }>(each: S): S => (each.id === id ? { ...each, action } : each);
    const made = { ...label, statements: label.statements.map(other), own: label.own.map(other) };
    changed.set(label, made);
    return made;
  };
  return all.find(({ reads, label, course, expected, wanted }) => {
    const read = reads.get(id);
    // What a statement asks for shows in a finding that applies or could.
    if (read === undefined || (read.size === 1 && read.has("no"))) return false;
    const said = answer(turned(label), course, expected);
    return !said.ok || disagreements(said.value, wanted).length > 0;
  })?.path;
}
