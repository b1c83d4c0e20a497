/**
 * `npm run findings [-- --from REVISION] [--to REVISION]`: the lines for the changelog's *Findings*: which statements each
 * label gained, lost or changed between two revisions, and which courses of spec/courses are told something else.
 * `--from` is HEAD unless given; without `--to` it is compared with the checkout as it is now, goldens reckoned afresh.
 * A course that is new has nothing to be compared with; it is counted. Whoever writes the changelog says why.
 */
import { execFileSync } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";

import {
  type Assessment,
  type AssessmentChanges,
  assessmentChanges,
  canonical,
  isUnchanged,
  type Statement,
} from "@repigment/core";

import { goldens } from "./goldens.ts";
import { repository } from "./lib/run.ts";

/** What stands in a revision: each golden, and the statements of each label's generated file, by path. */
export interface Told {
  readonly goldens: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, readonly Statement[]>;
  /** What each course itself says, by path: where that changed too, the labels are not the only reason. */
  readonly courses: ReadonlyMap<string, string>;
}

/** A label's file, or the one of what stands beside every label, our own inferences among it. */
const LABEL_FILE = /^packages\/labels\/generated\/(?:[a-z]{2}-[a-z]+|shared)\.json$/;
const COURSE = /^spec\/courses\/[^/]+\/course\.jsonl$/;
const GOLDEN = /^spec\/courses\/[^/]+\/assessment\.[a-z]+\.json$/;

/** What a git revision holds. */
export function toldIn(root: string, revision: string): Told {
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const paths = git("ls-tree", "-r", "--name-only", revision).split("\n");
  const show = (path: string): string => git("show", `${revision}:${path}`);
  return {
    goldens: new Map(paths.filter((path) => GOLDEN.test(path)).map((path) => [path, show(path)])),
    labels: new Map(paths.filter((path) => LABEL_FILE.test(path)).map((path) => [path, statements(show(path))])),
    courses: new Map(paths.filter((path) => COURSE.test(path)).map((path) => [path, show(path)])),
  };
}

/** What the checkout would say now. */
export async function toldNow(root: string): Promise<Told> {
  const folder = "packages/labels/generated";
  const files = readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`);
  return {
    goldens: await goldens(root),
    labels: new Map(
      files
        .filter((path) => LABEL_FILE.test(path))
        .map((path) => [path, statements(readFileSync(`${root}/${path}`, "utf8"))]),
    ),
    courses: new Map(
      globSync("spec/courses/*/course.jsonl", { cwd: root }).map((path) => [
        path,
        readFileSync(`${root}/${path}`, "utf8"),
      ]),
    ),
  };
}

function statements(text: string): readonly Statement[] {
  const { statements: all, own } = JSON.parse(text) as Readonly<
    Record<"statements" | "own", readonly Statement[] | undefined>
  >;
  return all ?? own ?? [];
}

/** The lines of the changelog: labels first, then courses. */
export function findingLines(before: Told, after: Told): readonly string[] {
  const labels = [...after.labels].flatMap(([path, now]) =>
    labelLine(basename(path, ".json").replace("shared", "own"), before.labels.get(path) ?? [], now),
  );
  const changes = [...after.goldens].flatMap(([path, text]) => courseChange(path, before.goldens.get(path), text));
  const known = new Set([...before.goldens.keys()].map((path) => dirname(path)));
  const fresh = new Set([...after.goldens.keys()].map((path) => dirname(path)).filter((path) => !known.has(path)));
  return [
    ...labels,
    ...courseLines(changes, (course) => {
      const path = `spec/courses/${course}/course.jsonl`;
      return before.courses.get(path) === after.courses.get(path) ? "" : " (its own events changed too)";
    }),
    ...(fresh.size === 0
      ? []
      : [`- ${fresh.size} courses are new: ${[...fresh].map((path) => `\`${basename(path)}\``).join(", ")}.`]),
  ];
}

function labelLine(label: string, before: readonly Statement[], after: readonly Statement[]): readonly string[] {
  // A statement's id may stand twice, for days that do not meet.
  const key = ({ id, from }: Statement): string => `${id} ${from}`;
  const [old, now] = [before, after].map((all) => new Map(all.map((each) => [key(each), each])));
  const begun = after.filter((each) => old?.has(key(each)) !== true);
  const gone = before.filter((each) => now?.has(key(each)) !== true);
  const changed = after.filter((each) => {
    const was = old?.get(key(each));
    return was !== undefined && essence(was) !== essence(each);
  });
  const topics = [...Map.groupBy(begun, ({ topic }) => topic)].map(([topic, all]) => `${topic} (${all.length})`);
  const parts = [
    ...(begun.length === 0 ? [] : [`${begun.length} statements are new: ${topics.join(", ")}`]),
    ...(changed.length === 0 ? [] : [`changed: ${ids(changed)}`]),
    ...(gone.length === 0 ? [] : [`gone: ${ids(gone)}`]),
  ];
  return parts.length === 0 ? [] : [`- \`${label}\`: ${parts.join("; ")}.`];
}

function essence({ source: _source, also: _also, ...rest }: Statement): string {
  return canonical(rest);
}

function ids(all: readonly Statement[]): string {
  return all.map(({ id }) => `\`${id}\``).join(", ");
}

/** What one course is told differently under one label; nothing but more that is open: `told` is empty. */
interface CourseChange {
  readonly course: string;
  readonly label: string;
  readonly told: string;
  readonly open: number;
}

function courseChange(path: string, before: string | undefined, after: string): readonly CourseChange[] {
  if (before === undefined || before === after) return [];
  const changes = assessmentChanges(JSON.parse(before) as Assessment, JSON.parse(after) as Assessment);
  if (isUnchanged(changes)) return [];
  const [, label = ""] = /assessment\.([a-z]+)\.json$/.exec(path) ?? [];
  // What is asked of everybody who has not told it yet would drown what this course is told: it is counted.
  const open = changes.findings.filter(({ applies }) => applies.after === "unknown" && applies.before !== "yes");
  const told = changeText({ ...changes, findings: changes.findings.filter((each) => !open.includes(each)) });
  return [{ course: basename(dirname(path)), label, told, open: open.length }];
}

/** A line for each course and what it is told differently, its labels together; one line for all of whom only more is open. */
function courseLines(changes: readonly CourseChange[], mark: (course: string) => string): readonly string[] {
  const told = Map.groupBy(
    changes.filter((each) => each.told !== ""),
    ({ course, told: text }) => `${course} ${text}`,
  );
  const open = Map.groupBy(
    changes.filter((each) => each.told === ""),
    ({ course }) => course,
  );
  const under = (all: readonly CourseChange[]): string => all.map(({ label }) => label).join(", ");
  return [
    ...[...told.values()].flatMap((all) =>
      all.slice(0, 1).map(({ course, told: text }) => `- \`${course}\` under ${under(all)}${mark(course)}: ${text}.`),
    ),
    ...(open.size === 0
      ? []
      : [
          `- Only more is open, since it was never asked: ${[...open].map(([course, all]) => `\`${course}\` (${under(all)})`).join(", ")}.`,
        ]),
  ];
}

function changeText({ standing, urgency, findings }: AssessmentChanges): string {
  const turned = (change: { readonly before: string; readonly after: string }): string =>
    `${change.before} → ${change.after}`;
  return [
    ...(standing === undefined ? [] : [`standing ${turned(standing)}`]),
    ...(urgency === undefined ? [] : [`urgency ${turned(urgency)}`]),
    ...findings.map(
      ({ statement, site, applies }) => `\`${statement}\`${site === undefined ? "" : ` (${site})`} ${turned(applies)}`,
    ),
  ].join(", ");
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { from: { type: "string", default: "HEAD" }, to: { type: "string" } } });
  const after = values.to === undefined ? await toldNow(repository) : toldIn(repository, values.to);
  const lines = findingLines(toldIn(repository, values.from), after);
  console.log(lines.length === 0 ? "Nobody is told anything else." : lines.join("\n"));
}
