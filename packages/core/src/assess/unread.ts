import type { Course, Unread } from "../course/course.ts";
import type { Effective } from "../course/effective.ts";
import type { Settled } from "../course/settled.ts";
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

/** What an import could not read. */
function imported({ unread, events }: Course): readonly Unread[] {
  if (unread.length === 0) return unread;
  const ids = new Set(events.map((event) => event.id));
  return unread.filter((one) => !ids.has(one.at));
}

const waitingIn = once(({ told }: Settled) => waiting(told));

/** The events of which something cannot be used, whenever it is asked. */
const faults = once((catalogue: ReadonlyMap<string, FactDefinition>) => {
  const sources = sourcesByKind(catalogue);
  return once(({ events }: Settled) => {
    const found: { readonly item: Effective; readonly unread: readonly Unread[] }[] = [];
    for (const item of events) {
      const { event } = item;
      if (!tellsAmount(event.body) && event.kind !== "answered") continue;
      const unread = [
        ...unreadAnswer(item, catalogue),
        ...unreadGrams(event),
        ...unreadRecord(item, sources.get(event.kind) ?? []),
      ];
      if (unread.length > 0) found.push({ item, unread });
    }
    return found;
  });
});

/** Whether a body has an amount in it: words and lists can all be read. */
function tellsAmount(body: object): boolean {
  for (const property in body) {
    const value = (body as Readonly<Record<string, unknown>>)[property];
    if (typeof value === "object" && !Array.isArray(value)) return true;
  }
  return false;
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
  return given === undefined || toRange(given, "g") !== undefined
    ? []
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
  const units = new Set<string>();
  for (const source of sources)
    // Words and lists can all be read; only an amount may be of another sort.
    if (
      "property" in source.value &&
      typeof body[source.value.property] === "object" &&
      selects(source, item, {}) &&
      read(source.value, body, source.type, source.unit) === "unreadable"
    )
      units.add(source.unit ?? "1");
  return [...units].map((unit) => ({
    at: item.event.id,
    what: item.event.kind,
    why: `the unit does not convert into ${unit}`,
  }));
}
