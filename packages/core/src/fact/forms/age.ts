import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { type CivilDate, civilDate, dayNumber, monthsBetween } from "../../time/civil.ts";
import { civilDay, type Instant } from "../../time/instant.ts";
import { parsePartialDate } from "../../time/when.ts";
import { type FormContext, fromEvents } from "../context.ts";
import type { FactValue } from "../value.ts";
import type { Derived, Word } from "../word.ts";

/** Years since birth, counted on the calendar; a birth year or month alone gives a range. */
export interface Age {
  readonly form: "age";
}

export const ageSchema: Decoder<Age> = object<Age>({ form: literal("age") });

/** The age at the instant, in a; from the newest birth date that was told. Another one that it excludes is a contradiction. */
export function age(_form: Age, context: FormContext): Derived | undefined {
  const { at } = context;
  const [newest, ...others] = fromEvents(context, () => birthsIn(context.events.of("person")));
  const word = newest === undefined ? undefined : wordOf(newest, at);
  if (word === undefined) return undefined;
  const { value, when, source, ids } = word;
  const other = others.map((born) => wordOf(born, at)).find((one) => one !== undefined && apart(one.value, value));
  const derived = { value, newest: when, source, ids };
  return other === undefined ? derived : { ...derived, conflict: [other, word] };
}

/** A birth date that was told; without days where it is none. */
interface Birth {
  readonly item: Effective;
  readonly days: { readonly first: CivilDate; readonly last: CivilDate } | undefined;
}

/** The birth dates that events tell, the newest first. */
function birthsIn(events: readonly Effective[]): readonly Birth[] {
  return events.toReversed().flatMap((item) => {
    const told = item.event.kind === "person" ? item.event.body.birthDate : undefined;
    return told === undefined ? [] : [{ item, days: parsePartialDate(told) }];
  });
}

type AgeWord = Word & { readonly value: Extract<FactValue, { readonly type: "range" }> };

/** What one event says of the age; nothing where its birth date comes after the day asked for: nobody is born then. */
function wordOf({ item: { when, recorded, ids }, days }: Birth, at: Instant): AgeWord | undefined {
  const today = civilDay(at.ms, at.offset);
  if (days === undefined || dayNumber(days.first) > today) return undefined;
  const until = civilDate(today);
  // A birth year alone ends today.
  const last = dayNumber(days.last) > today ? until : days.last;
  const most = monthsBetween(days.first, until) / 12;
  const least = last === days.first ? most : monthsBetween(last, until) / 12;
  const value = { type: "range", least, most, unit: "a" } as const;
  return { value, when, recorded, source: "person", ids };
}

function apart(one: AgeWord["value"], other: AgeWord["value"]): boolean {
  return (one.most ?? 0) < other.least || (other.most ?? 0) < one.least;
}
