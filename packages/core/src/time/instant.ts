import { type CivilDate, civilDate, DAY_MS, dayNumber, daysInMonth, MINUTE_MS } from "./civil.ts";

/** A point in physical time (milliseconds since 1970-01-01T00:00Z) and the offset it was written with, in minutes. */
export interface Instant {
  readonly ms: number;
  readonly offset: number;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})$/;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/** Minutes of an offset such as +05:30 or Z; undefined where it is none (the widest in use is 14 h). */
export function parseOffset(text: string): number | undefined {
  if (text === "Z" || text === "z") return 0;
  const [, sign, hours = "", minutes = ""] = OFFSET.exec(text) ?? [];
  if (sign === undefined || Number(minutes) > 59) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return total > 14 * 60 ? undefined : sign === "-" ? 0 - total : total;
}

/** Whether year, month and day name a day that exists, between 1800 and 2200 (outside that, a slip of the pen). */
export function isDate({ year, month, day }: CivilDate): boolean {
  return year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a day number is a day that a date can name. */
export function isDay(day: number): boolean {
  return Number.isSafeInteger(day) && isDate(civilDate(day));
}

/** The number of two digits at a place of a text; not a number where they are none. */
export function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The commonest shapes, to the whole second or with three digits more and with capital letters, read place by place; undefined where the text has another, or names no instant. */
function parseUsual(text: string): Instant | undefined {
  const zone = text.charCodeAt(19) === 46 ? 23 : 19;
  const zulu = text.length === zone + 1 && text.charCodeAt(zone) === 90;
  const sign = zulu ? 43 : text.charCodeAt(zone);
  if (!zulu && (text.length !== zone + 6 || (sign !== 43 && sign !== 45) || text.charCodeAt(zone + 3) !== 58))
    return undefined;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(10) !== 84) return undefined;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return undefined;
  const date = {
    year: pair(text, 0) * 100 + pair(text, 2),
    month: pair(text, 5),
    day: pair(text, 8),
  };
  const [hour, minute, second] = [pair(text, 11), pair(text, 14), pair(text, 17)];
  const ahead = zulu ? 0 : pair(text, zone + 1) * 60 + pair(text, zone + 4);
  // Of three digits two pairs, which have the middle one in common.
  const fraction = zone === 19 ? 0 : pair(text, 20) * 10 + (pair(text, 21) % 10);
  // Comparisons with what is not a number are false.
  if (
    !(
      hour <= 23 &&
      minute <= 59 &&
      second <= 60 &&
      (zulu || pair(text, zone + 4) <= 59) &&
      ahead <= 14 * 60 &&
      fraction <= 999
    )
  )
    return undefined;
  if (!isDate(date)) return undefined;
  const offset = sign === 45 ? 0 - ahead : ahead;
  const clock = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction;
  return { ms: dayNumber(date) * DAY_MS + clock - offset * MINUTE_MS, offset };
}

/** Reads an RFC 3339 instant with its offset; undefined where it is none, or the day or the hour does not exist. */
export function parseInstant(text: string): Instant | undefined {
  return parseUsual(text) ?? parseAnyShape(text);
}

function parseAnyShape(text: string): Instant | undefined {
  const [, year, month, day, hour, minute, second = "0", fraction = "", zone = ""] = SHAPE.exec(text) ?? [];
  const offset = parseOffset(zone);
  if (year === undefined || offset === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock =
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 + Number(fraction.padEnd(3, "0").slice(0, 3));
  return { ms: dayNumber(date) * DAY_MS + clock - offset * MINUTE_MS, offset };
}

/** The civil day on which an instant falls where its offset holds, as a day number. */
export function civilDay(ms: number, offset: number): number {
  return Math.floor((ms + offset * MINUTE_MS) / DAY_MS);
}

/** The first instant of a civil day. */
export function startOfDay(day: number, offset: number): number {
  return day * DAY_MS - offset * MINUTE_MS;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** A date as YYYY-MM-DD. */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}

/** An offset as +01:00; zero is Z. */
export function formatOffset(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An instant as RFC 3339 with its offset; milliseconds only where there are any. */
export function formatInstant({ ms, offset }: Instant): string {
  const day = civilDay(ms, offset);
  const rest = ms - startOfDay(day, offset);
  const seconds = Math.floor(rest / 1_000);
  const fraction = rest % 1_000 === 0 ? "" : `.${String(rest % 1_000).padStart(3, "0")}`;
  return `${formatDay(day)}T${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}${formatOffset(offset)}`;
}
