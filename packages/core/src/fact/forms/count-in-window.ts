import type { Decoder } from "../../decode/decoder.ts";
import { count, literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, type Selector, selectorSchema } from "../selector.ts";
import type { Derived } from "../word.ts";

/** How often something happened in so many consecutive civil days that end today (one day: today). */
export interface CountInWindow {
  readonly form: "count-in-window";
  readonly of: readonly Selector[];
  readonly days: number;
  readonly complete: Sort;
}

export const countInWindowSchema: Decoder<CountInWindow> = object<CountInWindow>({
  form: literal("count-in-window"),
  of: list(selectorSchema),
  days: count,
  complete: sortSchema,
});

/** The count; a lower bound where the diary is not complete, a range where an event may lie outside the window. */
export function countInWindow(form: CountInWindow, context: FormContext): Derived | undefined {
  const { at } = context;
  const from = startOfDay(civilDay(at.ms, at.offset) - (form.days - 1), at.offset);
  const possible = selectAll(form.of, context.events, context.scope, from);
  const sure = possible.filter((item) => item.when.start >= from && item.when.end <= at.ms);
  const kept = keptThroughout(context, form.complete, from, at.ms);
  const newest = possible.at(-1) ?? kept?.at(-1);
  if (newest === undefined) return undefined;
  const ids = [...possible, ...(kept ?? [])].flatMap((item) => item.ids);
  return {
    value: {
      type: "range",
      least: sure.length,
      most: kept === undefined ? null : possible.length,
      unit: "1",
    },
    newest: newest.when,
    source: newest.event.kind,
    ids,
  };
}
