import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { literal, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { dayNumber } from "../../time/civil.ts";
import { civilDay } from "../../time/instant.ts";
import { parsePartialDate } from "../../time/when.ts";
import { type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { type Selector, selectorSchema } from "../selector.ts";
import { type FactValue, NO, YES } from "../value.ts";
import type { Word } from "../word.ts";
import { runningOf, type Spans, spansSchema } from "./running.ts";

/** Whether a date that is written on something is past, of those that are in use: a month is good to its last day, a day is good itself. */
export interface DatePassed {
  readonly form: "date-passed";
  readonly of: readonly Selector[];
  /** The property that holds the date. */
  readonly property: string;
  readonly spans: Spans;
  readonly complete: Sort;
}

export const datePassedSchema: Decoder<DatePassed> = object<DatePassed>({
  form: literal("date-passed"),
  of: list(selectorSchema),
  property: text,
  spans: spansSchema,
  complete: sortSchema,
});

/**
 * Yes if one that is surely in use is past its date; no if all that may be in use are within theirs; else it leaves open whatever
 * was said before of another.
 */
export function datePassedWords(form: DatePassed, context: FormContext): readonly Word[] {
  const { running, begun, ids, isAnyUntold } = runningOf(form.of, form.spans, form.complete, context);
  const newest = begun.at(-1);
  if (newest === undefined) return [];
  const today = civilDay(context.at.ms, context.at.offset);
  const judged = running.map(({ item, sure }) => ({ item, sure, past: isPast(item, form.property, today) }));
  const past = judged.filter((each) => each.sure && each.past === "yes");
  const within = !isAnyUntold && judged.length > 0 && judged.every((each) => each.past === "no");
  const value: FactValue | undefined = past.length > 0 ? YES : within ? NO : undefined;
  const about = past.length > 0 ? past : judged;
  return [
    {
      value,
      // It was told when the newest was begun, and is worked out as of today: so it does not run out.
      when: { ...newest.when, lastDay: Math.max(today, newest.when.lastDay) },
      recorded: newest.recorded,
      source: newest.event.kind,
      ids: [...new Set([...(about.length === 0 ? newest.ids : about.flatMap(({ item }) => item.ids)), ...ids])],
    },
  ];
}

const YEAR = /^\d{4}$/;

/** A year alone does not tell on which of its days; nothing told, nothing known. */
function isPast({ event }: Effective, property: string, today: number): "yes" | "no" | "unknown" {
  const told = (event.body as unknown as Readonly<Record<string, unknown>>)[property];
  const date = typeof told === "string" ? parsePartialDate(told) : undefined;
  if (typeof told !== "string" || date === undefined) return "unknown";
  if (dayNumber(date.last) < today) return "yes";
  return YEAR.test(told) && dayNumber(date.first) <= today ? "unknown" : "no";
}
