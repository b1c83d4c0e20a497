import type { Counting } from "../../course/counting.ts";
import type { Effective } from "../../course/effective.ts";
import { firstFrom, merged, since } from "../../course/order.ts";
import type { CourseEvent } from "../../event/event.ts";
import { once } from "../../once.ts";
import { difference, scaled } from "../../quantity/decimal.ts";
import { toRange } from "../../quantity/quantity.ts";
import { DAY_MS } from "../../time/civil.ts";
import { weighed } from "./weighed.ts";

/** Grams of one tube used in a window. */
export interface TubeUse {
  readonly least: number;
  readonly most: number;
}

/** What the tubes of a record say about a window. */
export interface TubesUsed {
  readonly items: readonly Effective[];
  readonly uses: readonly TubeUse[];
  /** All tubes of the record, those that ended before the window too. */
  readonly all: readonly Tube[];
  /** Whether each tube that matters has a size. */
  readonly allSized: boolean;
}

/** One tube from its opening to its end, as far as it is known. */
export interface Tube {
  readonly name: string;
  readonly opened: Effective;
  readonly size: TubeUse | undefined;
  readonly end: Effective | undefined;
  readonly remaining: TubeUse | undefined;
}

/**
 * A finished tube counts its full size, spread evenly from opening to finishing; an open one is a range from nothing to its
 * size, narrowed by what was weighed out of it; a discarded one is its size less what was left in it.
 */
export function tubesUsed(events: Counting, from: number, until: number): TubesUsed {
  const { all, weighedOut } = tubesOf(events);
  const tubes = all.filter((tube) => tube.end === undefined || tube.end.when.end >= from);
  return {
    items: tubes.flatMap((tube) => (tube.end === undefined ? [tube.opened] : [tube.opened, tube.end])),
    uses: tubes.map((tube) => use(tube, weighedOut.get(tube) ?? [], from, until)),
    all,
    allSized: tubes.every((tube) => tube.size !== undefined),
  };
}

interface Tubes {
  readonly all: readonly Tube[];
  readonly weighedOut: ReadonlyMap<Tube, readonly Effective[]>;
}

/** The tubes of a record; several windows are summed over the same. */
const tubesOf = once((events: Counting): Tubes => {
  const all = collect(events);
  return { all, weighedOut: weighedByTube(all, events) };
});

/** Among more tubes than this an application is not looked for: no person has so many. */
const MOST_TUBES = 500;

/**
 * The weighed applications out of each tube that was not ended: those that name it, and those that name none while it was the
 * only one open. (Of a tube that was ended its size counts, whatever was weighed.)
 */
function weighedByTube(all: readonly Tube[], events: Counting): ReadonlyMap<Tube, readonly Effective[]> {
  const byName = Map.groupBy(all, ({ name }) => name);
  const weighedOut = new Map<Tube, Effective[]>();
  const onlyOf = once(onlyOpen);
  // What was put on before any of the tubes that were not ended was opened came out of none of them.
  const open = all.filter(({ end }) => end === undefined);
  const from = open.reduce((least, { opened }) => Math.min(least, opened.when.start), Number.POSITIVE_INFINITY);
  for (const item of since(events.having("applied", "grams"), from)) {
    if (item.event.kind !== "applied") continue;
    const named = item.event.body.tube;
    const candidates = named === undefined ? all : (byName.get(named) ?? []);
    const only = onlyOf(candidates)(item);
    if (only === undefined) continue;
    const own = weighedOut.get(only);
    if (own === undefined) weighedOut.set(only, [item]);
    else own.push(item);
  }
  return weighedOut;
}

/** Tells of an application which of some tubes was the only one open, if that one was never ended. */
function onlyOpen(candidates: readonly Tube[]): (item: Effective) => Tube | undefined {
  const [first] = candidates
    .filter(({ end }) => end === undefined)
    .toSorted((left, right) => left.opened.when.start - right.opened.when.start);
  if (first === undefined || candidates.length > MOST_TUBES) return () => undefined;
  const opened = candidates.map((tube) => tube.opened.when.start).toSorted((left, right) => left - right);
  const ended = candidates
    .flatMap(({ end }) => (end === undefined ? [] : [end.when.end]))
    .toSorted((left, right) => left - right);
  return ({ when }) =>
    // As many were open as had been opened by then, without those that had ended before.
    first.opened.when.start <= when.end && countUpTo(opened, when.end) - countUpTo(ended, when.start - 1) === 1
      ? first
      : undefined;
}

/** How many of numbers in order are not above one. */
function countUpTo(ordered: readonly number[], most: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? most) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect(events: Counting): readonly Tube[] {
  const ends = Map.groupBy(
    merged([events.of("tube-finished"), events.of("tube-discarded")]),
    ({ event }) => tubeOf(event) ?? "",
  );
  return events.of("tube-opened").flatMap((item) => {
    if (item.event.kind !== "tube-opened") return [];
    const body = item.event.body;
    // A name that is used again ("the 60 g tube") ended for the first time before this opening.
    const own = ends.get(body.tube) ?? [];
    const end = own[firstFrom(own, item.when.start)];
    const told = body.size === undefined ? undefined : toRange(body.size, "g");
    const size = told === undefined || told.most === null ? undefined : { least: told.least, most: told.most };
    const remaining = end === undefined ? undefined : remainingIn(end.event, size?.most);
    return [{ name: body.tube, opened: item, size, end, remaining }];
  });
}

function tubeOf(event: CourseEvent): string | undefined {
  return event.kind === "tube-finished" || event.kind === "tube-discarded" ? event.body.tube : undefined;
}

/** What was left when the tube ended: nothing when finished, unknown when discarded without a word. */
function remainingIn(event: CourseEvent, size: number | undefined): TubeUse {
  if (event.kind !== "tube-discarded" || event.body.reason === "empty") return { least: 0, most: 0 };
  const told = event.body.remaining === undefined ? undefined : toRange(event.body.remaining, "g");
  return told === undefined
    ? { least: 0, most: size ?? 0 }
    : { least: told.least, most: told.most ?? size ?? told.least };
}

function use(
  { opened, size, end, remaining }: Tube,
  applications: readonly Effective[],
  from: number,
  until: number,
): TubeUse {
  if (size === undefined) return { least: 0, most: 0 };
  if (end === undefined || remaining === undefined) {
    const before = weighed(applications, Number.NEGATIVE_INFINITY, from - 1);
    const inside = weighed(applications, from, until);
    const most = Math.max(0, difference(size.most, before.least));
    return { least: Math.min(inside.least, most), most };
  }
  // Spread evenly, the later it was opened and the later it was finished, the more of it lies in the window.
  const start = Math.min(opened.when.end, until);
  return {
    least: shareOf(difference(size.least, remaining.most), opened.when.start, end.when.start, from, until).least,
    most: shareOf(difference(size.most, remaining.least), start, Math.min(end.when.end, until), from, until).most,
  };
}

/** How much of an amount that was used up evenly from `start` to `stop` falls into a window. */
function shareOf(amount: number, start: number, stop: number, from: number, until: number): TubeUse {
  const used = Math.max(0, amount);
  const last = Math.max(start, stop);
  // Opened and finished within a day: the day is all that is known of how it was spread.
  if (last - start < DAY_MS) return { least: start >= from ? used : 0, most: last >= from ? used : 0 };
  const inside = Math.max(0, Math.min(last, until) - Math.max(start, from));
  const share = scaled(used, inside, last - start);
  return { least: share, most: share };
}
