import type { Effective } from "../../course/effective.ts";
import { firstFrom, since } from "../../course/order.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { count, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, type Selector, selectorSchema } from "../selector.ts";

/** How things that are begun and ended by name, such as tubes, are told apart; several may be in use at a time. */
export interface Spans {
  /** The property that names one. */
  readonly by: string;
  readonly ends: readonly Selector[];
  /** What shows that the one it names is in use, for so many civil days. */
  readonly shows: Selector;
  readonly days: number;
}

export const spansSchema: Decoder<Spans> = object<Spans>({
  by: text,
  ends: list(selectorSchema),
  shows: selectorSchema,
  days: count,
});

/** One that was begun and not told to have ended. */
export interface Running {
  readonly item: Effective;
  /** Known to be in use still; else nobody may have told its end. */
  readonly sure: boolean;
}

export interface AllRunning {
  readonly running: readonly Running[];
  /** Whether something of the last days names one whose beginning nobody told, nor its end since. */
  readonly isAnyUntold: boolean;
  /** All that were begun and all ends, oldest first. */
  readonly begun: readonly Effective[];
  readonly ended: readonly Effective[];
  /** What shows that one is in use, or that no end was left untold. */
  readonly ids: readonly string[];
}

/**
 * Those that were begun and not told to have ended. In use for certain is one that something of the last days, since the newest
 * was begun, names, and the newest where the diary is kept from its beginning. An older one is not, whatever diary is kept: that a tube is empty is what
 * people tell by opening the next.
 */
export function runningOf(
  begins: readonly Selector[],
  { by, ends, shows, days }: Spans,
  complete: Sort,
  context: FormContext,
): AllRunning {
  const { events, scope, at } = context;
  const begun = selectAll(begins, events, scope);
  const ended = selectAll(ends, events, scope);
  const endsOf = Map.groupBy(ended, (item) => nameIn(item, by));
  // A name that is used again ("the 60 g tube") ended for the first time after this beginning.
  const open = begun.filter((item) => {
    const own = endsOf.get(nameIn(item, by)) ?? [];
    return firstFrom(own, item.when.start) === own.length;
  });
  const from = startOfDay(civilDay(at.ms, at.offset) - (days - 1), at.offset);
  const named = new Map<string | undefined, Effective>();
  const shown = since(selectAll([shows], events, scope), from);
  // Before the newest was begun it was used, and may be over since: by then the old one was mostly empty.
  const anew = begun.at(-1)?.when.start ?? from;
  for (const item of shown) if (item.when.start >= anew) named.set(nameIn(item, by), item);
  // Of several of one name it is the newest that is meant.
  const newest = new Map(open.map((item) => [nameIn(item, by), item]));
  const last = open.at(-1);
  const kept = last === undefined ? undefined : keptThroughout(context, complete, last.when.start, at.ms);
  const running = open.map((item) => {
    const name = nameIn(item, by);
    const isNamed = name !== undefined && newest.get(name) === item && named.has(name);
    return { item, sure: isNamed || (item === last && kept !== undefined) };
  });
  const showing = [...newest.keys()].flatMap((name) => (name === undefined ? [] : (named.get(name)?.ids ?? [])));
  const strays = straysIn(shown, by, newest, endsOf);
  const before = new Map(strays.length === 0 ? [] : begun.map((item) => [nameIn(item, by), item]));
  const again = strays.flatMap(({ name }) => before.get(name) ?? []);
  return {
    // What was told to have ended and is named after it may be in use all the same.
    running: [...running, ...again.map((item) => ({ item, sure: false }))],
    isAnyUntold: again.length < strays.length,
    begun,
    ended,
    ids: [...showing, ...(kept ?? []).flatMap((item) => item.ids), ...strays.flatMap((stray) => stray.named.ids)],
  };
}

/** The names, each with what last names it, of which none is open, and no end was told since. */
function straysIn(
  shown: readonly Effective[],
  by: string,
  open: ReadonlyMap<string | undefined, Effective>,
  endsOf: ReadonlyMap<string | undefined, readonly Effective[]>,
): readonly { readonly name: string; readonly named: Effective }[] {
  const newest = new Map<string, Effective>();
  for (const item of shown) {
    const name = nameIn(item, by);
    if (name !== undefined && !open.has(name)) newest.set(name, item);
  }
  return [...newest].flatMap(([name, item]) => {
    const end = endsOf.get(name)?.at(-1);
    return end !== undefined && end.when.end >= item.when.start ? [] : [{ name, named: item }];
  });
}

function nameIn({ event }: Effective, by: string): string | undefined {
  const name = (event.body as unknown as Readonly<Record<string, unknown>>)[by];
  return typeof name === "string" ? name : undefined;
}
