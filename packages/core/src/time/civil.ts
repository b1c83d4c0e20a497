/** Civil dates by arithmetic (proleptic Gregorian; Howard Hinnant, chrono-compatible low-level date algorithms): core knows no clock and no zone database. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** Whole days since 1970-01-01. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number. */
export function civilDate(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const civilMonth = month < 10 ? month + 3 : month - 9;
  return { year: yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), month: civilMonth, day };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day number `months` later; where that month has no such day, the 1st of the next: a birthday on 29 February falls on 1 March. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  if (day <= daysInMonth(toYear, toMonth)) return { year: toYear, month: toMonth, day };
  return toMonth === 12 ? { year: toYear + 1, month: 1, day: 1 } : { year: toYear, month: toMonth + 1, day: 1 };
}

/** Months from one day to a later one: whole months, and of the begun month the share of its days. Negative where `to` is before `from`. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  // Every month has these days: then a month is as long as the one that it begins in.
  if (from.day <= 28) {
    const months = (to.year - from.year) * 12 + (to.month - from.month);
    if (to.day >= from.day) return months + (to.day - from.day) / daysInMonth(to.year, to.month);
    const length = to.month === 1 ? 31 : daysInMonth(to.year, to.month - 1);
    return months - 1 + (length - from.day + to.day) / length;
  }
  const target = dayNumber(to);
  let whole = (to.year - from.year) * 12 + (to.month - from.month);
  if (dayNumber(addMonths(from, whole)) > target) whole -= 1;
  const start = dayNumber(addMonths(from, whole));
  const next = dayNumber(addMonths(from, whole + 1));
  // Two month ends can fall on one day (31 January and 1 February plus a month): then the begun month has no days to share.
  return next === start ? whole : whole + (target - start) / (next - start);
}
