import type { Course } from "../course/course.ts";
import { type Effective, effectiveEvents } from "../course/effective.ts";
import { courseOf } from "../course/read-course.ts";
import type { CourseEvent, Envelope } from "../event/event.ts";
import type { Bodies, EventKind } from "../event/kinds.ts";
import type { AnswerValue } from "../event/kinds/answered.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import type { Scope } from "../fact/definition.ts";
import type { Fact } from "../fact/fact.ts";
import { factsOf } from "../fact/facts.ts";
import { type PlainValue, plain } from "../fact/value.ts";
import { canonical } from "../json/canonical.ts";
import { type Instant, parseInstant } from "../time/instant.ts";

/** What a partial date was told at in these tests: long after. */
export const LATER = "2029-12-31T12:00:00Z";

/** An instant of the tests; throws where it is none. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new TypeError(`no instant: ${text}`);
  return parsed;
}

/** An event; its id follows from what it says, so that it is the same in whatever order it is made. An instant is recorded when it happened, a partial date later. */
export function told<K extends EventKind>(
  kind: K,
  at: string,
  body: Bodies[K],
  more: Partial<Envelope> = {},
): CourseEvent {
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(at)?.[1];
  const isInstant = at.includes("T");
  const recorded = more.recorded ?? (isInstant ? at : LATER);
  const made: unknown = {
    v: 1,
    id: `${kind} ${at} ${recorded} ${canonical(body)}`,
    course: "course",
    kind,
    at,
    recorded,
    zone: isInstant ? (offset ?? "Z") : "Z",
    author: { role: "person" },
    device: "test",
    ...more,
    body,
  };
  return made as CourseEvent;
}

/** A direct answer. */
export function answered(
  fact: string,
  value: AnswerValue,
  at: string,
  more: Partial<Envelope> & Scope = {},
): CourseEvent {
  const { site, indication, ...envelope } = more;
  const body = {
    fact,
    value,
    ...(site === undefined ? {} : { site }),
    ...(indication === undefined ? {} : { indication }),
  };
  return told("answered", at, body as Bodies["answered"], envelope);
}

/** A course of events; throws with the problems where it is none. */
export function course(events: readonly CourseEvent[]): Course {
  const result = courseOf(events.length === 0 ? [told("note", "2020-01-01T00:00:00Z", { text: "empty" })] : events);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.value;
}

/** The events that count at an instant. */
export function effective(
  events: readonly CourseEvent[],
  at: string,
  known: number = Number.POSITIVE_INFINITY,
): readonly Effective[] {
  return effectiveEvents(course(events), instant(at).ms, known);
}

/** A fact of the catalogue at an instant. */
export function factAt(events: readonly CourseEvent[], at: string, id: string, scope: Scope = {}): Fact {
  return factsOf(CATALOGUE, effective(events, at), instant(at)).get(id, scope);
}

/** The value of a fact as it stands in JSON; of an unknown one why it is unknown, in brackets. */
export function valueAt(events: readonly CourseEvent[], at: string, id: string, scope: Scope = {}): PlainValue {
  const fact = factAt(events, at, id, scope);
  return fact.known ? plain(fact.value) : `(${fact.why})`;
}
