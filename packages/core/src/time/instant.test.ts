import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  civilDay,
  formatDay,
  formatInstant,
  formatOffset,
  isDay,
  parseInstant,
  parseOffset,
  startOfDay,
} from "./instant.ts";

const ms = (text: string): number | undefined => parseInstant(text)?.ms;

test.each([
  ["2026-11-22T09:00:00+01:00", "2026-11-22T08:00:00Z"],
  ["2026-11-22T09:00+01:00", "2026-11-22T08:00:00Z"],
  ["2026-11-22t09:00:00z", "2026-11-22T09:00:00Z"],
  ["2026-11-22T00:15:00+14:00", "2026-11-21T10:15:00Z"],
  ["2026-11-22T23:45:00-12:00", "2026-11-23T11:45:00Z"],
  ["2026-11-22T12:00:00+05:45", "2026-11-22T06:15:00Z"],
  ["2026-11-22T12:00:00-00:00", "2026-11-22T12:00:00Z"],
  ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"],
  ["1800-01-01T00:00:00Z", "1800-01-01T00:00:00Z"],
])("[Z3] %s is %s", (text, utc) => {
  expect(ms(text)).toBe(Date.parse(utc));
});

test.each([
  "2026-11-22",
  "2026-11-22T09:00:00",
  "2026-11-22 09:00:00Z",
  "2026-11-22T9:00:00Z",
  "2026-02-29T12:00:00Z",
  "1900-02-29T12:00:00Z",
  "2026-04-31T12:00:00Z",
  "2026-13-01T12:00:00Z",
  "2026-00-10T12:00:00Z",
  "2026-01-00T12:00:00Z",
  "2026-11-22T24:00:00Z",
  "2026-11-22T12:60:00Z",
  "2026-11-22T12:00:61Z",
  "2026-11-22T12:00:00+14:01",
  "2026-11-22T12:00:00+1:00",
  "2026-11-22T12:00:00+01:60",
  "1799-12-31T23:59:59Z",
  "2201-01-01T00:00:00Z",
  "2026-11-22T12:00:00.1234567890Z",
  " 2026-11-22T12:00:00Z",
  "2026-11-22T12:00:00Z\n",
  "２０２６-11-22T12:00:00Z",
  "",
])("[Z3] %j is no instant", (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test("[Z3] fractions of a second are read to the millisecond, what is finer is cut", () => {
  expect(ms("2026-11-22T12:00:00.5Z")).toBe(Date.parse("2026-11-22T12:00:00.500Z"));
  expect(ms("2026-11-22T12:00:00.05Z")).toBe(Date.parse("2026-11-22T12:00:00.050Z"));
  expect(ms("2026-11-22T12:00:00.999999999Z")).toBe(Date.parse("2026-11-22T12:00:00.999Z"));
});

test("[Z3] the usual shapes, which are read place by place, come to what the others do, whatever stands in them", () => {
  const digits = fc.string({ unit: fc.constantFrom("0", "1", "5", "9", ".", "+", "-", ":", "Z", " "), maxLength: 4 });
  const zone = fc.constantFrom("Z", "+01:00", "-05:30", "+14:00", "+14:01", "+01:60", "z", "", "+0100");
  fc.assert(
    fc.property(digits, fc.constantFrom("", "."), zone, (fraction, dot, offset) => {
      const rest = `12:00:00${dot}${fraction}${offset}`;
      // With a small letter an instant is none of the usual shapes.
      expect(parseInstant(`2026-11-22T${rest}`)).toEqual(parseInstant(`2026-11-22t${rest}`));
    }),
    { seed: 20_261_122, numRuns: 5_000 },
  );
});

test("[Z4] a leap second is the first moment of the next minute", () => {
  expect(ms("2016-12-31T23:59:60Z")).toBe(ms("2017-01-01T00:00:00Z"));
  expect(ms("2017-01-01T00:59:60+01:00")).toBe(ms("2017-01-01T00:00:00Z"));
});

test("[Z5] the civil day is that of the offset that was written with the instant", () => {
  const dayAt = (text: string): string => {
    const read = parseInstant(text);
    return read === undefined ? "" : formatDay(civilDay(read.ms, read.offset));
  };
  expect(dayAt("2026-10-15T00:10:00+02:00")).toBe("2026-10-15");
  expect(dayAt("2026-10-14T22:10:00Z")).toBe("2026-10-14");
  expect(dayAt("2026-10-15T00:00:00+14:00")).toBe("2026-10-15");
  expect(dayAt("2026-10-14T23:59:59.999-12:00")).toBe("2026-10-14");
  expect(ms("2026-10-15T00:10:00+02:00")).toBe(ms("2026-10-14T22:10:00Z"));
});

test("[Z5] a day begins at its midnight and ends a millisecond before the next", () => {
  const day = civilDay(Date.parse("2026-11-22T00:00:00Z"), 0);
  expect(startOfDay(day, 60)).toBe(ms("2026-11-22T00:00:00+01:00"));
  expect(civilDay(startOfDay(day, -720), -720)).toBe(day);
  expect(civilDay(startOfDay(day, 840) - 1, 840)).toBe(day - 1);
});

test("[Z6] an instant is written with its offset, milliseconds only where there are any, and reads back as itself", () => {
  expect(formatInstant({ ms: Date.parse("2026-11-22T08:00:00Z"), offset: 60 })).toBe("2026-11-22T09:00:00+01:00");
  expect(formatInstant({ ms: Date.parse("2026-11-22T08:00:00.005Z"), offset: 0 })).toBe("2026-11-22T08:00:00.005Z");
  expect(formatOffset(-(3 * 60 + 30))).toBe("-03:30");
  const range = { min: Date.parse("1801-01-01T00:00:00Z"), max: Date.parse("2200-01-01T00:00:00Z") };
  fc.assert(
    fc.property(fc.integer(range), fc.integer({ min: -12 * 60, max: 14 * 60 }), (at, offset) => {
      expect(parseInstant(formatInstant({ ms: at, offset }))).toEqual({ ms: at, offset });
      expect(parseOffset(formatOffset(offset))).toBe(offset);
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});

test("[Z6] a day that no date can name is none", () => {
  const last = civilDay(Date.parse("2200-12-31T00:00:00Z"), 0);
  expect([0, last, last + 1, 1e15, Number.NaN, 0.5].map(isDay)).toEqual([true, true, false, false, false, false]);
});

test("[Z3] the commonest shape is read as the others are", () => {
  const two = (value: number): string => String(value).padStart(2, "0");
  const part = fc.oneof(fc.nat(99), fc.nat(31));
  const zone = fc.oneof(
    fc.constant("Z"),
    fc.tuple(fc.constantFrom("+", "-"), fc.nat(15), fc.nat(61)).map(([sign, h, m]) => `${sign}${two(h)}:${two(m)}`),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1700, max: 2300 }),
      fc.tuple(part, part, part, part, part),
      zone,
      (year, rest, end) => {
        const [month, day, hour, minute, second] = rest.map(two);
        const whole = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
        expect(parseInstant(`${whole}${end}`)).toEqual(parseInstant(`${whole}.000${end}`));
      },
    ),
    { seed: 20_261_122, numRuns: 5_000 },
  );
});
