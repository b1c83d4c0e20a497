import type { Range } from "../quantity/quantity.ts";
import { convert } from "../quantity/unit.ts";
import { HOUR_MS } from "../time/civil.ts";
import { civilDay, formatInstant, isDay } from "../time/instant.ts";
import { type PlanContext, rangeOf, statementsOn } from "./context.ts";
import type { MissedDose, NextApplication, Plan } from "./plan.ts";

/** The next application: not before the label's interval after the last; where it states none, the rhythm of so many times a day. */
export function nextApplication(context: PlanContext, withheld: Plan["withheld"]): NextApplication {
  const interval = statementsOn("interval", context).find(({ values }) => values["minimum"] !== undefined);
  const times =
    statementsOn("frequency", context).find(({ values }) => values["times"] !== undefined)?.values["times"] ?? null;
  const last = context.events.of("applied").at(-1);
  const minimum = interval?.values["minimum"] ?? null;
  const common = {
    statement: interval?.id ?? null,
    interval: minimum,
    times,
    last: last === undefined ? null : last.event.at,
  };
  if (withheld !== null) return { ...common, notBefore: null, basis: "withheld" };
  if (minimum === null) return { ...common, notBefore: null, basis: "rhythm" };
  const hours = convert(minimum.value, minimum.unit, "h");
  const end = lastEnd(context, last?.when.end);
  if (end === undefined || hours === undefined || !isDay(civilDay(end, context.at.offset)))
    return { ...common, notBefore: null, basis: "no-application-known" };
  return {
    ...common,
    notBefore: formatInstant({ ms: end + Math.round(hours * HOUR_MS), offset: context.at.offset }),
    basis: "interval",
  };
}

/** The end of the last application: of the newest event, or as an answer about the hours since tells it, whichever is later. */
function lastEnd(context: PlanContext, applied: number | undefined): number | undefined {
  const since = context.facts.get("hours-since-last-application");
  const told =
    since.known && since.source === "answered" && since.value.type === "range"
      ? Math.round(context.at.ms - since.value.least * HOUR_MS)
      : undefined;
  return applied === undefined ? told : told === undefined ? applied : Math.max(applied, told);
}

/** What the label says about a missed application. */
export function missedDose(context: PlanContext): MissedDose | null {
  const [statement] = statementsOn("missed-dose", context);
  return statement === undefined ? null : { statement: statement.id, within: statement.values["within"] ?? null };
}

/** How many of the label's applications are left today; null where the label names none or nothing is known of today. */
export function applicationsLeftToday(context: PlanContext): Range | null {
  const times = statementsOn("frequency", context).find(({ values }) => values["times"] !== undefined)?.values["times"];
  const today = rangeOf("applications-today", context);
  if (times === undefined || today === undefined) return null;
  const left = (used: number): number => Math.max(0, times.value - used);
  return { least: today.most === null ? 0 : left(today.most), most: left(today.least), unit: "1" };
}
