import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import type { Applied } from "../../event/kinds/applied.ts";
import { factAt, told } from "../../testing/courses.ts";

const AT = "2026-11-22T22:00:00+01:00";

function count(events: readonly CourseEvent[], fact: string): readonly (number | null)[] {
  const diary = told("diary-kept", "2026-11-22T00:00:01+01:00", {
    from: "2026-01-01",
    until: "2026-11-22",
    of: ["applications", "tubes"],
  });
  const read = factAt([...events, diary], AT, fact);
  return read.known && read.value.type === "range" ? [read.value.least, read.value.most] : [];
}

describe("applications today", () => {
  const on = (time: string, body: Applied): CourseEvent => told("applied", `2026-11-22T${time}:00+01:00`, body);
  const face = (time: string): CourseEvent => on(time, { sites: ["face"] });
  const hands = (time: string): CourseEvent => on(time, { sites: ["hands"] });
  const today = (...events: readonly CourseEvent[]): unknown => count(events, "applications-today");

  test("[F54] face and hands told apart by minutes are one application, up to an hour after the first", () => {
    expect(today(face("08:00"), hands("08:03"))).toEqual([1, 1]);
    expect(today(face("08:00"), hands("08:03"), face("20:00"), hands("20:04"))).toEqual([2, 2]);
    expect(today(face("08:00"), hands("09:00"))).toEqual([1, 1]);
    expect(today(face("08:00"), hands("09:01"))).toEqual([1, 2]);
    expect(today(face("08:00"), hands("08:50"), on("09:10", { sites: ["legs"] }))).toEqual([1, 2]);
  });

  test("[F54] the same site twice is two, however soon; so is one that names no site, which is all of them", () => {
    expect(today(face("08:00"), face("08:03"))).toEqual([2, 2]);
    expect(today(face("08:00"), on("08:03", { sites: ["hands", "face"] }))).toEqual([2, 2]);
    expect(today(face("08:00"), hands("08:01"), face("08:03"))).toEqual([2, 2]);
    expect(today(on("08:00", {}), hands("08:03"))).toEqual([2, 2]);
    expect(today(on("08:00", {}), on("08:03", { sites: [] }))).toEqual([2, 2]);
  });

  test("[F54] different sites hours apart may be counted as one or as two: each is treated once", () => {
    expect(today(face("08:00"), hands("12:00"), face("16:00"), hands("20:00"))).toEqual([2, 4]);
    expect(today(face("08:00"), face("12:00"), face("16:00"))).toEqual([3, 3]);
  });

  test("[F54] two illnesses are two patches, at whatever site", () => {
    const vitiligo = (time: string): CourseEvent => on(time, { indication: "vitiligo" });
    const eczema = (time: string): CourseEvent => on(time, { indication: "eczema" });
    expect(today(vitiligo("08:00"), eczema("08:02"), vitiligo("20:00"), eczema("20:02"))).toEqual([2, 2]);
    expect(today(vitiligo("08:00"), on("08:02", {}))).toEqual([2, 2]);
  });

  test("[F21] [F54] one of which only the day is known may be one of its own, or yesterday's", () => {
    const dated = told("applied", "2026-11-22", { sites: ["hands"] }, { zone: "unknown" });
    expect(today(face("08:00"), dated)).toEqual([1, 2]);
  });
});

describe("tubes in thirty days", () => {
  const opened = (tube: string, day: string): CourseEvent =>
    told("tube-opened", `2026-11-${day}T08:00:00+01:00`, { tube });
  const gone = (tube: string, day: string, reason: "crystals" | "lost" | "expired" | "other" | "empty"): CourseEvent =>
    told("tube-discarded", `2026-11-${day}T08:00:00+01:00`, { tube, reason });
  const three = [opened("a", "01"), opened("b", "08"), opened("c", "15")];

  test("[F53] one that was given up before it was empty is no used tube; one that was empty is", () => {
    expect(count(three, "tubes-30-days")).toEqual([3, 3]);
    for (const reason of ["crystals", "lost", "expired"] as const)
      expect(count([...three, gone("b", "09", reason)], "tubes-30-days")).toEqual([2, 2]);
    expect(count([...three, gone("b", "09", "empty")], "tubes-30-days")).toEqual([3, 3]);
    expect(count([...three, gone("b", "09", "other")], "tubes-30-days")).toEqual([2, 3]);
    const finished = told("tube-finished", "2026-11-09T08:00:00+01:00", { tube: "b" });
    expect(count([...three, finished], "tubes-30-days")).toEqual([3, 3]);
  });

  test("[F53] a name that is used again is another tube", () => {
    const again = [opened("a", "01"), gone("a", "02", "crystals"), opened("a", "03")];
    expect(count(again, "tubes-30-days")).toEqual([1, 1]);
    expect(count([gone("a", "01", "crystals"), opened("a", "03")], "tubes-30-days")).toEqual([1, 1]);
    const roughly = told("tube-opened", "2026-11", { tube: "a" }, { recorded: "2026-11-20T08:00:00+01:00" });
    expect(count([roughly, gone("a", "16", "crystals")], "tubes-30-days")).toEqual([0, 0]);
    const empty = (day: string): CourseEvent => told("tube-finished", `2026-11-${day}T07:00:00+01:00`, { tube: "a" });
    const four = [opened("a", "01"), empty("08"), opened("a", "08"), empty("15"), opened("a", "15"), opened("b", "17")];
    expect(count([...four, gone("a", "16", "crystals")], "tubes-30-days")).toEqual([3, 3]);
    expect(count([...four, gone("a", "16", "other")], "tubes-30-days")).toEqual([3, 4]);
  });
});
