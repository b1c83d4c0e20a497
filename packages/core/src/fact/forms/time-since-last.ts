import type { Effective } from "../../course/effective.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import type { Scope } from "../definition.ts";
import { selectNewest, selects, type Selector, selectorSchema } from "../selector.ts";
import type { Derived } from "../word.ts";
import { elapsed, type ElapsedUnit, elapsedUnitSchema } from "./elapsed.ts";
import { type Spans, spansSchema } from "./running.ts";
import { timeOpen } from "./time-open.ts";

/** How long ago something last happened. Silence since then means none only where the diary is complete or an event `closes` it. */
export interface TimeSinceLast {
  readonly form: "time-since-last";
  readonly of: readonly Selector[];
  /** After these nothing follows, until one that `reopens`; one that names an indication closes that one only. */
  readonly closes?: readonly Selector[];
  readonly reopens?: readonly Selector[];
  /** Of what is begun and ended by name: since the beginning of the oldest that is still in use. */
  readonly spans?: Spans;
  readonly unit: ElapsedUnit;
  readonly complete?: Sort;
}

export const timeSinceLastSchema: Decoder<TimeSinceLast> = object<TimeSinceLast>({
  form: literal("time-since-last"),
  of: list(selectorSchema),
  closes: optional(list(selectorSchema)),
  reopens: optional(list(selectorSchema)),
  spans: optional(spansSchema),
  unit: elapsedUnitSchema,
  complete: optional(sortSchema),
});

/** The time since the last one; where another may have followed that nobody told, at most that time. */
export function timeSinceLast(form: TimeSinceLast, context: FormContext): Derived | undefined {
  if (form.spans !== undefined && form.complete !== undefined)
    return timeOpen(form.of, form.spans, form.complete, form.unit, context);
  const closed = isClosed(form, context);
  // The end of treatment is taken as its last use; the end of one of two is no use of the other.
  const ends = closed ? (form.closes ?? []) : [];
  const last = selectNewest([...form.of, ...ends], context.events, context.scope);
  if (last === undefined) return undefined;
  const range = elapsed(last.when, context.at, form.unit);
  const kept =
    form.complete === undefined ? undefined : keptThroughout(context, form.complete, last.when.end, context.at.ms);
  const ids = [...last.ids, ...(kept ?? []).flatMap((item) => item.ids)];
  const least = kept !== undefined || closed ? range.least : 0;
  return {
    value: { type: "range", least, most: range.most, unit: form.unit },
    newest: last.when,
    source: last.event.kind,
    ids,
  };
}

/** Whether the newest of all that happened closes it, for each indication that the person has; of unknown indications only one that closes all. */
function isClosed({ of, closes = [], reopens = [] }: TimeSinceLast, context: FormContext): boolean {
  if (closes.length === 0) return false;
  const closing = (scope: Scope): Effective | undefined => {
    const newest = selectNewest([...of, ...closes, ...reopens], context.events, scope);
    return newest !== undefined && closes.some((selector) => selects(selector, newest, scope)) ? newest : undefined;
  };
  const used = context.fact("indication");
  const indications =
    used.known && used.value.type === "set" && used.value.complete
      ? used.value.members.filter((member) => typeof member === "string")
      : [];
  if (indications.length > 0) return indications.every((indication) => closing({ indication }) !== undefined);
  const newest = closing({});
  return newest !== undefined && (newest.event.body as { indication?: unknown }).indication === undefined;
}
