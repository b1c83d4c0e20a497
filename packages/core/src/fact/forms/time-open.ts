import { sum } from "../../quantity/decimal.ts";
import type { When } from "../../time/when.ts";
import type { Sort } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import type { Selector } from "../selector.ts";
import type { Derived } from "../word.ts";
import { elapsed, type ElapsedUnit } from "./elapsed.ts";
import { type AllRunning, runningOf, type Spans } from "./running.ts";

/**
 * The time since the oldest of those that are in use was begun. At least that of the oldest that is surely in use; at most that
 * of the oldest whose end nobody told: it may have been thrown away without a word, or may not. Of one whose beginning nobody told there is no most.
 */
export function timeOpen(
  begins: readonly Selector[],
  spans: Spans,
  complete: Sort,
  unit: ElapsedUnit,
  context: FormContext,
): Derived | undefined {
  const all = runningOf(begins, spans, complete, context);
  const newest = all.begun.at(-1);
  if (newest === undefined) return undefined;
  const told = answeredBefore(all, unit, context);
  const [first] = all.running;
  if (first === undefined) {
    // Nothing is known of one in use, and what was answered of one that ended since is over.
    const end = all.ended.at(-1) ?? newest;
    return (context.answers ?? []).length === 0
      ? undefined
      : { ...emptyRange(unit), newest: end.when, source: end.event.kind, ids: end.ids };
  }
  const oldest = all.running.reduce((one, other) => (other.item.when.start < one.item.when.start ? other : one), first);
  const sure = all.running.filter((one) => one.sure);
  const least = sure.reduce<When | undefined>(
    (one, { item }) => (one === undefined || item.when.end < one.end ? item.when : one),
    undefined,
  );
  const open = elapsed(oldest.item.when, context.at, unit).most;
  return {
    value: {
      type: "range",
      least: least === undefined ? 0 : elapsed(least, context.at, unit).least,
      most: told.most === null || all.isAnyUntold ? null : Math.max(told.most, open),
      unit,
    },
    newest: newest.when,
    source: newest.event.kind,
    ids: [...new Set([...all.running.flatMap(({ item }) => item.ids), ...told.ids, ...all.ids])],
  };
}

function emptyRange(unit: ElapsedUnit): Pick<Derived, "value"> {
  return { value: { type: "range", least: 0, most: null, unit } };
}

/** What was answered before the newest was begun is about one that may still be in use, if none was told to have ended since. */
function answeredBefore(
  { begun, ended }: AllRunning,
  unit: ElapsedUnit,
  context: FormContext,
): { readonly most: number | null; readonly ids: readonly string[] } {
  const answer = context.answers?.at(-1);
  const isOlder = answer !== undefined && (begun.at(-1)?.when.end ?? answer.when.end) > answer.when.end;
  if (
    !isOlder ||
    answer.value?.type !== "range" ||
    (ended.at(-1)?.when.end ?? Number.NEGATIVE_INFINITY) >= answer.when.start
  )
    return { most: 0, ids: [] };
  const { most } = answer.value;
  return { most: most === null ? null : sum([most, elapsed(answer.when, context.at, unit).most]), ids: answer.ids };
}
