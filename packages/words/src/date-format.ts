/** How exactly a day is known, by the length of its text: YYYY, YYYY-MM or YYYY-MM-DD. */
export type DayLength = 4 | 7 | 10;

const STYLE: Readonly<Record<DayLength, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** English is written as in British use, day before month: no label of ours is read month first only. */
const LOCALES: Readonly<Record<string, string>> = { en: "en-GB" };

/** Whether a length is that of a day. */
export function isDayLength(length: number): length is DayLength {
  return Object.hasOwn(STYLE, length);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The engine's own way of writing days in a language. Making a formatter costs more than using it: each is made once. */
export function dateFormat(tag: string, length: DayLength): Intl.DateTimeFormat {
  const key = `${tag} ${length}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  // Swedes write whole dates in figures, the biggest first; months and years alone in words.
  const options = tag === "sv" && length === 10 ? ({ dateStyle: "short" } as const) : STYLE[length];
  const made = new Intl.DateTimeFormat(LOCALES[tag] ?? tag, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}
