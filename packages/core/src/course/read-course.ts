import { decode } from "../decode/decoder.ts";
import { event } from "../event/event-decoder.ts";
import type { CourseEvent } from "../event/event.ts";
import { KINDS } from "../event/kinds.ts";
import { canonical } from "../json/canonical.ts";
import { doubledKey, toldTwice } from "../json/doubled-key.ts";
import { MAX_PROBLEMS, type Problem, pointer, type Result, show } from "../problem.ts";
import type { Course, Unread } from "./course.ts";
import { targetsOf, waiting } from "./waiting.ts";

/** The most events that one course may hold: a century of twice-daily use, with room. */
export const MAX_EVENTS = 200_000;

/** Reads a course from JSON Lines: one event a line, blank lines allowed. Every problem at once; their pointers begin with the line, from 1. */
export function readCourse(jsonl: string): Result<Course> {
  const problems: Problem[] = [];
  const found: { readonly event: CourseEvent; readonly line: number }[] = [];
  for (const { text, line } of linesOf(jsonl)) {
    if (problems.length >= MAX_PROBLEMS || found.length > MAX_EVENTS) break;
    const parsed = parse(text, line, problems);
    if (parsed === undefined) continue;
    const result = decode(event, parsed.value, `/${line}`);
    if (result.ok) found.push({ event: result.value, line });
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : assemble(found, problems);
}

/** Makes a course of events that are already read, with the same checks. */
export function courseOf(events: readonly CourseEvent[], unread: readonly Unread[] = []): Result<Course> {
  const result = assemble(
    events.map((given, index) => ({ event: given, line: index + 1 })),
    [],
  );
  return result.ok ? { ok: true, value: { ...result.value, unread: [...unread, ...result.value.unread] } } : result;
}

/** The lines that are not blank, with their numbers from 1; one by one, since a hostile text may have a hundred million. */
function* linesOf(text: string): Iterable<{ readonly text: string; readonly line: number }> {
  let line = 1;
  for (let start = 0; start <= text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const own = text.slice(start, end === -1 ? text.length : end);
    if (own.trim() !== "") yield { text: own, line };
    start = end === -1 ? text.length + 1 : end + 1;
  }
}

function parse(text: string, line: number, problems: Problem[]): { readonly value: unknown } | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const doubled = doubledKey(text, value);
    if (doubled === undefined) return { value };
    problems.push(toldTwice(`/${line}${doubled}`));
    return undefined;
  } catch {
    problems.push({
      at: `/${line}`,
      expected: "one event as JSON",
      found: show(text),
      mend: "the line is cut off or is not JSON",
    });
    return undefined;
  }
}

function assemble(
  found: readonly { readonly event: CourseEvent; readonly line: number }[],
  problems: Problem[],
): Result<Course> {
  const byId = new Map<string, { readonly event: CourseEvent; readonly line: number }>();
  const first = found[0];
  if (first === undefined)
    return {
      ok: false,
      problems: [{ at: "", expected: "at least one event", found: "none", mend: "is this the right file?" }],
    };
  if (found.length > MAX_EVENTS)
    return { ok: false, problems: [{ at: "", expected: `at most ${MAX_EVENTS} events`, found: "more" }] };
  for (const item of found) {
    if (problems.length >= MAX_PROBLEMS) break;
    const same = byId.get(item.event.id);
    if (item.event.course !== first.event.course)
      problems.push({
        at: `/${item.line}/course`,
        expected: `one course, ${show(first.event.course)}`,
        found: show(item.event.course),
        mend: "a course is one person's: keep two persons in two files",
      });
    if (same === undefined) byId.set(item.event.id, item);
    else if (canonical(same.event) !== canonical(item.event))
      problems.push({
        at: `/${item.line}/id`,
        expected: "one id for one event",
        found: `${show(item.event.id)}, with another content on line ${same.line}`,
        mend: "a change is a correction event of its own",
      });
  }
  checkCorrections(byId, problems);
  const events = [...byId.values()].map((item) => item.event);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { id: first.event.course, events, unread: waiting(events) } };
}

/** A correction's body has the shape of what it corrects. */
function checkCorrections(
  byId: ReadonlyMap<string, { readonly event: CourseEvent; readonly line: number }>,
  problems: Problem[],
): void {
  const targets = targetsOf(new Map([...byId].map(([id, { event: given }]) => [id, given])));
  for (const [given, target] of targets) {
    if (given.kind !== "correction" || target === undefined || problems.length >= MAX_PROBLEMS) continue;
    const at = pointer(`/${byId.get(given.id)?.line ?? 0}/body`, "body");
    const body = KINDS[target.kind].body.decode(given.body.body, at, problems);
    void body;
  }
}
