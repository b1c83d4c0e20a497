import { assess, courseOf, type CourseEvent } from "@repigment/core";
import { describe, expect, test } from "vitest";

import { loadLabel } from "./load-label.ts";

const us = await loadLabel("us");

let count = 0;

function event(kind: string, at: string, body: unknown): CourseEvent {
  count += 1;
  const made: unknown = {
    v: 1,
    id: `e${count}`,
    course: "windows",
    kind,
    at,
    recorded: at,
    zone: "+01:00",
    author: { role: "person" },
    device: "test",
    body,
  };
  return made as CourseEvent;
}

const AT = "2026-11-22T12:00:00+01:00";
const at = (day: string, time = "12:00:00"): string => `${day}T${time}+01:00`;
const start = (name: string, when: string): CourseEvent => event("medication-started", when, { medication: { name } });
const stop = (name: string, when: string): CourseEvent => event("medication-stopped", when, { medication: { name } });
/** The list of today is complete, and all that was stopped in half a year was told. */
const ALL = [
  event("answered", at("2026-11-22", "08:00:00"), { fact: "medications-complete", value: true }),
  event("answered", at("2026-11-22", "08:00:00"), { fact: "medications-past-complete", value: true }),
];

/** What a statement says of a course, and what it misses. */
function said(statement: string, events: readonly CourseEvent[], when: string = AT): string {
  const course = courseOf(events);
  if (us === undefined || !course.ok) throw new Error("neither label nor course");
  const assessed = assess(us, course.value, when);
  if (!assessed.ok) throw new Error("not assessed");
  const finding = assessed.value.findings.find((each) => each.statement === statement);
  return [finding?.applies, ...(finding?.missing ?? []).map(({ fact }) => fact)].join(" ");
}

describe("what was stopped within the window is found", () => {
  test.each([
    ["own/strong-cyp3a4/acting-on", "Sporanox", "2026-11-09", "2026-11-08"],
    ["own/cyp3a4-inducer/acting-on", "rifampicin", "2026-11-09", "2026-11-08"],
    ["own/cyp3a4-inducer/acting-on", "mitotane", "2026-08-25", "2026-08-24"],
    ["own/biologic/acting-on", "Enbrel", "2026-08-25", "2026-08-24"],
    ["own/biologic/acting-on", "rituximab", "2026-05-27", "2026-05-26"],
    ["own/immunosuppressant/acting-on", "azathioprine", "2026-08-25", "2026-08-24"],
    ["own/immunosuppressant/acting-on", "leflunomide", "2026-05-27", "2026-05-26"],
  ])("[L28] %s of %s: stopped on %s yes, on %s no", (statement, name, first, before) => {
    const until = (end: string): readonly CourseEvent[] => [start(name, at("2026-01-01")), stop(name, end), ...ALL];
    expect(said(statement, until(at(first, "00:00:00")))).toBe("yes");
    expect(said(statement, until(at(before, "23:59:59")))).toBe("no");
    expect(said(statement, [start(name, at("2026-01-01")), ...ALL])).toBe("no");
  });

  test("[L28] in use it is what the label speaks of; stopped, it is what we ask about; over, it is neither", () => {
    const taken = [start("Sporanox", at("2026-10-01")), stop("Sporanox", at("2026-11-10"))];
    const pair = (when: string): readonly string[] => {
      const complete = ["medications-complete", "medications-past-complete"].map((fact) =>
        event("answered", when, { fact, value: true }),
      );
      return ["us-opzelura/strong-cyp3a4/avoid", "own/strong-cyp3a4/acting-on"].map((statement) =>
        said(statement, [...taken, ...complete], when),
      );
    };
    expect(pair(at("2026-11-09"))).toEqual(["yes", "no"]);
    expect(pair(at("2026-11-10", "13:00:00"))).toEqual(["no", "yes"]);
    expect(pair(at("2026-11-23", "23:59:00"))).toEqual(["no", "yes"]);
    expect(pair(at("2026-11-24", "00:00:00"))).toEqual(["no", "no"]);
  });

  test("[L28] nobody asked about the past: unknown, and what would settle it is named", () => {
    const [complete] = ALL;
    const now = [start("paracetamol", at("2026-11-01")), ...(complete === undefined ? [] : [complete])];
    expect(said("own/biologic/acting-on", now)).toBe("unknown medications-past-complete");
    expect(said("own/biologic/acting-on", [start("paracetamol", at("2026-11-01"))])).toBe(
      "unknown medications-complete medications-past-complete",
    );
    const other = event("answered", AT, { fact: "diabetes", value: false });
    expect(said("own/biologic/acting-on", [other])).toBe("unknown medications");
    expect(said("own/biologic/acting-on", [start("paracetamol", at("2026-11-01")), ...ALL])).toBe("no");
  });
});
