import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const START = told("started", "2023-01-01T08:00:00+01:00", {});

function weeks(events: readonly CourseEvent[], scope = {}, at = AT): readonly (number | null)[] {
  const read = factAt(events, at, "weeks-on-treatment", scope);
  return read.known && read.value.type === "range" ? [read.value.least, read.value.most] : [];
}

/** Sixty weeks on the cream, then nothing until so many weeks ago. */
const STOP = told("stopped", "2024-02-25T08:00:00+01:00", { reason: "content" });
const again = (at: string): CourseEvent => told("restarted", at, {});

describe("weeks on treatment through a stop of years", () => {
  test("[F50] since the restart at the least, all stretches on the cream together at the most", () => {
    expect(weeks([START, STOP, again("2026-10-25T08:00:00+01:00")])).toEqual([4, 64]);
    expect(weeks([START, STOP, told("applied", "2026-10-25T08:00:00+01:00", {})])).toEqual([4, 64]);
    expect(weeks([START, STOP, told("started", "2026-10-25T08:00:00+01:00", {})])).toEqual([4, 64]);
  });

  test("[F50] a pause counts as a stop does; paused and then stopped is one break, and of two breaks both are taken off", () => {
    const pause = told("paused", "2024-02-25T08:00:00+01:00", {});
    const end = again("2026-10-25T08:00:00+01:00");
    expect(weeks([START, pause, end])).toEqual([4, 64]);
    expect(weeks([START, pause, told("stopped", "2025-02-25T08:00:00+01:00", {}), end])).toEqual([4, 64]);
    const short = [again("2024-06-02T08:00:00+02:00"), told("stopped", "2024-06-30T08:00:00+02:00", {})];
    expect(weeks([START, STOP, ...short, end])).toEqual([4, 68]);
  });

  test("[F50] a stop, and that it was taken up again, may be told by an answer", () => {
    const state = (value: string, at: string): CourseEvent => answered("treatment-state", value, at);
    const on = state("on", "2026-10-25T08:00:00+01:00");
    expect(weeks([START, STOP, on])).toEqual([4, 64]);
    for (const off of ["stopped", "paused"])
      expect(weeks([START, state(off, "2024-02-25T08:00:00+01:00"), again("2026-10-25T08:00:00+01:00")])).toEqual([
        4, 64,
      ]);
    expect(weeks([START, on])).toEqual(weeks([START]));
  });

  test("[F22] [F50] four weeks without cream are counted through, a day more is a break", () => {
    const stop = told("stopped", "2026-10-01T08:00:00+02:00", {});
    const all = [weeks([START])[0], weeks([START])[0]];
    expect(weeks([START, stop, again("2026-10-29T08:00:00+01:00")])).toEqual(all);
    expect(weeks([START, stop, again("2026-10-30T08:00:00+01:00")])).toEqual([23 / 7, (all[0] ?? 0) - 29 / 7]);
  });

  test("[F50] a break known only roughly, which may have been short, takes nothing off the most", () => {
    const stop = told("stopped", "2026-10", {});
    const [least, most] = weeks([START, stop, again("2026-11-08T08:00:00+01:00")]);
    expect([least, most]).toEqual([2, weeks([START])[0]]);
  });

  test("[F50] what still lasts is no break, nor is a stop at one site, of the other illness, or before the start", () => {
    const all = weeks([START]);
    expect(weeks([START, STOP])).toEqual(all);
    const end = again("2026-10-25T08:00:00+01:00");
    expect(weeks([START, told("stopped", "2024-02-25T08:00:00+01:00", { site: "face" }), end])).toEqual(all);
    const eczema = told("stopped", "2024-02-25T08:00:00+01:00", { indication: "eczema" });
    expect(weeks([START, eczema, end], { indication: "vitiligo" })).toEqual(all);
    expect(weeks([START, eczema, end], { indication: "eczema" })).toEqual([4, 64]);
    expect(weeks([START, told("stopped", "2022-02-25T08:00:00+01:00", {})])).toEqual(all);
  });

  test("[F50] an answer from before the break is not carried through it; one from after it stands", () => {
    const end = again("2026-10-25T08:00:00+01:00");
    const before = answered("weeks-on-treatment", { value: 59, unit: "wk" }, "2024-02-18T08:00:00+01:00");
    expect(weeks([before, STOP, end])).toEqual([4, null]);
    expect(weeks([START, before, STOP, end])).toEqual([4, 64]);
    const after = answered("weeks-on-treatment", { value: 3, unit: "wk" }, "2026-11-15T08:00:00+01:00");
    expect(weeks([START, before, STOP, end, after])).toEqual([4, 4]);
  });

  test("[F50] from a first use that was told only, it stays at least", () => {
    const first = told("applied", "2023-01-01T08:00:00+01:00", {});
    expect(weeks([first, STOP, again("2026-10-25T08:00:00+01:00")])).toEqual([4, null]);
  });
});
