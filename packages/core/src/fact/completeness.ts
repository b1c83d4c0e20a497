import type { Effective } from "../course/effective.ts";
import type { Decoder } from "../decode/decoder.ts";
import { word } from "../decode/scalars.ts";
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

/** The diary-kept events that together declare `from` to `until` (ms) complete in a sort; undefined where a gap is left. */
export function keptThroughout(
  context: FormContext,
  sort: Sort,
  from: number,
  until: number,
): readonly Effective[] | undefined {
  const stretches = context.events.flatMap((item) => {
    if (item.event.kind !== "diary-kept" || !item.event.body.of.includes(sort)) return [];
    const start = parseWhen(item.event.body.from, item.event.zone);
    const end = parseWhen(item.event.body.until, item.event.zone);
    return start === undefined || end === undefined
      ? []
      : [{ item, start: start.start, end: Math.min(end.end, vouchedFor(item)) }];
  });
  const used: Effective[] = [];
  let reached = from;
  for (const stretch of stretches.toSorted((left, right) => left.start - right.start)) {
    // One millisecond: a day that ends at 23:59:59.999 touches the next.
    if (stretch.start > reached + 1) break;
    if (stretch.end < reached) continue;
    used.push(stretch.item);
    reached = stretch.end;
    if (reached >= until) return used;
  }
  return undefined;
}
