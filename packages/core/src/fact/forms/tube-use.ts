import type { Effective } from "../../course/effective.ts";
import type { CourseEvent } from "../../event/event.ts";
import { difference, scaled } from "../../quantity/decimal.ts";
import { toRange } from "../../quantity/quantity.ts";
import { DAY_MS } from "../../time/civil.ts";

/** Grams of one tube used in a window. */
export interface TubeUse {
  readonly least: number;
  readonly most: number;
}

/** What the tubes of a record say about a window. */
export interface TubesUsed {
  readonly items: readonly Effective[];
  readonly uses: readonly TubeUse[];
  /** Whether each tube that matters has a size. */
  readonly allSized: boolean;
}

interface Tube {
  readonly opened: Effective;
  readonly size: number | undefined;
  readonly end: Effective | undefined;
  readonly remaining: TubeUse | undefined;
}

/**
 * A finished tube counts its full size, spread evenly from opening to finishing; an open one is a range from nothing to its
 * size; a discarded one is its size less what was left in it.
 */
export function tubesUsed(events: readonly Effective[], from: number, until: number): TubesUsed {
  const tubes = collect(events).filter((tube) => tube.end === undefined || tube.end.when.end >= from);
  return {
    items: tubes.flatMap((tube) => (tube.end === undefined ? [tube.opened] : [tube.opened, tube.end])),
    uses: tubes.map((tube) => use(tube, from, until)),
    allSized: tubes.every((tube) => tube.size !== undefined),
  };
}

function collect(events: readonly Effective[]): readonly Tube[] {
  const opened = events.flatMap((item) => (item.event.kind === "tube-opened" ? [{ item, body: item.event.body }] : []));
  return opened.map(({ item, body }) => {
    const end = events.find(
      ({ event }) =>
        (event.kind === "tube-finished" || event.kind === "tube-discarded") && event.body.tube === body.tube,
    );
    const size = body.size === undefined ? undefined : toRange(body.size, "g");
    return {
      opened: item,
      size: size?.least,
      end,
      remaining: end === undefined ? undefined : remainingIn(end.event, size?.least),
    };
  });
}

/** What was left when the tube ended: nothing when finished, unknown when discarded without a word. */
function remainingIn(event: CourseEvent, size: number | undefined): TubeUse {
  if (event.kind !== "tube-discarded" || event.body.reason === "empty") return { least: 0, most: 0 };
  const told = event.body.remaining === undefined ? undefined : toRange(event.body.remaining, "g");
  return told === undefined
    ? { least: 0, most: size ?? 0 }
    : { least: told.least, most: told.most ?? size ?? told.least };
}

function use({ opened, size, end, remaining }: Tube, from: number, until: number): TubeUse {
  if (size === undefined) return { least: 0, most: 0 };
  if (end === undefined || remaining === undefined) return { least: 0, most: size };
  const start = opened.when.end;
  const stop = Math.max(start, end.when.end);
  const inside = Math.max(0, Math.min(stop, until) - Math.max(start, from));
  const [share, whole] = stop === start ? [1, 1] : [inside, stop - start];
  const used = (left: number): number => scaled(Math.max(0, difference(size, left)), share, whole);
  // Opened and finished within a day: the day is all that is known of how it was spread.
  return stop - start < DAY_MS && stop >= from
    ? { least: Math.max(0, difference(size, remaining.most)), most: Math.max(0, difference(size, remaining.least)) }
    : { least: used(remaining.most), most: used(remaining.least) };
}
