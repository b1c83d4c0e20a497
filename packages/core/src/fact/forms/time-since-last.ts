import { keptThroughout, type Sort } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, type Selector } from "../selector.ts";
import type { Derived } from "../word.ts";
import { elapsed, type ElapsedUnit } from "./elapsed.ts";

/** How long ago something last happened. Silence since then means none only where the diary is complete or an event `closes` it. */
export interface TimeSinceLast {
  readonly form: "time-since-last";
  readonly of: readonly Selector[];
  readonly closes?: readonly Selector[];
  readonly unit: ElapsedUnit;
  readonly complete?: Sort;
}

/** The time since the last one; where another may have followed that nobody told, at most that time. */
export function timeSinceLast(form: TimeSinceLast, context: FormContext): Derived | undefined {
  const last = selectAll([...form.of, ...(form.closes ?? [])], context.events, context.scope).at(-1);
  if (last === undefined) return undefined;
  const range = elapsed(last.when, context.at, form.unit);
  const closed = selectAll(form.closes ?? [], [last], context.scope).length > 0;
  const kept =
    form.complete === undefined ? undefined : keptThroughout(context, form.complete, last.when.end, context.at.ms);
  const ids = [...last.ids, ...(kept ?? []).flatMap((item) => item.ids)];
  return {
    value: { type: "range", least: closed || kept !== undefined ? range.least : 0, most: range.most, unit: form.unit },
    newest: last.when,
    source: last.event.kind,
    ids,
  };
}
