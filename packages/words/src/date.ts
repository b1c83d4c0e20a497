/** A day of the calendar, as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DayArgument {
  readonly day: string;
}

/** An instant, RFC 3339 with offset: shown as it was written, by the clock of that place. */
export interface InstantArgument {
  readonly instant: string;
}

const STYLE = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
} as const;

/** English is written as in British use, day before month: no label of ours is read month first only. */
const LOCALES: Readonly<Record<string, string>> = { en: "en-GB" };

/** A day in words of a language: 21 November 2026, 2026年11月21日; Swedish in figures, 2026-11-21. */
export function dayText(tag: string, { day }: DayArgument): string {
  const style = day.length === 4 || day.length === 7 || day.length === 10 ? STYLE[day.length] : undefined;
  const date = new Date(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
  if (style === undefined || Number.isNaN(date.getTime())) throw new RangeError(`not a day: ${day}`);
  // Swedes write whole dates in figures, the biggest first; months and years alone in words.
  const figures = tag === "sv" && day.length === 10;
  return dateFormat(LOCALES[tag] ?? tag, figures ? { dateStyle: "short" } : style).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it: each is made once. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).join(" ")}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** Day and time of day, as they were written. */
export function instantText(tag: string, { instant }: InstantArgument): string {
  const [, day, time] = INSTANT.exec(instant) ?? [];
  if (day === undefined || time === undefined) return dayText(tag, { day: instant });
  return `${dayText(tag, { day })} ${time}`;
}
