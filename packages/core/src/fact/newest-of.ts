import type { Counting } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import { newer } from "../course/order.ts";
import type { EventKind } from "../event/kinds.ts";

/** The newest event of some kinds that is among those named. */
export function newestOf(ids: readonly string[], kinds: readonly EventKind[], events: Counting): Effective | undefined {
  const named = new Set(ids);
  let newest: Effective | undefined;
  for (const kind of kinds)
    newest = newer(
      newest,
      events.of(kind).findLast(({ event }) => named.has(event.id)),
    );
  return newest;
}
