import { newer } from "../../course/order.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectOldest, type Selector, selectorSchema } from "../selector.ts";
import type { Derived } from "../word.ts";
import { type Breaks, breaksSchema, longBreaks, withoutBreaks } from "./breaks.ts";
import { elapsed, type ElapsedUnit, elapsedUnitSchema } from "./elapsed.ts";

/** How long ago something first happened. `declares` name it outright; by the others there may have been an earlier one that nobody told. */
export interface TimeSinceFirst {
  readonly form: "time-since-first";
  readonly declares: readonly Selector[];
  readonly shows: readonly Selector[];
  readonly unit: ElapsedUnit;
  readonly complete?: Sort;
  /** What interrupts it for longer than it can be counted through. */
  readonly breaks?: Breaks;
}

export const timeSinceFirstSchema: Decoder<TimeSinceFirst> = object<TimeSinceFirst>({
  form: literal("time-since-first"),
  declares: list(selectorSchema),
  shows: list(selectorSchema),
  unit: elapsedUnitSchema,
  complete: optional(sortSchema),
  breaks: optional(breaksSchema),
});

/** The time since the first declared event, else at least the time since the first that shows it. */
export function timeSinceFirst(form: TimeSinceFirst, context: FormContext): Derived | undefined {
  const declared = selectOldest(form.declares, context.events, context.scope);
  const shown = selectOldest(form.shows, context.events, context.scope);
  const earliest =
    declared === undefined || (shown !== undefined && shown.when.end < declared.when.start) ? shown : declared;
  const long =
    form.breaks === undefined ? [] : longBreaks(form.breaks, earliest?.when.start ?? Number.NEGATIVE_INFINITY, context);
  const again = long.at(-1)?.on;
  // Of what was taken up again after a long break and whose first was never told, only the end of the break is known.
  const first = earliest ?? again;
  if (first === undefined) return undefined;
  const range = elapsed(first.when, context.at, form.unit);
  const sure =
    first === declared ||
    (form.complete !== undefined &&
      first === shown &&
      keptThroughout(context, form.complete, first.when.start, first.when.end) !== undefined);
  const whole = { least: range.least, most: sure ? range.most : null };
  const lasted = form.breaks === undefined ? whole : withoutBreaks(whole, long, form.breaks, form.unit, context.at);
  // What was answered before the break says nothing of the time after it.
  const newest = newer(first, again) ?? first;
  return {
    value: { type: "range", least: lasted.least, most: lasted.most, unit: form.unit },
    newest: newest.when,
    source: newest.event.kind,
    ids: [...new Set([...first.ids, ...long.flatMap(({ off, on }) => [...off.ids, ...on.ids])])],
  };
}
