import { describe, expect, test } from "vitest";

import type { CourseEvent } from "../../event/event.ts";
import { answered, factAt, told } from "../../testing/courses.ts";

const AT = "2026-11-22T18:00:00+01:00";
const opened = (tube: string, at: string, expiry?: string): CourseEvent =>
  told("tube-opened", at, { tube, ...(expiry === undefined ? {} : { expiry }) });
const finished = (tube: string, at: string): CourseEvent => told("tube-finished", at, { tube });
const kept = (from: string, until = "2026-11-22"): CourseEvent =>
  told("diary-kept", `${until}T00:00:01+01:00`, { from, until, of: ["tubes"] });
const used = (tube: string, at = "2026-11-21T08:00:00+01:00"): CourseEvent => told("applied", at, { tube });

/** Seven months ago, and one. */
const OLD = opened("old", "2026-04-22T08:00:00+02:00");
const NEW = opened("new", "2026-10-22T08:00:00+02:00");

function months(events: readonly CourseEvent[]): readonly (number | null)[] | string {
  const read = factAt(events, AT, "months-since-tube-opened");
  if (!read.known) return read.why;
  return read.value.type === "range" ? [read.value.least, read.value.most] : [];
}

describe("months since the tube was opened, where there are several", () => {
  test("[F51] an old tube whose end nobody told may be in use or not: between the newest and the oldest", () => {
    expect(months([OLD])).toEqual([0, 7]);
    expect(months([OLD, NEW])).toEqual([0, 7]);
    expect(months([OLD, NEW, kept("2026-10-22")])).toEqual([1, 7]);
  });

  test("[F51] the newest is in use where the diary is kept from its opening, any where an application of thirty days names it", () => {
    expect(months([OLD, kept("2026-04-01")])).toEqual([7, 7]);
    expect(months([OLD, NEW, kept("2026-04-01")])).toEqual([1, 7]);
    expect(months([OLD, NEW, used("old")])).toEqual([7, 7]);
    expect(months([OLD, NEW, used("new")])).toEqual([1, 7]);
    expect(months([OLD, NEW, used("old", "2026-10-24T00:00:00+01:00")])).toEqual([7, 7]);
    expect(months([OLD, NEW, used("old", "2026-10-23T23:59:59+01:00")])).toEqual([0, 7]);
  });

  test("[F51] what names it before a newer one was opened shows nothing: by then it may have been empty", () => {
    const newer = opened("new", "2026-11-17T08:00:00+01:00");
    expect(months([OLD, used("old", "2026-11-16T20:00:00+01:00"), newer, kept("2026-04-01")])).toEqual([5 / 30, 7]);
    expect(months([OLD, newer, used("old", "2026-11-17T20:00:00+01:00")])).toEqual([7, 7]);
  });

  test("[F51] what was finished or thrown away is out, and with all of them out nothing is known", () => {
    for (const end of [
      finished("old", "2026-10-20T08:00:00+02:00"),
      told("tube-discarded", "2026-10-20T08:00:00+02:00", { tube: "old", reason: "lost" }),
    ])
      expect(months([OLD, NEW, end, kept("2026-10-22")])).toEqual([1, 1]);
    const both = [OLD, NEW, finished("old", "2026-11-01T08:00:00+01:00"), finished("new", "2026-11-02T08:00:00+01:00")];
    expect(months([...both, kept("2026-04-01")])).toBe("never-told");
  });

  test("[F51] a name that is used again is another tube, and an application names the newer", () => {
    const second = opened("old", "2026-10-22T08:00:00+02:00");
    expect(months([OLD, finished("old", "2026-10-21T08:00:00+02:00"), second, kept("2026-04-01")])).toEqual([1, 1]);
    expect(months([OLD, second, used("old")])).toEqual([1, 7]);
  });

  test("[F51] one that is used and was never told to be opened has no most; told to be used again it may be in use", () => {
    expect(months([NEW, kept("2026-10-22"), used("another")])).toEqual([1, null]);
    const over = finished("another", "2026-11-21T09:00:00+01:00");
    expect(months([NEW, kept("2026-10-22"), used("another"), over])).toEqual([1, 1]);
    expect(months([NEW, kept("2026-10-22"), used("another", "2026-10-23T23:59:59+02:00")])).toEqual([1, 1]);
    const end = finished("old", "2026-10-20T08:00:00+02:00");
    expect(months([OLD, end, NEW, kept("2026-10-22"), used("old")])).toEqual([1, 7]);
    expect(months([OLD, end, NEW, kept("2026-10-22"), used("new")])).toEqual([1, 1]);
  });

  test("[F51] an answer about the tube of that day holds for one that may still be in use beside a newer", () => {
    const seven = answered("months-since-tube-opened", { value: 6, unit: "mo" }, "2026-10-22T07:00:00+02:00");
    expect(months([seven, NEW, kept("2026-10-22")])).toEqual([1, 7]);
    expect(months([seven, finished("the one", "2026-10-22T07:30:00+02:00"), NEW, kept("2026-10-22")])).toEqual([1, 1]);
    const today = answered("months-since-tube-opened", { value: 2, unit: "mo" }, AT);
    expect(months([OLD, NEW, today])).toEqual([2, 2]);
    expect(months([OLD, seven, finished("old", "2026-10-22T07:30:00+02:00")])).toEqual([0, null]);
  });

  test("[F51] many tubes and many diaries are gone through without going over one for each of the other", () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      opened(`t${index}`, new Date(Date.UTC(2020, 0, 1 + index)).toISOString()),
    );
    const diaries = many.map((event) =>
      told("diary-kept", event.at, { from: event.at, until: event.at, of: ["tubes"] }),
    );
    const [least] = months([...many, ...diaries]) as readonly (number | null)[];
    expect(least).toBe(0);
  });
});

describe("the date on a tube", () => {
  const expired = (events: readonly CourseEvent[], at = AT): string => {
    const read = factAt(events, at, "tube-expired");
    return read.known ? (read.value.type === "truth" ? read.value.truth : "") : read.why;
  };
  const tube = (expiry?: string, name = "one"): CourseEvent => opened(name, "2026-10-22T08:00:00+02:00", expiry);
  const diary = kept("2026-10-01");

  test("[F52] a month is good to its last day, a day to its end", () => {
    expect(expired([tube("2026-10"), diary])).toBe("yes");
    expect(expired([tube("2026-11"), diary])).toBe("no");
    expect(expired([tube("2026-11-22"), diary])).toBe("no");
    expect(expired([tube("2026-11-21"), diary])).toBe("yes");
    expect(expired([tube("2026-10"), kept("2026-10-01", "2026-10-31")], "2026-10-31T23:59:59+01:00")).toBe("no");
  });

  test("[F52] a year alone is open while it lasts; no date told is no date known", () => {
    expect(expired([tube("2025"), diary])).toBe("yes");
    expect(expired([tube("2026"), diary])).toBe("told-not-known");
    expect(expired([tube("2027"), diary])).toBe("no");
    expect(expired([tube(), diary])).toBe("told-not-known");
  });

  test("[F52] of several yes is one that is surely in use; one that may be leaves it open; no is all of them", () => {
    const other = tube("2027-06", "other");
    expect(expired([other, opened("newer", "2026-10-23T08:00:00+02:00", "2026-10"), diary])).toBe("yes");
    expect(expired([opened("older", "2026-10-21T08:00:00+02:00", "2026-10"), other, diary])).toBe("told-not-known");
    expect(expired([tube("2026-10"), other])).toBe("told-not-known");
    expect(expired([tube("2026-10"), other, used("one")])).toBe("yes");
    expect(expired([tube("2026-10"), other, used("other")])).toBe("told-not-known");
    expect(expired([tube("2027-01"), other, diary])).toBe("no");
    expect(expired([tube(undefined, "third"), other, diary])).toBe("told-not-known");
    expect(expired([tube("2027-01"), diary, used("another")])).toBe("told-not-known");
    expect(expired([tube("2026-10"), other, finished("one", "2026-11-01T08:00:00+01:00"), diary])).toBe("no");
    expect(expired([tube("2026-10"), finished("one", "2026-11-01T08:00:00+01:00"), diary])).toBe("told-not-known");
  });

  test("[F3] [F52] what the tube says does not run out, and an answer that it is good does not beat a date that is past", () => {
    const says = (value: boolean, at = "2026-11-20T08:00:00+01:00"): CourseEvent => answered("tube-expired", value, at);
    expect(expired([tube("2026-10"), diary, says(false)])).toBe("contradiction");
    expect(expired([tube("2027-06"), diary, says(true)])).toBe("yes");
    expect(expired([tube(), diary, says(false)])).toBe("no");
    expect(expired([says(true, "2026-10-01T08:00:00+02:00"), tube("2027-06"), diary])).toBe("no");
    const old = opened("one", "2026-01-01T08:00:00+01:00", "2026-02");
    expect(expired([old, kept("2026-01-01")])).toBe("yes");
    expect(expired([opened("one", "2026-01-01T08:00:00+01:00", "2027-02"), kept("2026-01-01")])).toBe("no");
  });

  test("[F33] crystals are no longer in a tube that was given back for them", () => {
    const seen = answered("crystals-in-tube", true, "2026-11-20T08:00:00+01:00");
    const back = (reason: "crystals" | "expired"): CourseEvent =>
      told("tube-discarded", "2026-11-21T08:00:00+01:00", { tube: "one", reason });
    expect(factAt([tube(), seen, back("expired")], AT, "crystals-in-tube")).toMatchObject({ known: true });
    expect(factAt([tube(), seen, back("crystals")], AT, "crystals-in-tube")).toMatchObject({ known: false });
  });
});
