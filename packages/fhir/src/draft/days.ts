import { formatDay, parseWhen } from "@repigment/core";

/** The civil day so many days after the last day that a time may fall on. */
export function addDays(at: string, days: number): string | undefined {
  const when = parseWhen(at, "Z");
  return when === undefined ? undefined : formatDay(when.lastDay + days);
}
