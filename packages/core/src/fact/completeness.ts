import type { Effective } from "../course/effective.ts";
import type { Decoder } from "../decode/decoder.ts";
import { word } from "../decode/scalars.ts";
import { once } from "../once.ts";
import { civilDay, parseInstant, startOfDay } from "../time/instant.ts";
import { parseWhen } from "../time/when.ts";
import type { FormContext } from "./context.ts";

/** What a diary can be declared complete in. */
export type Sort = "applications" | "tubes" | "side-effects" | "medications" | "symptoms";

export const sortSchema: Decoder<Sort> = word("applications", "tubes", "side-effects", "medications", "symptoms");

/** The last instant that a diary can vouch for: the end of the day on which it was told. Nobody can keep a diary of days to come. */
function vouchedFor(item: Effective): number {
  const offset = parseInstant(item.event.recorded)?.offset ?? 0;
  return startOfDay(civilDay(item.recorded, offset) + 1, offset) - 1;
}

interface Stretch {
  readonly item: Effective;
  readonly start: number;
  readonly end: number;
}

/** The stretches of each sort that a diary's events declare, by their beginnings. */
const stretchesOf = once((diary: readonly Effective[]): ReadonlyMap<Sort, readonly Stretch[]> => {
  const bySort = new Map<Sort, Stretch[]>();
  for (const item of diary) {
    if (item.event.kind !== "diary-kept") continue;
    const start = parseWhen(item.event.body.from, item.event.zone);
    const end = parseWhen(item.event.body.until, item.event.zone);
    if (start === undefined || end === undefined) continue;
    const stretch = { item, start: start.start, end: Math.min(end.end, vouchedFor(item)) };
    for (const sort of new Set(item.event.body.of)) {
      const same = bySort.get(sort);
      if (same === undefined) bySort.set(sort, [stretch]);
      else same.push(stretch);
    }
  }
  for (const stretches of bySort.values()) stretches.sort((left, right) => left.start - right.start);
  return bySort;
});

/** The diary-kept events that together declare `from` to `until` (ms) complete in a sort; undefined where a gap is left. */
export function keptThroughout(
  { events }: Pick<FormContext, "events">,
  sort: Sort,
  from: number,
  until: number,
): readonly Effective[] | undefined {
  const used: Effective[] = [];
  let reached = from;
  for (const stretch of stretchesOf(events.of("diary-kept")).get(sort) ?? []) {
    // One millisecond: a day that ends at 23:59:59.999 touches the next.
    if (stretch.start > reached + 1) break;
    if (stretch.end < reached) continue;
    used.push(stretch.item);
    reached = stretch.end;
    if (reached >= until) return used;
  }
  return undefined;
}
