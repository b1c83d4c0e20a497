import { type Course, type CourseEvent, effectiveEvents, courseOf } from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  bundle,
  bundleOf,
  clarithromycin,
  clinical,
  concept,
  condition,
  patient,
  request,
  SCT,
  statement,
  verified,
} from "../test/kit.ts";
import { importInto, type ImportOutcome } from "./import/import-into.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

const options = { secret: "of this course" };
const pregnant = concept(SCT, "77386006");
const FAR = Number.MAX_SAFE_INTEGER;

function start(input: Json): Course {
  const read = readBundle(input, options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.course;
}

function into(course: Course, input: Json): ImportOutcome {
  const read = importInto(course, input, options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What counts in the end, of the kinds that are not about the person's identity. */
function counts(course: Course): readonly (readonly [string, string, unknown])[] {
  return effectiveEvents(course, FAR, FAR)
    .filter(({ event }) => event.kind !== "person" && event.kind !== "identified")
    .map(({ event }) => [event.kind, event.at, event.body]);
}

function changed(lastUpdated: string, more: Json = {}): Json {
  return condition(pregnant, { id: "c", meta: { lastUpdated }, onsetDateTime: lastUpdated.slice(0, 10), ...more });
}

const first = bundle(changed("2026-09-01T08:00:00Z"), request(clarithromycin, { id: "m" }));

test("[F24] ids are hashes under the course's secret: the same secret gives the same ids, another gives others", () => {
  const ids = (secret: string): readonly string[] => {
    const read = readBundle(first, { secret });
    return read.ok ? read.value.course.events.map(({ id }) => id) : [];
  };
  expect(ids("a")).toEqual(ids("a"));
  expect(ids("a").filter((id) => ids("b").includes(id))).toEqual([]);
  expect(new Set(ids("a")).size).toBe(ids("a").length);
});

test("[F24] a resource without an id is told apart by a hash of its content, and shows none of it", () => {
  const named = {
    resourceType: "Patient",
    birthDate: "1990",
    name: [{ family: "Secret" }],
    text: { div: "x".repeat(20_000) },
  };
  const input = { resourceType: "Bundle", type: "collection", entry: [{ resource: named }] };
  const [event] = start(input).events;
  expect(event?.source?.resource).toMatch(/^Patient\?[0-9a-f]{32}$/);
  expect(JSON.stringify(event)).not.toContain("Secret");
  expect(into(start(input), input)).toMatchObject({ added: 0, corrected: 0, retracted: 0 });
});

test("[F24] another name for the source gives other ids, and a course is named by its secret unless it is told", () => {
  const one = readBundle(first, { ...options, system: "clinic" });
  const other = readBundle(first, { ...options, system: "hospital", course: "mine" });
  expect(one.ok && other.ok && one.value.course.events[0]?.id).not.toBe(other.ok && other.value.course.events[0]?.id);
  expect(other.ok && other.value.course.id).toBe("mine");
  expect(one.ok && start(first).id === one.value.course.id).toBe(true);
});

test("[F25] an event was recorded when the resource was last touched, else when the Bundle was made, else when it happened", () => {
  const recorded = (input: Json): unknown => start(input).events.find(({ kind }) => kind === "diagnosis")?.recorded;
  const vitiligo = condition(concept(SCT, "56727007"));
  expect(recorded(bundle({ ...vitiligo, meta: { lastUpdated: "2026-03-04T05:06:07+08:00" } }))).toBe(
    "2026-03-04T05:06:07+08:00",
  );
  expect(recorded(bundle(vitiligo))).toBe("2026-11-10T09:00:00Z");
  expect(recorded({ ...bundle(vitiligo), timestamp: null })).toBe("2026-10-01T23:59:59.999Z");
  expect(recorded({ ...bundle({ ...vitiligo, onsetDateTime: "2020-01-01T01:00:00+01:00" }), timestamp: null })).toBe(
    "2020-01-01T01:00:00+01:00",
  );
});

test("[F25] a time keeps the offset it was written with; a bare date has none", () => {
  const zones = start(
    bundle(condition(concept(SCT, "4740000"), { onsetDateTime: "2026-10-01T08:00:00+08:00" }), request(clarithromycin)),
  ).events;
  expect(
    zones.filter(({ kind }) => kind === "history" || kind === "medication-started").map(({ zone }) => zone),
  ).toEqual(["+08:00", "unknown"]);
});

test("[F26] the same Bundle twice adds nothing", () => {
  const once = start(first);
  const twice = into(once, first);
  expect(twice).toEqual({ course: once, added: 0, corrected: 0, retracted: 0, unchanged: once.events.length });
});

test("[F26] the same content under a new version or a new day of export adds no correction", () => {
  const again = bundleOf({ timestamp: "2026-12-01T00:00:00Z" }, patient, {
    ...request(clarithromycin, { id: "m" }),
    meta: { versionId: "2" },
  });
  expect(into(start(first), again)).toMatchObject({ added: 0, corrected: 0, retracted: 0 });
});

test("[F27] what changed in the record becomes a correction of its earlier event, which is kept", () => {
  const once = start(first);
  const ended = changed("2026-10-01T08:00:00Z", {
    clinicalStatus: clinical("resolved"),
    onsetDateTime: "2026-09-01",
    abatementDateTime: "2026-09-30",
  });
  const { course, corrected } = into(once, bundle(ended));
  expect(corrected).toBe(1);
  expect(course.events.slice(0, once.events.length)).toEqual(once.events);
  expect(counts(course).find(([kind]) => kind === "pregnancy")).toEqual([
    "pregnancy",
    "2026-09-30",
    { status: "not-pregnant" },
  ]);
  expect(courseOf(course.events).ok).toBe(true);
});

test("[F27] there and back again are two corrections, and the last one counts", () => {
  const on = (day: string, more: Json): Json =>
    bundle({ ...request(clarithromycin, { id: "m", ...more }), meta: { lastUpdated: `${day}T08:00:00Z` } });
  const a = on("2026-09-01", { authoredOn: "2026-09-01" });
  const b = on("2026-09-02", { authoredOn: "2026-09-02" });
  const back = on("2026-09-03", { authoredOn: "2026-09-01" });
  const { course } = into(into(start(a), b).course, back);
  expect(course.events.filter(({ kind }) => kind === "correction")).toHaveLength(2);
  expect(counts(course).map(([, at]) => at)).toEqual(["2026-09-01"]);
  expect(into(course, back)).toMatchObject({ added: 0, corrected: 0, retracted: 0 });
});

test("[F27] a Bundle older than what the course holds changes nothing, and says so", () => {
  const newer = into(start(first), bundle(changed("2026-10-05T08:00:00Z"))).course;
  const stale = into(newer, bundle(changed("2026-09-20T08:00:00Z", { onsetDateTime: "2026-08-01" })));
  expect(stale).toMatchObject({ added: 0, corrected: 0, retracted: 0 });
  expect(stale.course.unread.map(({ why }) => why)).toContain("is older than what the course already holds of it");
});

test("[F28] what the record no longer says is retracted: entered in error, refuted, or gone from the resource", () => {
  for (const status of ["entered-in-error", "provisional"]) {
    const gone = changed("2026-10-01T08:00:00Z", { verificationStatus: verified(status) });
    const { course, retracted } = into(start(first), bundle(gone));
    expect(retracted).toBe(1);
    expect(counts(course).map(([kind]) => kind)).toEqual(["medication-started"]);
    expect(into(course, bundle(gone))).toMatchObject({ added: 0, retracted: 0 });
  }
});

test("[F28] what was retracted and is said again is told anew", () => {
  const gone = into(
    start(first),
    bundle(changed("2026-10-01T08:00:00Z", { verificationStatus: verified("entered-in-error") })),
  ).course;
  const back = into(gone, bundle(changed("2026-10-02T08:00:00Z")));
  expect(counts(back.course).map(([kind]) => kind)).toContain("pregnancy");
  expect(into(back.course, bundle(changed("2026-10-02T08:00:00Z")))).toMatchObject({
    added: 0,
    corrected: 0,
    retracted: 0,
  });
});

test("[F28] a resource that is not in the Bundle is left as it was", () => {
  const { course, retracted } = into(start(first), bundle());
  expect([course.events.length, retracted]).toEqual([start(first).events.length, 0]);
});

test("[F28] a state told as of an earlier day stays true of that day", () => {
  const diabetes = (timestamp: string, more: Json = {}): Json =>
    bundleOf({ timestamp }, patient, condition(concept(SCT, "73211009"), { id: "d", onsetDateTime: "2010", ...more }));
  const one = into(start(diabetes("2026-01-01T00:00:00Z")), diabetes("2026-06-01T00:00:00Z"));
  expect([one.added, one.retracted]).toEqual([1, 0]);
  const wrong = into(
    one.course,
    diabetes("2026-07-01T00:00:00Z", { verificationStatus: verified("entered-in-error") }),
  );
  expect(wrong.retracted).toBe(3);
  expect(counts(wrong.course)).toEqual([]);
});

/** A correction or retraction made by hand in the app. */
function byHand(target: CourseEvent, made: Partial<CourseEvent>): CourseEvent {
  const { source: _, ...envelope } = target;
  return {
    ...envelope,
    id: `hand-${target.id}`,
    author: { role: "person" },
    recorded: "2026-10-10T00:00:00Z",
    ...made,
  } as CourseEvent;
}

test("[F28] what somebody took back by hand stays taken back, however often the record says it", () => {
  const once = start(first);
  const target = once.events.find(({ kind }) => kind === "medication-started");
  if (target === undefined) throw new Error("no medicine");
  const taken = byHand(target, { kind: "retraction", body: { event: target.id, reason: "never took it" } });
  const course = { ...once, events: [...once.events, taken] };
  expect(into(course, first)).toMatchObject({ added: 0, corrected: 0, retracted: 0 });
  const moved = into(course, bundle(request(clarithromycin, { id: "m", authoredOn: "2026-09-09" })));
  expect(moved).toMatchObject({ added: 0, corrected: 0 });
  expect(moved.course.unread.map(({ why }) => why)).toContain("has changed, but was taken back by hand in this course");
});

test("[F27] a correction by hand is not undone by the same Bundle, and is followed by what changes later", () => {
  const once = start(first);
  const target = once.events.find(({ kind }) => kind === "medication-started");
  if (target === undefined) throw new Error("no medicine");
  const body = { event: target.id, at: "2026-09-03", body: target.body as unknown as Json, reason: "begun later" };
  const course = { ...once, events: [...once.events, byHand(target, { kind: "correction", body })] };
  expect(into(course, first)).toMatchObject({ added: 0, corrected: 0 });
  expect(counts(course)).toContainEqual(["medication-started", "2026-09-03", target.body]);
  const moved = into(course, bundle(request(clarithromycin, { id: "m", authoredOn: "2026-09-09" })));
  expect(counts(moved.course)).toContainEqual(["medication-started", "2026-09-09", target.body]);
});

test("[F29] a Bundle of another person is refused", () => {
  const known = (value: string): Json => bundleOf({}, { ...patient, identifier: [{ system: "urn:mrn", value }] });
  const refused = importInto(start(known("1")), known("2"), options);
  expect(refused.ok ? [] : refused.problems.map(({ at }) => at)).toEqual(["/entry/0/resource"]);
  expect(importInto(start(known("1")), known("1"), options).ok).toBe(true);
});

test("[F26] whatever was imported in whatever order, importing the last Bundle again adds nothing", () => {
  const medicine = fc.constantFrom("clarithromycin", "ritonavir");
  const resource = fc.record({
    id: fc.constantFrom("a", "b"),
    status: fc.constantFrom("active", "stopped", "entered-in-error", "on-hold", "unknown"),
    name: medicine,
    day: fc.integer({ min: 1, max: 9 }),
    updated: fc.option(fc.integer({ min: 10, max: 28 })),
  });
  const bundles = fc.array(fc.uniqueArray(resource, { selector: ({ id }) => id, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(bundles, (list) => {
      const made = list.map((resources, index) =>
        bundleOf(
          { timestamp: `2026-11-0${index + 1}T00:00:00Z` },
          patient,
          ...resources.map(({ id, status, name, day, updated }) =>
            statement(
              { text: name },
              {
                id,
                status,
                effectivePeriod: { start: `2026-09-0${day}` },
                ...(updated === null ? {} : { meta: { lastUpdated: `2026-09-${updated}T00:00:00Z` } }),
              },
            ),
          ),
        ),
      );
      const course = made.reduce<Course>((so, one) => into(so, one).course, { id: "c", events: [], unread: [] });
      const last = made.at(-1) ?? {};
      const again = into(course, last);
      expect([again.added, again.corrected, again.retracted]).toEqual([0, 0, 0]);
      expect(again.course).toEqual(course);
      expect(course.events.length === 0 || courseOf(course.events).ok).toBe(true);
    }),
    { seed: 20_261_110, numRuns: 300 },
  );
});
