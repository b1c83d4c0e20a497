import type { Course, Unread } from "../course/course.ts";
import type { Effective } from "../course/effective.ts";
import { byAge } from "../course/order.ts";
import { type Settled, settledOf } from "../course/settled.ts";
import { waiting } from "../course/waiting.ts";
import type { CourseEvent } from "../event/event.ts";
import { type EventKind, KINDS } from "../event/kinds.ts";
import { readAnswer } from "../fact/answers.ts";
import type { FactDefinition } from "../fact/definition.ts";
import type { Latest } from "../fact/forms/latest.ts";
import { read } from "../fact/reading.ts";
import { selects } from "../fact/selector.ts";
import { once } from "../once.ts";
import { byText } from "../order.ts";
import { type Quantity, toRange } from "../quantity/quantity.ts";

/** What of a course could not be used by an instant (ms), each with its event: answers that do not fit their fact, units that do not convert. */
export function unreadOf(
  course: Course,
  catalogue: ReadonlyMap<string, FactDefinition>,
  settled: Settled,
  at: number,
): readonly Unread[] {
  return [
    ...imported(course),
    // Corrections that wait are those of what was told by then.
    ...waitingIn(settled),
    ...faults(catalogue)(settled).flatMap(({ item, unread }) => (item.when.start <= at ? unread : [])),
    ...toComeAfter(settled.events, at),
  ];
}

/** What an import could not read; a correction that waits tells so itself. */
function imported(course: Course): readonly Unread[] {
  if (course.unread.length === 0) return course.unread;
  const ids = amendmentsIn(settledOf(course, Number.POSITIVE_INFINITY));
  return ids.size === 0 ? course.unread : course.unread.filter((one) => !ids.has(one.at));
}

/** The events that can wait for another: nothing else of a course is told as unread by its own id. */
const amendmentsIn = once(({ told }: Settled): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { kind, id } of told) if (kind === "correction" || kind === "retraction") ids.add(id);
  return ids;
});

const waitingIn = once(({ told }: Settled) => waiting(told));

/** The events of which something cannot be used, whenever it is asked. */
const faults = once((catalogue: ReadonlyMap<string, FactDefinition>) => {
  const sources = sourcesByKind(catalogue);
  return once(({ kinds, of, surveyOf }: Settled): readonly Fault[] => {
    const found: Fault[] = [];
    for (const kind of kinds) {
      const { amounts, measured } = surveyOf(kind);
      // Words and lists can all be read; only an amount may be of another sort, or an answer about something else.
      const reading = (sources.get(kind) ?? []).filter(
        ({ value }) => "property" in value && measured.has(value.property),
      );
      for (const item of kind === "answered" ? of(kind) : amounts) {
        const unread = unreadIn(item, catalogue, reading);
        if (unread.length > 0) found.push({ item, unread });
      }
    }
    return found.toSorted((left, right) => byAge(left.item, right.item));
  });
});

interface Fault {
  readonly item: Effective;
  readonly unread: readonly Unread[];
}

function unreadIn(
  item: Effective,
  catalogue: ReadonlyMap<string, FactDefinition>,
  sources: readonly Source[],
): readonly Unread[] {
  const record = sources.length === 0 ? NONE : unreadRecord(item, sources);
  const own = item.event.kind === "answered" ? unreadAnswer(item, catalogue) : unreadGrams(item.event);
  return own.length === 0 ? record : [...own, ...record];
}

function toComeAfter(events: readonly Effective[], at: number): readonly Unread[] {
  const later: Unread[] = [];
  // What begins after the instant ends after it: from the newest on, which are few where the instant is now.
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const item = events[index];
    if (item === undefined || item.when.end <= at) break;
    later.push(...toCome(item, at));
  }
  return later.toSorted((left, right) => byText(left.at, right.at));
}

/** What was told by then, but for a later day: a plan, or a slip of the pen. It must not vanish until that day. */
function toCome({ event, when, recorded }: Effective, at: number): readonly Unread[] {
  return when.start <= at || recorded > at || KINDS[event.kind].recordOnly === true
    ? []
    : [
        {
          at: event.id,
          what: event.kind,
          why: `is told for ${event.at}, after the instant asked for: it counts from then on`,
        },
      ];
}

function unreadAnswer({ event }: Effective, catalogue: ReadonlyMap<string, FactDefinition>): readonly Unread[] {
  if (event.kind !== "answered") return [];
  const definition = catalogue.get(event.body.fact);
  if (definition === undefined)
    return [{ at: event.id, what: event.body.fact, why: "no fact of this name is in the catalogue" }];
  const value = readAnswer(definition, event.body.value);
  return typeof value === "string" ? [{ at: event.id, what: event.body.fact, why: value }] : [];
}

/** Amounts of cream are read by the sums, not by a fact's own reading. */
function unreadGrams(event: CourseEvent): readonly Unread[] {
  const given: Quantity | undefined =
    event.kind === "applied" || event.kind === "payer-ceiling-set"
      ? event.body.grams
      : event.kind === "tube-discarded"
        ? event.body.remaining
        : undefined;
  return given === undefined || given.unit === "g" || toRange(given, "g") !== undefined
    ? NONE
    : [
        {
          at: event.id,
          what: `${event.kind}: ${given.unit}`,
          why: "the unit does not convert into g",
        },
      ];
}

type Source = Latest["sources"][number] & Pick<FactDefinition, "type" | "unit">;

/** The sources that facts with units are read from, by the kind of event. */
function sourcesByKind(catalogue: ReadonlyMap<string, FactDefinition>): ReadonlyMap<EventKind, readonly Source[]> {
  const sources = [...catalogue.values()].flatMap(({ from, type, unit }): readonly Source[] =>
    from.form === "latest"
      ? from.sources.map((source) => ({ ...source, type, ...(unit === undefined ? {} : { unit }) }))
      : [],
  );
  return Map.groupBy(sources, ({ kind }) => kind);
}

function unreadRecord(item: Effective, sources: readonly Source[]): readonly Unread[] {
  const body = item.event.body as unknown as Readonly<Record<string, unknown>>;
  const broken = sources.filter(
    (source) =>
      "property" in source.value &&
      typeof body[source.value.property] === "object" &&
      selects(source, item, {}) &&
      read(source.value, body, source.type, source.unit) === "unreadable",
  );
  if (broken.length === 0) return NONE;
  return [...new Set(broken.map(({ unit = "1" }) => unit))].map((unit) => ({
    at: item.event.id,
    what: item.event.kind,
    why: `the unit does not convert into ${unit}`,
  }));
}

const NONE: readonly Unread[] = [];
