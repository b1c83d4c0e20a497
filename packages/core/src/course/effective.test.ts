import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { effective, instant, told } from "../testing/courses.ts";

const at = "2026-11-22T09:00:00+01:00";
const area = (
  percent: number,
): { readonly area: { readonly value: number; readonly unit: "%" }; readonly of: "treated" } => ({
  area: { value: percent, unit: "%" },
  of: "treated",
});
const measured = told("area-measured", at, area(10), { id: "measured" });
const day = (date: string): { readonly recorded: string } => ({ recorded: `${date}T12:00:00+01:00` });

function correction(id: string, event: string, percent: number, recorded: string): CourseEvent {
  return told("correction", `${recorded}T12:00:00+01:00`, { event, body: area(percent), reason: "r" }, { id });
}
function retraction(id: string, event: string, recorded: string): CourseEvent {
  return told("retraction", `${recorded}T12:00:00+01:00`, { event, reason: "r" }, { id });
}

/** Per cent and ids of what counts at the end of the year. */
function counts(events: readonly CourseEvent[], known?: string): readonly unknown[] {
  return effective(events, "2026-12-31T00:00:00Z", known === undefined ? undefined : instant(known).ms).map(
    ({ event, ids }) =>
      event.kind === "area-measured" && "value" in event.body.area ? [event.body.area.value, ids.join(" ")] : [],
  );
}

test("[E9] a correction stands in the place of what it corrects; both stay in the record and are named", () => {
  expect(counts([measured, correction("c1", "measured", 10.1, "2026-11-24")])).toEqual([[10.1, "measured c1"]]);
  expect(counts([correction("c1", "measured", 10.1, "2026-11-24"), measured])).toEqual([[10.1, "measured c1"]]);
});

test("[E9] a correction may move an event in time, out of what has happened too", () => {
  const moved = told(
    "correction",
    "2026-11-24T12:00:00+01:00",
    { event: "measured", at: "2027-01-01T00:00:00Z", body: area(10), reason: "r" },
    { id: "c1" },
  );
  expect(counts([measured, moved])).toEqual([]);
  expect(effective([measured, moved], "2027-01-01T00:00:00Z")).toHaveLength(1);
});

test("[E10] of several corrections the one told last counts, and a correction can be corrected", () => {
  const first = correction("c1", "measured", 11, "2026-11-24");
  expect(counts([measured, correction("c2", "measured", 12, "2026-11-25"), first])).toEqual([[12, "measured c2"]]);
  expect(counts([measured, first, correction("c2", "c1", 12, "2026-11-25")])).toEqual([[12, "measured c1 c2"]]);
  const same = { recorded: "2026-11-24T12:00:00+01:00" };
  const tie = told(
    "correction",
    "2026-11-24T12:00:00+01:00",
    { event: "measured", body: area(13), reason: "r" },
    { id: "c9", ...same },
  );
  expect(counts([tie, measured, first])).toEqual([[13, "measured c9"]]);
});

test("[E11] what is retracted counts no more, corrected or not", () => {
  expect(counts([measured, retraction("r1", "measured", "2026-11-24")])).toEqual([]);
  const corrected = correction("c1", "measured", 11, "2026-11-25");
  expect(counts([measured, retraction("r1", "measured", "2026-11-24"), corrected])).toEqual([]);
});

test("[E11] a correction that is retracted leaves what was said before it", () => {
  const events = [measured, correction("c1", "measured", 11, "2026-11-24"), retraction("r1", "c1", "2026-11-25")];
  expect(counts(events)).toEqual([[10, "measured"]]);
  expect(counts([...events, correction("c2", "measured", 12, "2026-11-23")])).toEqual([[12, "measured c2"]]);
});

test("[E11] a retraction can itself be retracted, and that again", () => {
  const gone = [measured, retraction("r1", "measured", "2026-11-24")];
  const back = [...gone, retraction("r2", "r1", "2026-11-25")];
  const goneAgain = [...back, retraction("r3", "r2", "2026-11-26")];
  expect([counts(gone).length, counts(back).length, counts(goneAgain).length]).toEqual([0, 1, 0]);
});

test("[E11] a chain of retractions of any length ends", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    retraction(`r${index}`, index === 0 ? "measured" : `r${index - 1}`, "2026-11-24"),
  );
  expect(counts([measured, ...chain]).length).toBeLessThanOrEqual(1);
});

test("[E10] a chain of corrections of any length ends", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    correction(`c${index}`, index === 0 ? "measured" : `c${index - 1}`, index % 100, "2026-11-24"),
  );
  expect(effective([measured, ...chain], "2026-12-31T00:00:00Z")).toMatchObject([{ event: { body: area(99) } }]);
});

test("[E12] an erasure mark takes out what it names; without a name it only says that something was", () => {
  const mark = (event?: string): CourseEvent =>
    told("erasure-mark", at, { reason: "asked for", ...(event === undefined ? {} : { event }) }, { id: "e" });
  expect(counts([measured, mark("measured")])).toEqual([]);
  expect(counts([measured, mark()])).toEqual([[10, "measured"]]);
  expect(counts([mark("measured"), told("note", at, { text: "a" })]).length).toBe(1);
});

test("[E14] what was recorded later than known is hidden, corrections and retractions too", () => {
  const events = [measured, correction("c1", "measured", 11, "2026-11-24"), retraction("r1", "measured", "2026-11-26")];
  expect(counts(events, "2026-11-22T08:59:59+01:00")).toEqual([]);
  expect(counts(events, at)).toEqual([[10, "measured"]]);
  expect(counts(events, "2026-11-24T11:59:59+01:00")).toEqual([[10, "measured"]]);
  expect(counts(events, "2026-11-24T12:00:00+01:00")).toEqual([[11, "measured c1"]]);
  expect(counts(events, "2026-11-26T11:00:00Z")).toEqual([]);
});

test("[E15] an event at exactly the instant counts, one after it does not, one that may have been counts", () => {
  const kinds = (events: readonly CourseEvent[], when: string): number => effective(events, when).length;
  expect(kinds([measured], at)).toBe(1);
  expect(kinds([measured], "2026-11-22T08:59:59.999+01:00")).toBe(0);
  const dated = told("note", "2026-11-22", { text: "some time that day" }, { zone: "+01:00" });
  expect(kinds([dated], "2026-11-21T23:59:59.999+01:00")).toBe(0);
  expect(kinds([dated], "2026-11-22T00:00:00+01:00")).toBe(1);
  const nowhere = { ...dated, zone: "unknown" };
  expect(kinds([nowhere], "2026-11-21T10:00:00Z")).toBe(1);
});

test("[E15] oldest first: by the end of when it happened, then when it was told, then id", () => {
  const ids = ["day", "noon-b", "noon-a", "noon-late", "year"];
  const made = [
    told("note", "2026-11-21", { text: "day" }, { id: "day", ...day("2026-11-25") }),
    told("note", "2026-11-21T12:00:00Z", { text: "b" }, { id: "noon-b", ...day("2026-11-22") }),
    told("note", "2026-11-21T12:00:00Z", { text: "a" }, { id: "noon-a", ...day("2026-11-22") }),
    told("note", "2026-11-21T12:00:00Z", { text: "late" }, { id: "noon-late", ...day("2026-11-23") }),
    told("note", "2026", { text: "year" }, { id: "year", ...day("2026-11-26") }),
  ];
  const order = effective(made, at.replace("22T", "30T")).map(({ event }) => event.id);
  expect(order).toEqual(["noon-a", "noon-b", "noon-late", "day", "year"]);
  expect(order.toSorted()).toEqual(ids.toSorted());
});

test("[E15] what was corrected was told when it was corrected", () => {
  const note = (id: string, date: string): CourseEvent =>
    told("note", at, { text: id }, { id, recorded: day(date).recorded });
  const corrected = told("correction", day("2026-11-26").recorded, { event: "a", body: { text: "c" }, reason: "r" });
  const order = (events: readonly CourseEvent[]): unknown =>
    effective(events, "2026-12-31T00:00:00Z").map(({ event }) => event.id);
  expect(order([note("a", "2026-11-24"), note("b", "2026-11-25")])).toEqual(["a", "b"]);
  expect(order([note("a", "2026-11-24"), note("b", "2026-11-25"), corrected])).toEqual(["b", "a"]);
});

test("[Z8] what was told had happened: a partial date ends no later than the telling", () => {
  const [year] = effective([told("note", "2026", { text: "a" }, { zone: "+01:00", ...day("2026-03-05") })], at);
  expect(year?.when.end).toBe(instant("2026-03-05T12:00:00+01:00").ms);
  expect(year?.when.start).toBe(instant("2026-01-01T00:00:00+01:00").ms);
  const [planned] = effective([told("note", "2026-10", { text: "a" }, { zone: "+01:00", ...day("2026-03-05") })], at);
  expect(planned?.when.end).toBe(instant("2026-10-31T23:59:59.999+01:00").ms);
});

test("[E11] a correction of a correction that was taken back still says what the event is", () => {
  const chain = [measured, correction("c1", "measured", 5, "2026-11-24"), correction("c2", "c1", 12, "2026-11-25")];
  expect(counts([...chain, retraction("r1", "c1", "2026-11-26")])).toEqual([[12, "measured c2"]]);
  const both = [...chain, retraction("r1", "c1", "2026-11-26"), retraction("r2", "c2", "2026-11-27")];
  expect(counts(both)).toEqual([[10, "measured"]]);
  expect(counts([...chain, retraction("r1", "c1", "2026-11-26"), retraction("r2", "measured", "2026-11-27")])).toEqual(
    [],
  );
});

test("[Z8] what was to come when it was told is dated as it was told, and grows old from the telling", () => {
  const planned = told("pregnancy", "2026-11-20", { status: "not-pregnant" }, { zone: "+01:00", ...day("2026-01-05") });
  const [ahead] = effective([planned], at);
  expect(ahead?.when).toMatchObject({ firstDay: ahead?.when.lastDay, toldDay: (ahead?.when.lastDay ?? 0) - 319 });
  expect(effective([measured], at)[0]?.when.toldDay).toBeUndefined();
  const moved = { event: measured.id, at: "2026-11-23T09:00:00+01:00", body: area(10), reason: "r" };
  const corrected = effective(
    [measured, told("correction", "2026-11-24T12:00:00+01:00", moved)],
    "2026-11-25T00:00:00Z",
  );
  expect(corrected[0]?.when.toldDay).toBeUndefined();
});
