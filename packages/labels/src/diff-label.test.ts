import { assess, type Label, readCourse, versionInForce } from "@repigment/core";
import { expect, test } from "vitest";

import { diffLabel, textOfDay } from "./diff-label.ts";
import type { LabelData } from "./label-data.ts";
import { LABELS, loadLabel } from "./load-label.ts";

async function label(id: string): Promise<LabelData> {
  const found = await loadLabel(id);
  if (found === undefined) throw new Error(`no label ${id}`);
  return found;
}

test("[L41] what began and what ended between two days is told, with both versions", async () => {
  const us = await label("us");
  const { begun, ended, versions } = diffLabel(us, "2025-09-17", "2025-09-18");
  expect(begun.map(({ id }) => id)).toContain("us-opzelura/age/eczema");
  expect(ended.map(({ id }) => id)).toContain("us-opzelura/age/eczema-before-2025");
  expect(versions).toEqual({
    from: versionInForce(us, "2025-09-17")?.version,
    to: versionInForce(us, "2025-09-18")?.version,
  });
});

test("[L41] backwards the same is told the other way round", async () => {
  const us = await label("us");
  const there = diffLabel(us, "2022-07-18", "2026-07-01");
  const back = diffLabel(us, "2026-07-01", "2022-07-18");
  expect([back.begun, back.ended]).toEqual([there.ended, there.begun]);
  expect(back.changed.map(({ id, parts, before, after }) => ({ id, parts, before: after, after: before }))).toEqual(
    there.changed.toSorted(
      (a, b) => back.changed.findIndex(({ id }) => id === a.id) - back.changed.findIndex(({ id }) => id === b.id),
    ),
  );
});

test("[L41] a statement that stands on both days and says something else is changed, in the parts that differ", async () => {
  const us = await label("us");
  const [first] = us.statements.filter(({ condition }) => condition !== undefined);
  if (first === undefined) throw new Error("no statement");
  const before = { ...first, from: "2020-01-01", until: "2021-01-01" };
  const after = { ...first, from: "2021-01-01", until: null, action: "monitor", urgency: "emergency" } as const;
  const looked = { ...first.source, checked: "2030-01-01" };
  const made: LabelData = { ...us, statements: [before, { ...after, source: looked }] };
  expect(diffLabel(made, "2020-06-01", "2021-06-01").changed.map(({ id, parts }) => ({ id, parts }))).toEqual([
    { id: first.id, parts: ["action", "urgency"] },
  ]);
  const same: LabelData = {
    ...us,
    statements: [before, { ...before, from: "2021-01-01", until: null, source: looked }],
  };
  expect(diffLabel(same, "2020-06-01", "2021-06-01")).toMatchObject({ begun: [], ended: [], changed: [] });
});

test("[L41] before the first version nothing was in force", async () => {
  const us = await label("us");
  const { begun, ended, versions } = diffLabel(us, "1999-01-01", "2026-11-22");
  expect(versions.from).toBeNull();
  expect(ended).toEqual([]);
  expect(begun.length).toBeGreaterThan(20);
  expect(textOfDay(us, "1999-01-01")).toBeUndefined();
});

test("[L42] the text of a day holds at any instant, with that day's statements and version and our inferences as they are", async () => {
  const course = readCourse(
    '{"v":1,"id":"a","course":"c","kind":"person","at":"2020-01-01","recorded":"2020-01-01T00:00:00Z","zone":"Z","author":{"role":"person"},"device":"d","body":{"birthDate":"1988"}}',
  );
  if (!course.ok) throw new Error(JSON.stringify(course.problems));
  const strip = (each: Label["statements"]): readonly object[] => each.map(({ from: _f, until: _u, ...rest }) => rest);
  for (const { id } of LABELS) {
    const whole = await label(id);
    for (const { from, version, hash } of whole.versions) {
      const day = textOfDay(whole, from);
      if (day === undefined) throw new Error(`no text of ${id} on ${from}`);
      expect(day.own).toBe(whole.own);
      expect(strip(day.statements)).toEqual(
        strip(whole.statements.filter((each) => each.from <= from && (each.until === null || from < each.until))),
      );
      const late = assess(day, course.value, "2026-11-22T09:00:00Z");
      expect(late.ok && { version: late.value.labelVersion, hash: late.value.labelHash }).toEqual({ version, hash });
      // On that day itself the text of the day says what the label said.
      const then = [assess(day, course.value, `${from}T12:00:00Z`), assess(whole, course.value, `${from}T12:00:00Z`)];
      const [first, second] = then.map((said) => (said.ok ? said.value.findings : []));
      expect(first).toEqual(second);
    }
  }
});
