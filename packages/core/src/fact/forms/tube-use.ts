import type { Effective } from "../../course/effective.ts";
import type { CourseEvent } from "../../event/event.ts";
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
export function tubesUsed(events: readonly Effective[], from: number, until: number): TubesUsed {
  const all = collect(events);
  const tubes = all.filter((tube) => tube.end === undefined || tube.end.when.end >= from);
  return {
    items: tubes.flatMap((tube) => (tube.end === undefined ? [tube.opened] : [tube.opened, tube.end])),
    uses: tubes.map((tube) => use(tube, weighedOutOf(tube, all, events), from, until)),
    all,
    allSized: tubes.every((tube) => tube.size !== undefined),
  };
}

/** The weighed applications out of a tube: those that name it, and those that name none while it was the only one open. */
function weighedOutOf(tube: Tube, all: readonly Tube[], events: readonly Effective[]): readonly Effective[] {
  return events.filter((item) => {
    if (item.event.kind !== "applied" || item.event.body.grams === undefined) return false;
    if (item.event.body.tube !== undefined) return item.event.body.tube === tube.name;
    const open = all.filter(
      (other) =>
        other.opened.when.start <= item.when.end && (other.end === undefined || other.end.when.end >= item.when.start),
    );
    return open.length === 1 && open[0] === tube;
  });
}

function collect(events: readonly Effective[]): readonly Tube[] {
  const opened = events.flatMap((item) => (item.event.kind === "tube-opened" ? [{ item, body: item.event.body }] : []));
  return opened.map(({ item, body }) => {
    // A name that is used again ("the 60 g tube") ended for the first time before this opening.
    const end = events.find(
      ({ event, when }) =>
        (event.kind === "tube-finished" || event.kind === "tube-discarded") &&
        event.body.tube === body.tube &&
        when.end >= item.when.start,
    );
    const told = body.size === undefined ? undefined : toRange(body.size, "g");
    const size = told === undefined || told.most === null ? undefined : { least: told.least, most: told.most };
    return {
      name: body.tube,
      opened: item,
      size,
      end,
      remaining: end === undefined ? undefined : remainingIn(end.event, size?.most),
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
