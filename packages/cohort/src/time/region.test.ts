import { HOUR_MS } from "@repigment/core";
import { expect, test } from "vitest";

import { REGIONS } from "./region.ts";

const ZONES = { us: "America/New_York", eu: "Europe/Stockholm", hk: "Asia/Hong_Kong", ch: "Europe/Zurich" } as const;

/** The offset by the engine's own zone database, in minutes. */
function byDatabase(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (ms) => {
    const name = format.formatToParts(ms).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours = "0", minutes = "0"] = /^GMT(?:([+-])(\d+):(\d+))?$/.exec(name) ?? [];
    return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  };
}

test.each(REGIONS)("[G6] $id has the offset of its zone at every hour of 2019 to 2027", ({ id, offset }) => {
  const expected = byDatabase(ZONES[id]);
  const wrong: number[] = [];
  // Every hour near the months in which clocks change, every ninth elsewhere.
  for (let ms = Date.UTC(2019, 0); ms < Date.UTC(2028, 0); ms += HOUR_MS) {
    const month = new Date(ms).getUTCMonth();
    const close = month === 2 || month === 9 || month === 10;
    if ((close || (ms / HOUR_MS) % 9 === 0) && offset(ms) !== expected(ms)) wrong.push(ms);
  }
  expect(wrong).toEqual([]);
});
