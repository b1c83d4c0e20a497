import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Course } from "../course/course.ts";
import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import type { Label } from "../label/label.ts";
import { byText } from "../order.ts";
import { answered, course, told } from "../testing/courses.ts";
import { courses, instants, STATEMENTS } from "../testing/generated.contract.ts";
import { label } from "../testing/labels.ts";
import { DICTIONARY } from "../testing/substances.ts";
import { assess, findingsAt } from "./assess.ts";
import type { Finding } from "./assessment.ts";

const AT = "2026-11-22T18:00:00+01:00";
const pinned = { seed: 20_261_122, numRuns: 60 };

/** The same data under objects of which nothing was worked out yet. */
function fresh<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A value that nobody can change, all that is in it included. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** A label of every second statement, and one that knows fewer medicines. */
const LABELS: readonly Label[] = [
  label(STATEMENTS),
  label(STATEMENTS.filter((_, index) => index % 2 === 0)),
  label(STATEMENTS, { substances: DICTIONARY.slice(0, 2) }),
].map(frozen);

function said(of: Label, one: Course, at: string, known: string | undefined): string {
  return canonical(assess(of, one, at, known === undefined ? {} : { known }));
}

const questions = fc.array(fc.tuple(fc.nat(2), fc.nat(2), instants, fc.option(instants)), {
  minLength: 6,
  maxLength: 12,
});

test("[A24] courses, labels, instants and what was known, in any order and again: the bytes are those of objects never seen before", () => {
  fc.assert(
    fc.property(fc.array(courses, { minLength: 3, maxLength: 3 }), questions, (many, asked) => {
      const kept = many.map((events) => frozen(course(events)));
      for (const [which, by, at, known] of [...asked, ...asked.toReversed()]) {
        const [one, of] = [kept[which], LABELS[by]];
        if (one === undefined || of === undefined) throw new TypeError("there are three of each");
        expect(said(of, one, at, known ?? undefined)).toBe(said(fresh(of), fresh(one), at, known ?? undefined));
      }
    }),
    pinned,
  );
});

test("[A24] an assessment that somebody holds stays as it was when others follow", () => {
  fc.assert(
    fc.property(courses, instants, (events, at) => {
      const one = course(events);
      const [of = label([])] = LABELS;
      const first = assess(of, one, at);
      const before = canonical(first);
      for (const other of [AT, at, "2026-08-01T00:00:00Z"]) assess(of, one, other, { known: at });
      expect(canonical(first)).toBe(before);
    }),
    pinned,
  );
});

test("[A24] a course to which an event was added is another course, also where the list of events is the same", () => {
  const events: CourseEvent[] = [answered("indication", ["vitiligo"], AT), told("note", AT, { text: "a" })];
  const growing: Course = { id: "course", events, unread: [] };
  const [of = label([])] = LABELS;
  const before = said(of, growing, AT, undefined);
  events.push(answered("pregnant", true, AT));
  expect(said(of, growing, AT, undefined)).not.toBe(before);
  expect(said(of, growing, AT, undefined)).toBe(said(of, fresh(growing), AT, undefined));
});

test("[A24] more names of medicines than are kept make no difference", () => {
  const [of = label([])] = LABELS;
  const named = (name: string): Course => course([answered("medications", [name, "Klacid"], AT)]);
  const before = said(of, named("mystery 0"), AT, undefined);
  for (let number = 0; number < 1_100; number += 1) assess(of, named(`mystery ${number}`), AT);
  expect(said(of, named("mystery 0"), AT, undefined)).toBe(before);
});

test("[A41] the findings alone are those of the assessment, and are refused where it is", () => {
  fc.assert(
    fc.property(courses, fc.nat(2), instants, fc.option(instants), (events, by, at, known) => {
      const [one, of] = [course(events), LABELS[by]];
      if (of === undefined) throw new TypeError("there are three of each");
      const options = known === null ? {} : { known };
      const whole = assess(of, one, at, options);
      expect(findingsAt(of, one, at, options)).toEqual(whole.ok ? { ok: true, value: whole.value.findings } : whole);
    }),
    pinned,
  );
  const [of] = LABELS;
  if (of === undefined) throw new TypeError("there are three");
  for (const at of ["yesterday", "1999-01-01T00:00:00Z"])
    expect(findingsAt(of, course([]), at)).toEqual(assess(of, course([]), at));
});

test("[A28] the findings of many statements are those of each by itself, of a person after another and with other questions too", () => {
  const all = label(STATEMENTS);
  const voices = [{}, { question: (fact: string) => `${fact}?` }];
  fc.assert(
    fc.property(courses, instants, (events, at) => {
      // Of whom nothing was told comes before and after: what is the same for everybody must not hold anything of anybody.
      for (const one of [course([]), course(events), course([])])
        for (const asked of voices) {
          const together = findingsAt(all, one, at, asked);
          const apart = STATEMENTS.flatMap((statement) => {
            const own = findingsAt(fresh(label([statement])), fresh(one), at, asked);
            return own.ok ? own.value : [];
          });
          const byName = (findings: readonly Finding[]): readonly Finding[] =>
            findings.toSorted((left, right) => byText(left.statement, right.statement));
          expect(together.ok ? byName(together.value) : together).toEqual(byName(apart));
        }
    }),
    pinned,
  );
});
