import type { Effective } from "../course/effective.ts";
import type { EventKind } from "../event/kinds.ts";

/** The events that count, ready to be asked for by kind: a year of applications is not read through for a fact about pregnancy. */
export interface EventsByKind {
  /** All events of these kinds, oldest first. */
  readonly of: (kinds: readonly EventKind[]) => readonly Effective[];
  /** The answers about a fact, oldest first. */
  readonly answersAbout: (fact: string) => readonly Effective[];
}

interface Placed {
  readonly item: Effective;
  readonly place: number;
}

/** Sorts events, oldest first as they come, into their kinds. */
export function eventsByKind(events: readonly Effective[]): EventsByKind {
  const places = events.map((item, place): Placed => ({ item, place }));
  const byKind = Map.groupBy(places, ({ item }) => item.event.kind);
  const answers = Map.groupBy(byKind.get("answered") ?? [], ({ item }) =>
    item.event.kind === "answered" ? item.event.body.fact : "",
  );
  const asked = new Map<string, readonly Effective[]>();
  return {
    of: (kinds) => {
      const wanted = [...new Set(kinds)];
      const key = wanted.join(" ");
      const known = asked.get(key);
      if (known !== undefined) return known;
      const found = wanted
        .flatMap((kind) => byKind.get(kind) ?? [])
        .toSorted((left, right) => left.place - right.place)
        .map(({ item }) => item);
      asked.set(key, found);
      return found;
    },
    answersAbout: (fact) => (answers.get(fact) ?? []).map(({ item }) => item),
  };
}
