import { dateFormat, type DayLength } from "../date-format.ts";
import type { Writing } from "../writing.ts";

const YEAR = 2001;
const DAY = 5;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** How the engine writes days and numbers in a language, as forms that can be filled in without it. */
export function readOff(tag: string): Writing {
  const months = (length: DayLength): readonly string[] => MONTHS.map((month) => form(tag, length, month));
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === "decimal");
  const group = new Intl.NumberFormat(tag).formatToParts(1_000).find(({ type }) => type === "group");
  return {
    days: { 4: [form(tag, 4, 0)], 7: months(7), 10: months(10) },
    decimal: decimal?.value ?? ".",
    group: group?.value ?? "",
  };
}

function form(tag: string, length: DayLength, month: number): string {
  return dateFormat(tag, length)
    .formatToParts(Date.UTC(YEAR, month, DAY))
    .map(({ type, value }) => {
      if (type === "year") return value.replace(String(YEAR), "{y}");
      if (type === "day") return value.replace(/^0\d$/, "{dd}").replace(/^\d$/, "{d}");
      return value;
    })
    .join("");
}
