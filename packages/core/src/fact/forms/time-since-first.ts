import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectOldest, type Selector, selectorSchema } from "../selector.ts";
import type { Derived } from "../word.ts";
import { elapsed, type ElapsedUnit, elapsedUnitSchema } from "./elapsed.ts";

/** How long ago something first happened. `declares` name it outright; by the others there may have been an earlier one that nobody told. */
export interface TimeSinceFirst {
  readonly form: "time-since-first";
  readonly declares: readonly Selector[];
  readonly shows: readonly Selector[];
  readonly unit: ElapsedUnit;
  readonly complete?: Sort;
}

export const timeSinceFirstSchema: Decoder<TimeSinceFirst> = object<TimeSinceFirst>({
  form: literal("time-since-first"),
  declares: list(selectorSchema),
  shows: list(selectorSchema),
  unit: elapsedUnitSchema,
  complete: optional(sortSchema),
});

/** The time since the first declared event, else at least the time since the first that shows it. */
export function timeSinceFirst(form: TimeSinceFirst, context: FormContext): Derived | undefined {
  const declared = selectOldest(form.declares, context.events, context.scope);
  const shown = selectOldest(form.shows, context.events, context.scope);
  const earliest =
    declared === undefined || (shown !== undefined && shown.when.end < declared.when.start) ? shown : declared;
  if (earliest === undefined) return undefined;
  const range = elapsed(earliest.when, context.at, form.unit);
  const sure =
    earliest === declared ||
    (form.complete !== undefined &&
      keptThroughout(context, form.complete, earliest.when.start, earliest.when.end) !== undefined);
  return {
    value: { type: "range", least: range.least, most: sure ? range.most : null, unit: form.unit },
    newest: earliest.when,
    source: earliest.event.kind,
    ids: earliest.ids,
  };
}
