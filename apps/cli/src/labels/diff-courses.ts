import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { assess, type AssessmentChanges, assessmentChanges, type Course, parseInstant, show } from "@repigment/core";
import { type LabelData, textOfDay } from "@repigment/labels";

import { readRecord } from "../input/read-record.ts";
import { COMMAND_LINE, type InputProblem } from "../outcome.ts";

/** One record under the text of two days, at the same instant; no changes where one of the days had no text. */
export interface CourseDiff {
  readonly file: string;
  readonly at: string;
  readonly changes: AssessmentChanges | null;
}

/** What `npm run goldens` writes beside a course is no record. */
const NO_RECORD = /^assessment\.[a-z]+\.json$/;

/** Every record below a folder (course or Bundle, .jsonl or .json), or everything that is wrong with one of them. */
export async function diffCourses(
  folder: string,
  label: LabelData,
  from: string,
  to: string,
  at: string | undefined,
): Promise<{ readonly diffs: readonly CourseDiff[]; readonly problems: readonly InputProblem[] }> {
  const files = recordsIn(folder);
  if (files.length === 0) {
    const expected = "a folder with courses or Bundles (.jsonl, .json)";
    return { diffs: [], problems: [{ file: COMMAND_LINE, at: "--courses", expected, found: show(folder) }] };
  }
  const [before, after] = [textOfDay(label, from), textOfDay(label, to)];
  const diffs: CourseDiff[] = [];
  const problems: InputProblem[] = [];
  for (const file of files) {
    const read = await readRecord(join(folder, file));
    if (!read.ok) problems.push(...read.problems);
    else diffs.push(diffOf(file, read.course, before, after, at ?? lastTold(read.course)));
  }
  return { diffs, problems };
}

function diffOf(
  file: string,
  course: Course,
  before: LabelData | undefined,
  after: LabelData | undefined,
  at: string | undefined,
): CourseDiff {
  if (before === undefined || after === undefined || at === undefined) return { file, at: at ?? "", changes: null };
  const [old, now] = [assess(before, course, at), assess(after, course, at)];
  return { file, at, changes: old.ok && now.ok ? assessmentChanges(old.value, now.value) : null };
}

/** When the last of a course was recorded: the instant at which all of it is known, whatever the clock says. */
function lastTold({ events }: Course): string | undefined {
  const ms = (instant: string): number => parseInstant(instant)?.ms ?? Number.NEGATIVE_INFINITY;
  return events
    .map(({ recorded }) => recorded)
    .reduce<string | undefined>(
      (last, recorded) => (last === undefined || ms(recorded) > ms(last) ? recorded : last),
      undefined,
    );
}

function recordsIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name) && !NO_RECORD.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, "/").length))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
