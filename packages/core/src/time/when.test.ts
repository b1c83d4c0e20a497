import { expect, test } from "vitest";

import { formatDay, formatInstant } from "./instant.ts";
import { parsePartialDate, parseWhen } from "./when.ts";

/** First and last instant in UTC, first and last civil day. */
function ends(text: string, zone: string): readonly string[] {
  const when = parseWhen(text, zone);
  if (when === undefined) return [];
  return [
    formatInstant({ ms: when.start, offset: 0 }),
    formatInstant({ ms: when.end, offset: 0 }),
    formatDay(when.firstDay),
    formatDay(when.lastDay),
  ];
}

test.each([
  ["2026-11-22", "+01:00", "2026-11-21T23:00:00Z", "2026-11-22T22:59:59.999Z", "2026-11-22", "2026-11-22"],
  ["2026-11-22", "unknown", "2026-11-21T10:00:00Z", "2026-11-23T11:59:59.999Z", "2026-11-22", "2026-11-22"],
  ["2026-02", "Z", "2026-02-01T00:00:00Z", "2026-02-28T23:59:59.999Z", "2026-02-01", "2026-02-28"],
  ["2024-02", "-05:00", "2024-02-01T05:00:00Z", "2024-03-01T04:59:59.999Z", "2024-02-01", "2024-02-29"],
  ["2026", "+08:00", "2025-12-31T16:00:00Z", "2026-12-31T15:59:59.999Z", "2026-01-01", "2026-12-31"],
  ["2026-11-22T23:30:00-05:00", "+08:00", "2026-11-23T04:30:00Z", "2026-11-23T04:30:00Z", "2026-11-22", "2026-11-22"],
])("[Z7] %s in %s is from %s to %s, on %s to %s", (text, zone, ...range) => {
  expect(ends(text, zone)).toEqual(range);
});

test.each([
  "2026-02-30",
  "2026-13",
  "2026-1",
  "26",
  "2026-11-22T09:00",
  "1799",
  "2201-01-01",
  "2026-00",
  "yesterday",
  "",
])("[Z7] %j is no date", (text) => {
  expect(parseWhen(text, "Z")).toBeUndefined();
  expect(parsePartialDate(text)).toBeUndefined();
});
