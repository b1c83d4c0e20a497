import { type Decoder } from "../decode/decoder.ts";
import { scalar } from "../decode/scalars.ts";
import { type CivilDate, dayNumber, daysInMonth } from "./civil.ts";
import { civilDay, type Instant, isDate, pair, parseInstant, parseOffset, startOfDay } from "./instant.ts";

/** When something happened, as exactly as it was told: between `start` and `end` (both included, ms), on civil days `firstDay` to `lastDay`. */
export interface When {
  readonly start: number;
  readonly end: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly text: string;
  /** The civil day on which it was told, where that was before it happened: nobody knows what is to come, so that it grows old from then on. */
  readonly toldDay?: number;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** The offsets in use reach from −12 h to +14 h; a partial date of an unknown zone lies anywhere in that. */
const EARLIEST_OFFSET = 14 * 60;
const LATEST_OFFSET = -12 * 60;

/** First and last day of a year, a month or a day; undefined where there is no such day. */
export function parsePartialDate(text: string): { readonly first: CivilDate; readonly last: CivilDate } | undefined {
  if (text.length === 10) return wholeDay(text);
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined) return undefined;
  const first = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!isDate(first)) return undefined;
  const lastMonth = month === undefined ? 12 : Number(month);
  return {
    first,
    last: {
      year: first.year,
      month: lastMonth,
      day: day === undefined ? daysInMonth(first.year, lastMonth) : Number(day),
    },
  };
}

/** A day, YYYY-MM-DD, read place by place. */
function wholeDay(text: string): { readonly first: CivilDate; readonly last: CivilDate } | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const day = { year: pair(text, 0) * 100 + pair(text, 2), month: pair(text, 5), day: pair(text, 8) };
  // What is no number is no date either.
  return isDate(day) ? { first: day, last: day } : undefined;
}

/** What happened at an instant, as it was written. */
export function exactly({ ms, offset }: Instant, text: string): When {
  const day = civilDay(ms, offset);
  return { start: ms, end: ms, firstDay: day, lastDay: day, text };
}

/** Reads an instant or a partial date; `zone` is the offset that holds for a partial date, "unknown" where nobody said. */
export function parseWhen(text: string, zone: string): When | undefined {
  // No instant is as short as a date.
  const instant = text.length > 10 ? parseInstant(text) : undefined;
  if (instant !== undefined) return exactly(instant, text);
  const dates = parsePartialDate(text);
  if (dates === undefined) return undefined;
  const offset = parseOffset(zone);
  const firstDay = dayNumber(dates.first);
  const lastDay = dayNumber(dates.last);
  return {
    start: startOfDay(firstDay, offset ?? EARLIEST_OFFSET),
    end: startOfDay(lastDay + 1, offset ?? LATEST_OFFSET) - 1,
    firstDay,
    lastDay,
    text,
  };
}

/** An RFC 3339 instant with its offset. */
export const instantText: Decoder<string> = scalar(
  "an instant with its offset, such as 2026-11-22T09:00:00+01:00",
  { type: "string", format: "date-time" },
  (input): input is string => typeof input === "string" && parseInstant(input) !== undefined,
  "give day, time and offset, and a day that exists",
);

/** An instant, or a partial date: YYYY, YYYY-MM or YYYY-MM-DD. */
export const whenText: Decoder<string> = scalar(
  "an instant with its offset, or a date YYYY, YYYY-MM or YYYY-MM-DD",
  { type: "string" },
  (input): input is string => typeof input === "string" && parseWhen(input, "unknown") !== undefined,
  "give a day that exists; a time of day needs its offset",
);

/** A partial date alone: YYYY, YYYY-MM or YYYY-MM-DD. */
export const dateText: Decoder<string> = scalar(
  "a date YYYY, YYYY-MM or YYYY-MM-DD",
  { type: "string" },
  (input): input is string => typeof input === "string" && parsePartialDate(input) !== undefined,
  "give a day that exists",
);

/** An offset such as +08:00 or Z, or "unknown". */
export const zoneText: Decoder<string> = scalar(
  'an offset such as +08:00, or "unknown"',
  { type: "string" },
  (input): input is string => typeof input === "string" && (input === "unknown" || parseOffset(input) !== undefined),
);
