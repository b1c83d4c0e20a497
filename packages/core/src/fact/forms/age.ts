import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { civilDate, dayNumber, monthsBetween } from "../../time/civil.ts";
import { civilDay, type Instant } from "../../time/instant.ts";
import { parsePartialDate } from "../../time/when.ts";
import type { FormContext } from "../context.ts";
import type { FactValue } from "../value.ts";
import type { Derived, Word } from "../word.ts";

/** Years since birth, counted on the calendar; a birth year or month alone gives a range. */
export interface Age {
  readonly form: "age";
}

export const ageSchema: Decoder<Age> = object<Age>({ form: literal("age") });

/** The age at the instant, in a; from the newest birth date that was told. Another one that it excludes is a contradiction. */
export function age(_form: Age, { events, at }: FormContext): Derived | undefined {
  const born = events.having("person", "birthDate");
  const last = born.at(-1);
  if (last === undefined) return undefined;
  const newest = wordOf(last, at);
  const others = born.slice(0, -1).toReversed().map((item) => wordOf(item, at));
  if (newest === undefined) return undefined;
  const other = others.find((word) => word !== undefined && apart(word.value, newest.value));
  return {
    value: newest.value,
    newest: newest.when,
    source: newest.source,
    ids: newest.ids,
    ...(other === undefined ? {} : { conflict: [other, newest] }),
  };
}

type AgeWord = Word & { readonly value: Extract<FactValue, { readonly type: "range" }> };

/** What one event says of the age; nothing where its birth date comes after the day asked for: nobody is born then. */
function wordOf({ event, when, recorded, ids }: Effective, at: Instant): AgeWord | undefined {
  const born = event.kind === "person" ? parsePartialDate(event.body.birthDate ?? "") : undefined;
  const today = civilDay(at.ms, at.offset);
  if (born === undefined || dayNumber(born.first) > today) return undefined;
  // A birth year alone ends today.
  const last = dayNumber(born.last) > today ? civilDate(today) : born.last;
  const years = (date: typeof last): number => monthsBetween(date, civilDate(today)) / 12;
  const value = { type: "range", least: years(last), most: years(born.first), unit: "a" } as const;
  return { value, when, recorded, source: "person", ids };
}

function apart(one: AgeWord["value"], other: AgeWord["value"]): boolean {
  return (one.most ?? 0) < other.least || (other.most ?? 0) < one.least;
}
