import { expect, test } from "vitest";

import { decode } from "../decode/decoder.ts";
import { MAX_TEXT } from "../decode/scalars.ts";
import type { Problem } from "../problem.ts";
import { BODIES } from "../testing/bodies.ts";
import { told } from "../testing/courses.ts";
import { event } from "./event-decoder.ts";
import { EVENT_VERSION } from "./event.ts";
import { type EventKind, isEventKind, KINDS } from "./kinds.ts";

const kinds = Object.keys(KINDS) as readonly EventKind[];
const at = "2026-11-22T09:00:00+01:00";
const note = told("note", at, { text: "hello" });

function problemsOf(input: unknown): readonly Problem[] {
  const result = decode(event, input);
  return result.ok ? [] : result.problems;
}

const places = (input: unknown): readonly string[] => problemsOf(input).map((problem) => problem.at);

test.each(kinds)("[E1] %s is read with every property that it can have, and as it was", (kind) => {
  const given = told(kind, at, BODIES[kind]);
  expect(decode(event, given)).toEqual({ ok: true, value: given });
  expect(KINDS[kind].kind).toBe(kind);
});

test.each(kinds)("[E2] a property that %s does not have is a problem, not a loss", (kind) => {
  expect(places({ ...told(kind, at, BODIES[kind]), body: { ...BODIES[kind], colour: "red" } })).toContain(
    "/body/colour",
  );
});

test.each([
  [{ ...note, at: "22.11.2026" }, "/at"],
  [{ ...note, at: "2026-02-29" }, "/at"],
  [{ ...note, at: "2026-11-22T09:00:00" }, "/at"],
  [{ ...note, recorded: "2026-11-22" }, "/recorded"],
  [{ ...note, zone: "Europe/Stockholm" }, "/zone"],
  [{ ...note, zone: "+15:00" }, "/zone"],
  [{ ...note, id: "" }, "/id"],
  [{ ...note, id: 7 }, "/id"],
  [{ ...note, kind: "toString" }, "/kind"],
  [{ ...note, author: { role: "friend" } }, "/author/role"],
  [{ ...note, author: {} }, "/author"],
  [{ ...note, source: { resource: "x" } }, "/source"],
  [{ ...note, patient: "x" }, "/patient"],
  [{ ...note, body: null }, "/body"],
  [{ ...note, body: [] }, "/body"],
  [{ ...note, body: { text: "x".repeat(MAX_TEXT + 1) } }, "/body/text"],
  [JSON.parse('{"__proto__":{"v":1},"constructor":1}'), "/__proto__"],
  [note.id, ""],
  [null, ""],
  [[], ""],
])("[E2] %j is refused at %s", (input, place) => {
  expect(places(input)).toContain(place);
});

test("[E2] all problems come at once, each with what was expected, what was found and how to mend it", () => {
  const given = told("applied", "yesterday", { grams: { value: -1.5, unit: "g" }, sites: ["face", "nose"] } as never);
  expect(places({ ...given, zone: "here", recorded: at }).toSorted()).toEqual([
    "/at",
    "/body/grams/value",
    "/body/sites/1",
    "/zone",
  ]);
  const [grams] = problemsOf({ ...given, at, recorded: at }).filter((problem) => problem.at === "/body/grams/value");
  expect(grams).toMatchObject({ found: "-1.5", expected: expect.stringContaining("zero") as unknown });
  expect(grams?.mend).toContain("never negative");
});

test("[E2] what is left out is named where it belongs", () => {
  const { zone, ...without } = note;
  expect(zone).toBe("+01:00");
  expect(problemsOf(without)).toEqual([
    expect.objectContaining({ at: "", expected: 'the property "zone"', found: "nothing" }),
  ]);
});

test("[E3] an event of a newer version is refused as such", () => {
  const [problem, ...others] = problemsOf({ ...note, v: EVENT_VERSION + 1, kind: "teleported" });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ at: "/v", found: "2" });
  expect(problem?.mend).toContain("newer");
  expect(places({ ...note, v: 0 })).toEqual(["/v"]);
  expect(places({ ...note, v: "1" })).toEqual(["/v"]);
});

test("[E4] a text may be anything, and is kept letter for letter", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "\u0000\u001B[31m",
    "‮gnirts",
    "🩹",
    "'; drop table events;--",
    "\uD800",
  ])
    expect(decode(event, told("note", at, { text }))).toMatchObject({ ok: true, value: { body: { text } } });
});

test("[E4] a problem shows what was found on one short line", () => {
  const [problem] = problemsOf({ ...note, zone: `a\nb\u001B${"c".repeat(100)}` });
  expect(problem?.found).toMatch(/^"a\\nb\\u001bc+…$/);
  expect(problem?.found.length).toBeLessThanOrEqual(60);
});

test("[E5] the kinds that change no fact and no plan line are listed as such", () => {
  expect(kinds.filter((kind) => KINDS[kind].recordOnly === true)).toEqual([
    "goal-set",
    "identified",
    "label-chosen",
    "note",
    "photo-taken",
    "sharing-agreed",
    "skipped",
  ]);
  expect([isEventKind("applied"), isEventKind("constructor"), isEventKind(1)]).toEqual([true, false, false]);
});

test("[E1] the JSON Schema names every kind, and the properties of its body", () => {
  const rules = event.schema["allOf"] as readonly {
    readonly if: { readonly properties: { readonly kind: { readonly const: string } } };
    readonly then: { readonly properties: { readonly body: { readonly properties: object } } };
  }[];
  const named = Object.fromEntries(
    rules.map((rule) => [rule.if.properties.kind.const, Object.keys(rule.then.properties.body.properties).toSorted()]),
  );
  expect(named).toEqual(Object.fromEntries(kinds.map((kind) => [kind, Object.keys(BODIES[kind]).toSorted()])));
});
