import { difference, product } from "../quantity/decimal.ts";
import type { Point } from "../quantity/quantity.ts";
import { toRange } from "../quantity/quantity.ts";
import { civilDay, formatDay, isDay } from "../time/instant.ts";
import type { PlanContext } from "./context.ts";
import { timesPerDay } from "./cream-need.ts";
import type { CreamNeed, Plan } from "./plan.ts";

/** A pharmacy may need to order the cream: our own choice, grade `inference` (docs/decisions/plan-figures.md). */
export const LEAD: Point = { value: 7, unit: "d" };

/** The day by which a new tube should be asked for: the open tube's rest by the largest need, less the lead. Null where no open tube or no need is known. */
export function refill(context: PlanContext, cream: readonly CreamNeed[]): Plan["refill"] {
  const times = timesPerDay(context);
  const needs = cream.flatMap(({ grams }) => (grams.most === null ? [] : [grams]));
  const opened = context.events.of("tube-opened").at(-1);
  if (
    times === undefined ||
    needs.length === 0 ||
    opened?.event.kind !== "tube-opened" ||
    opened.event.body.size === undefined
  )
    return null;
  const tube = opened.event.body.tube;
  const closed = (["tube-finished", "tube-discarded"] as const).some((kind) =>
    context.events.of(kind).some(({ event }) => event.kind === kind && event.body.tube === tube),
  );
  const size = toRange(opened.event.body.size, "g");
  if (closed || size === undefined) return null;
  const today = civilDay(context.at.ms, context.at.offset);
  const days = Math.max(0, today - opened.when.firstDay);
  const most = product(Math.max(...needs.map((need) => need.most ?? 0)), times);
  const least = product(Math.min(...needs.map((need) => need.least)), times);
  const left = {
    least: Math.max(0, difference(size.least, product(most, days))),
    most: Math.max(0, difference(size.most ?? size.least, product(least, days))),
    unit: "g" as const,
  };
  const lasts = most <= 0 ? undefined : Math.floor(left.least / most);
  const by = lasts === undefined ? undefined : Math.max(today, today + lasts - LEAD.value);
  return by === undefined || !isDay(by) ? null : { by: formatDay(by), lead: LEAD, left };
}
