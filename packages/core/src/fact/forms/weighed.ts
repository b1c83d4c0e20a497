import type { Effective } from "../../course/effective.ts";
import { since } from "../../course/order.ts";
import { sum } from "../../quantity/decimal.ts";
import { toRange } from "../../quantity/quantity.ts";

/** What the weighed applications of a window add up to. */
export interface Weighed {
  readonly items: readonly Effective[];
  readonly least: number;
  readonly most: number;
  /** Whether every application of the window was weighed. */
  readonly allWeighed: boolean;
}

/** Sums the grams of those of some applications, in order, that lie between two instants (ms, both included). */
export function weighed(applications: readonly Effective[], from: number, until: number): Weighed {
  const items = since(applications, from).filter((item) => item.when.start <= until);
  const grams = items.map((item) =>
    item.event.kind === "applied" && item.event.body.grams !== undefined
      ? toRange(item.event.body.grams, "g")
      : undefined,
  );
  return {
    items: items.filter((_, index) => grams[index] !== undefined),
    // An application of which only the day is known may lie outside the window: it adds to the most, not to the least.
    least: sum(
      items.map((item, index) => (item.when.start >= from && item.when.end <= until ? (grams[index]?.least ?? 0) : 0)),
    ),
    most: grams.some((range) => range !== undefined && range.most === null)
      ? Number.POSITIVE_INFINITY
      : sum(grams.map((range) => range?.most ?? 0)),
    allWeighed: grams.every((range) => range !== undefined && range.most !== null),
  };
}
