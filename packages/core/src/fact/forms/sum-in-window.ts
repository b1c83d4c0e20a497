import { sum } from "../../quantity/decimal.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import type { Derived } from "../word.ts";
import { tubesUsed } from "./tube-use.ts";
import { weighed } from "./weighed.ts";

/** Grams of cream used in so many consecutive civil days that end today, summed over both indications. */
export interface SumInWindow {
  readonly form: "sum-in-window";
  readonly of: "cream";
  readonly days: number;
}

/** The grams as a range: from tubes, narrowed by weighed applications; a lower bound where tubes may be missing from the record. */
export function sumInWindow(form: SumInWindow, context: FormContext): Derived | undefined {
  const { at } = context;
  const from = startOfDay(civilDay(at.ms, at.offset) - (form.days - 1), at.offset);
  const tubes = tubesUsed(context.events, from, at.ms);
  const grams = weighed(context.events, from, at.ms);
  const applicationsKept = keptThroughout(context, "applications", from, at.ms);
  const tubesKept = keptThroughout(context, "tubes", from, at.ms);
  const newest = [...tubes.items, ...grams.items, ...(applicationsKept ?? []), ...(tubesKept ?? [])]
    .toSorted((left, right) => left.when.end - right.when.end)
    .at(-1);
  if (newest === undefined) return undefined;
  const least = Math.max(sum(tubes.uses.map((use) => use.least)), grams.least);
  const ceilings = [
    ...(applicationsKept !== undefined && grams.allWeighed ? [grams.most] : []),
    ...(tubesKept !== undefined && tubes.allSized ? [sum(tubes.uses.map((use) => use.most))] : []),
  ];
  const most = ceilings.length === 0 ? null : Math.max(least, Math.min(...ceilings));
  const ids = [...tubes.items, ...grams.items].flatMap((item) => item.ids);
  return {
    value: { type: "range", least, most, unit: "g" },
    newest: newest.when,
    source: newest.event.kind,
    ids: ids.length > 0 ? ids : newest.ids,
  };
}
