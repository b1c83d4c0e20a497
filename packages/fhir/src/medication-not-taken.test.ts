import { expect, test } from "vitest";

import { bundle, clarithromycin, type Json, statement, toldBy, whyUnread } from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

const read = (...resources: readonly Json[]): ReturnType<typeof readBundle> =>
  readBundle(bundle(...resources), { secret: "s" });
const times = (result: ReturnType<typeof read>): readonly (readonly [string, string])[] =>
  toldBy(result).map(([kind, at]) => [kind, at]);

test("[F12] what is not taken takes the medicine out of the list", () => {
  const result = read(
    statement(clarithromycin, { status: "not-taken", effectivePeriod: null, dateAsserted: "2026-11-01" }),
  );
  expect(toldBy(result)).toEqual([
    [
      "medication-stopped",
      "2026-11-01",
      { medication: { name: "clarithromycin", codes: [{ system: "atc", code: "J01FA09" }] } },
    ],
  ]);
});

test("[F12] told as taken and as not taken, the newer statement counts; of one day the medicine stays, and it is listed", () => {
  const not = (day: string): Readonly<Record<string, unknown>> =>
    statement(clarithromycin, { id: "not", status: "not-taken", effectivePeriod: null, dateAsserted: day });
  const taken = (day: string): Readonly<Record<string, unknown>> =>
    statement(clarithromycin, { id: "taken", effectivePeriod: { start: "2026-09-01" }, dateAsserted: day });
  const why = "is said not to be taken, and by another entry as new to be taken: it stays";
  for (const day of ["2026-11-01", "2026-11-02"]) {
    const result = read(taken(day), not("2026-11-01"));
    expect(times(result)).toEqual([["medication-started", "2026-09-01"]]);
    expect(whyUnread(result)).toEqual([why]);
  }
  const result = read(taken("2026-10-31"), not("2026-11-01"));
  expect(times(result).map(([kind]) => kind)).toEqual(["medication-started", "medication-stopped"]);
  expect(whyUnread(result)).toEqual([]);
});
