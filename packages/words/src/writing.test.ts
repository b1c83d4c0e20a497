import * as fc from "fast-check";
import { expect, test } from "vitest";

import { readOff } from "./build/read-off.ts";
import { dateFormat } from "./date-format.ts";
import { dayText } from "./date.ts";
import { LANGUAGES } from "./load.ts";
import { numberText } from "./quantity.ts";
import { writingOf } from "./writing.ts";

const seed = 2_611;
const tag = fc.constantFrom(...LANGUAGES.map((language) => language.tag));

test("[S9] the forms of days say what the engine's formatter says, for every language", () => {
  const noon = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31T12:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(tag, noon, fc.constantFrom(4, 7, 10), (language, date, length) => {
      const day = date.toISOString().slice(0, length);
      expect([language, day, dayText(language, { day })]).toEqual([
        language,
        day,
        dateFormat(language, length).format(new Date(day)),
      ]);
    }),
    { seed, numRuns: 2_000 },
  );
  // What is not on the calendar is written as before.
  expect(dayText("en", { day: "2026-02-30" })).toBe("2 March 2026");
  expect(dayText("de", { day: "2026-11-21" })).toBe("21. November 2026");
});

test("[S8] the decimal sign gives what the engine's formatter gives, for every language", () => {
  const decimals = fc.tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: 0, max: 6 }));
  const number = fc.oneof(
    decimals.map(([digits, places]) => digits / 10 ** places),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 999, 999.5, 1_000, 1e-7),
  );
  fc.assert(
    fc.property(tag, number, (language, value) => {
      const formatted = new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
      expect([language, value, numberText(language, value)]).toEqual([language, value, formatted]);
    }),
    { seed, numRuns: 1_000 },
  );
});

test("[S4] how a language writes stands in its table as the engine has it", () => {
  for (const { tag: language } of LANGUAGES)
    expect([language, writingOf(language)]).toEqual([language, readOff(language)]);
});
