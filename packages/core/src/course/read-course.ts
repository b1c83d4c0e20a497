import { decode } from "../decode/decoder.ts";
import { event } from "../event/event-decoder.ts";
import type { CourseEvent } from "../event/event.ts";
import { KINDS } from "../event/kinds.ts";
import { canonical } from "../json/canonical.ts";
import { type Problem, pointer, type Result, show } from "../problem.ts";
import type { Course, Unread } from "./course.ts";
import { targetsOf, waiting } from "./waiting.ts";

/** The most events that one course may hold: a century of twice-daily use, with room. */
export const MAX_EVENTS = 200_000;

/** Reads a course from JSON Lines: one event a line, blank lines allowed. Every problem at once; their pointers begin with the line, from 1. */
export function readCourse(jsonl: string): Result<Course> {
  const problems: Problem[] = [];
  const found: { readonly event: CourseEvent; readonly line: number }[] = [];
  jsonl.split("\n").forEach((text, index) => {
    if (text.trim() === "") return;
    const parsed = parse(text, index + 1, problems);
    if (parsed === undefined) return;
    const result = decode(event, parsed.value, `/${index + 1}`);
    if (result.ok) found.push({ event: result.value, line: index + 1 });
    else problems.push(...result.problems);
  });
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

function parse(text: string, line: number, problems: Problem[]): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
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
    return { ok: false, problems: [{ at: "", expected: `at most ${MAX_EVENTS} events`, found: String(found.length) }] };
  for (const item of found) {
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
    if (given.kind !== "correction" || target === undefined) continue;
    const at = pointer(`/${byId.get(given.id)?.line ?? 0}/body`, "body");
    const body = KINDS[target.kind].body.decode(given.body.body, at, problems);
    void body;
  }
}
