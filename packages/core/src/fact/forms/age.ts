import type { Decoder } from "../../decode/decoder.ts";
import { literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { civilDate, dayNumber, monthsBetween } from "../../time/civil.ts";
import { civilDay } from "../../time/instant.ts";
import { parsePartialDate } from "../../time/when.ts";
import type { FormContext } from "../context.ts";
import type { Derived } from "../word.ts";

/** Years since birth, counted on the calendar; a birth year or month alone gives a range. */
export interface Age {
  readonly form: "age";
}

export const ageSchema: Decoder<Age> = object<Age>({ form: literal("age") });

/** The age at the instant, in a; from the newest birth date that was told. */
export function age(_form: Age, { events, at }: FormContext): Derived | undefined {
  const item = events.findLast(({ event }) => event.kind === "person" && event.body.birthDate !== undefined);
  if (item?.event.kind !== "person" || item.event.body.birthDate === undefined) return undefined;
  const born = parsePartialDate(item.event.body.birthDate);
  if (born === undefined) return undefined;
  const today = civilDay(at.ms, at.offset);
  // Nobody is born after the day asked for: a birth year alone ends there.
  const last = dayNumber(born.last) > today ? civilDate(today) : born.last;
  if (dayNumber(born.first) > today) return undefined;
  const years = (date: typeof last): number => monthsBetween(date, civilDate(today)) / 12;
  return {
    value: { type: "range", least: years(last), most: years(born.first), unit: "a" },
    newest: item.when,
    source: "person",
    ids: item.ids,
  };
}
