import type { Effective } from "../../course/effective.ts";
import { firstFrom } from "../../course/order.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { count } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { difference } from "../../quantity/decimal.ts";
import type { Instant } from "../../time/instant.ts";
import type { FormContext } from "../context.ts";
import { selectAll, selected, type Selector, selectorSchema } from "../selector.ts";
import { elapsed, type ElapsedUnit } from "./elapsed.ts";

/** What interrupts something that lasts, and what takes it up again. A break of no more than so many days is none. */
export interface Breaks {
  readonly off: readonly Selector[];
  readonly on: readonly Selector[];
  readonly days: number;
}

export const breaksSchema: Decoder<Breaks> = object<Breaks>({
  off: list(selectorSchema),
  on: list(selectorSchema),
  days: count,
});

/** A time that has breaks in it, as a range. */
interface Lasting {
  readonly least: number;
  readonly most: number | null;
}

/** An interruption, and what took it up again. */
export interface Break {
  readonly off: Effective;
  readonly on: Effective;
}

/** The breaks that are, or may be, too long to be counted through, after something (ms). */
export function longBreaks(breaks: Breaks, after: number, context: FormContext): readonly Break[] {
  return breaksOf(breaks, context).filter(
    ({ off, on }) => off.when.end >= after && on.when.lastDay - off.when.firstDay > breaks.days,
  );
}

/**
 * How long something has lasted that was interrupted for long: at least since it was last taken up again, at most all stretches
 * together, without the breaks. Whether what was before a long break counts is not for us to say.
 */
export function withoutBreaks(
  range: Lasting,
  long: readonly Break[],
  { days }: Breaks,
  unit: ElapsedUnit,
  at: Instant,
): Lasting {
  const last = long.at(-1);
  if (last === undefined) return range;
  // A break that is known only roughly may have been a short one: then it takes nothing off the most.
  const sure = long.filter(({ off, on }) => on.when.firstDay - off.when.lastDay > days);
  const most = sure.reduce<number | null>((rest, { off, on }) => {
    const until: Instant = { ms: on.when.start, offset: at.offset };
    return rest === null ? null : Math.max(0, difference(rest, elapsed(off.when, until, unit).least));
  }, range.most);
  const least = Math.min(range.least, elapsed(last.on.when, at, unit).least);
  return { least: most === null ? least : Math.min(least, most), most };
}

/** Each interruption with what first took it up again; what still lasts is no break. */
function breaksOf({ off, on }: Breaks, { events, scope }: FormContext): readonly Break[] {
  const rows = on.map((selector) => selected(selector, events, scope));
  const found: Break[] = [];
  for (const item of selectAll(off, events, scope)) {
    // Paused and then stopped: the break began with the first.
    if ((found.at(-1)?.on.when.end ?? Number.NEGATIVE_INFINITY) >= item.when.end) continue;
    const next = rows
      .flatMap((row) => row[firstFrom(row, item.when.end + 1)] ?? [])
      .reduce<Effective | undefined>(
        (first, one) => (first === undefined || one.when.end < first.when.end ? one : first),
        undefined,
      );
    if (next !== undefined) found.push({ off: item, on: next });
  }
  return found;
}
