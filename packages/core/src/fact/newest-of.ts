import type { Counting } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import { newer } from "../course/order.ts";
import type { EventKind } from "../event/kinds.ts";

/** The newest event of some kinds that is among those named. */
export function newestOf(ids: readonly string[], kinds: readonly EventKind[], events: Counting): Effective | undefined {
  const [only] = ids;
  const named = ids.length === 1 ? undefined : new Set(ids);
  let newest: Effective | undefined;
  for (const kind of kinds) {
    const row = events.of(kind);
    if (row.length > 0)
      newest = newer(
        newest,
        row.findLast(({ event: { id } }) => (named === undefined ? id === only : named.has(id))),
      );
  }
  return newest;
}
