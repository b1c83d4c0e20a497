import { dateFormat, type DayLength, isDayLength } from "./date-format.ts";
import { writingOf } from "./writing.ts";

/** A day of the calendar, as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DayArgument {
  readonly day: string;
}

/** An instant, RFC 3339 with offset: shown as it was written, by the clock of that place. */
export interface InstantArgument {
  readonly instant: string;
}

/** A day in words of a language: 21 November 2026, 2026年11月21日; Swedish in figures, 2026-11-21. */
export function dayText(tag: string, { day }: DayArgument): string {
  const date = new Date(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
  if (!isDayLength(day.length) || Number.isNaN(date.getTime())) throw new RangeError(`not a day: ${day}`);
  return shortWay(tag, date, day.length) ?? dateFormat(tag, day.length).format(date);
}

/** By the forms that were read off beforehand; undefined for a language that has none, and before the first year. */
function shortWay(tag: string, date: Date, length: DayLength): string | undefined {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const form = year < 1 ? undefined : writingOf(tag)?.days[length][length === 4 ? 0 : month];
  return form?.replace("{y}", String(year)).replace("{dd}", String(day).padStart(2, "0")).replace("{d}", String(day));
}

/** RFC 3339 lets the T be small. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2})/;

/** Day and time of day, as they were written. */
export function instantText(tag: string, { instant }: InstantArgument): string {
  const [, day, time] = INSTANT.exec(instant) ?? [];
  if (day === undefined || time === undefined) return dayText(tag, { day: instant });
  return `${dayText(tag, { day })} ${time}`;
}
