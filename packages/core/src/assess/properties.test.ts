import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Because } from "../condition/because.ts";
import { compile } from "../condition/operators.ts";
import { countingAt } from "../course/counting.ts";
import { settledOf } from "../course/settled.ts";
import type { CourseEvent } from "../event/event.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import { factsAt } from "../fact/facts.ts";
import { canonical } from "../json/canonical.ts";
import { answered, course, instant, told } from "../testing/courses.ts";
import { answers, courses, instants, LOOKED_AT, STATEMENTS } from "../testing/generated.contract.ts";
import { assessed, label } from "../testing/labels.ts";
import { INDEX, STRONG } from "../testing/substances.ts";
import { or, type Truth } from "../truth.ts";
import { assess } from "./assess.ts";
import type { Finding } from "./assessment.ts";
import { fullCondition } from "./full-condition.ts";
import { indicationsOf, scopesOf, sitesOf } from "./scopes.ts";

const AT = "2026-11-22T18:00:00+01:00";
const LABEL = label(STATEMENTS);
const pinned = { seed: 20_261_122, numRuns: 100 };

const truths = (events: readonly CourseEvent[]): ReadonlyMap<string, Truth> =>
  new Map(
    assessed(LABEL, events, AT).findings.map(({ statement: id, site, applies }) => [`${id} ${site ?? ""}`, applies]),
  );

/** What was yes or unknown and became no, or was no and became yes; a site that is named no more has no finding to compare. */
function turned(before: ReadonlyMap<string, Truth>, after: ReadonlyMap<string, Truth>): readonly string[] {
  return [...before]
    .filter(([id, truth]) => after.has(id) && after.get(id) !== truth && after.get(id) !== "unknown")
    .map(([id, truth]) => `${id}: ${truth} became ${after.get(id)}`);
}

test("[A17] shuffled, told twice, or read from its own lines: the same course gives the same bytes", () => {
  fc.assert(
    fc.property(courses, fc.nat(1_000), (events, turn) => {
      const plain = canonical(assessed(LABEL, events, AT));
      const cut = turn % events.length;
      const shuffled = [...events.slice(cut), ...events.slice(0, cut)].toReversed();
      expect(canonical(assessed(LABEL, shuffled, AT))).toBe(plain);
      expect(canonical(assessed(LABEL, [...shuffled, ...events], AT))).toBe(plain);
      expect(canonical(assessed(label(STATEMENTS.toReversed()), events, AT))).toBe(plain);
    }),
    pinned,
  );
});

test("[A15] with any `known`, a course says what its events told by then say", () => {
  fc.assert(
    fc.property(courses, instants, (events, known) => {
      // With nothing told yet there is no course to compare with; a note by itself says nothing.
      const early = told("note", "2020-01-01T00:00:00Z", { text: "early" });
      const before = events.filter(({ recorded }) => instant(recorded).ms <= instant(known).ms);
      const replayed = assess(LABEL, course([early, ...events]), AT, { known });
      expect(canonical(replayed)).toBe(canonical(assess(LABEL, course([early, ...before]), AT, { known })));
    }),
    pinned,
  );
});

test("[A18] the fast way says of every statement and scope what the plain way says", () => {
  fc.assert(
    fc.property(courses, (events) => {
      const at = instant(AT);
      const all = settledOf(course(events), Number.POSITIVE_INFINITY);
      const facts = factsAt(CATALOGUE, countingAt(all, at.ms), at);
      const context = { lists: new Map([[STRONG.id, STRONG]]), index: INDEX, catalogue: CATALOGUE };
      const fast = STATEMENTS.flatMap((each) => {
        const condition = fullCondition(each);
        if (condition === undefined) return [];
        const closure = compile(condition, { ...context, values: each.values });
        const scopes = scopesOf(
          { statement: each, byIndication: ["treatment-state"] },
          indicationsOf(facts),
          sitesOf(all, at.ms, facts),
        );
        return [...Map.groupBy(scopes, ({ site }) => site)].map(
          ([site, own]) =>
            [`${each.id} ${site ?? ""}`, or(own.map((one) => closure((id) => facts.get(id, one))))] as const,
        );
      });
      expect(new Map(fast)).toEqual(truths(events));
    }),
    pinned,
  );
});

/** The leaves of a tree of reasons that came out yes or no. */
function settledLeaves(because: Because): readonly Because[] {
  if (because.of !== undefined) return because.of.flatMap(settledLeaves);
  return because.truth === "unknown" ? [] : [because];
}

test("[A19] nothing comes of nothing: whatever came out yes or no rests on events of the course", () => {
  fc.assert(
    fc.property(courses, (events) => {
      const ids = new Set(events.map(({ id }) => id));
      const all = assessed(LABEL, events, AT).findings.flatMap((finding: Finding) => settledLeaves(finding.because));
      for (const leaf of all) {
        expect(leaf.events?.length ?? 0).toBeGreaterThan(0);
        for (const id of leaf.events ?? []) expect(ids.has(id)).toBe(true);
      }
    }),
    pinned,
  );
  const nothing = assessed(LABEL, [told("note", AT, { text: "hello" })], AT);
  expect(new Set(nothing.findings.map(({ applies }) => applies))).toEqual(new Set(["unknown"]));
});

const oneAnswerEach = fc.uniqueArray(answers, {
  minLength: 2,
  maxLength: 20,
  selector: (event) => (event.kind === "answered" ? event.body.fact : event.id),
});

/** Answers that speak of the same: an area of one illness, and of all together, can gainsay each other. */
const ONE_ANSWER: Readonly<Record<string, string>> = {
  medications: "medications-complete",
  "area-treated": "area-treated-together",
};

test("[A20] taking an answer away that nothing else speaks of never turns yes or unknown into no, nor no into yes", () => {
  fc.assert(
    fc.property(oneAnswerEach, (events) => {
      const before = truths(events);
      for (const gone of events.filter((event) => event.kind === "answered")) {
        // Of a child's pregnancy the age speaks too.
        if (gone.body.fact === "pregnant" && events.some(({ body: of }) => "fact" in of && of.fact === "age")) continue;
        // That the list of medicines is all of them, and the list, are one answer: with the list goes what was said of it.
        const also = ONE_ANSWER[gone.body.fact] ?? gone.body.fact;
        const left = events.filter(
          ({ kind, body: of }) =>
            kind !== "answered" || ![gone.body.fact, also].includes((of as { fact: string }).fact),
        );
        const after = turned(before, left.length === 0 ? before : truths(left));
        // Who has not said what the cream is for may have either illness: what was told of the other counts again, to the careful side.
        expect(after.filter((turn) => gone.body.fact !== "indication" || !turn.endsWith("unknown became yes"))).toEqual(
          [],
        );
      }
    }),
    pinned,
  );
});

const askable = LOOKED_AT.filter(
  ({ from, id }) => ["told", "latest", "any-since"].includes(from.form) && id !== "indication",
);

test("[A20] an `I do not know` that is newer than all else leaves each finding as it was, or unknown, whatever the record says", () => {
  fc.assert(
    fc.property(courses, fc.constantFrom(...askable), (events, fact) => {
      const unknown = answered(fact.id, { unknown: "not sure" }, AT, { id: "zzz" });
      expect(turned(truths(events), truths([...events, unknown]))).toEqual([]);
    }),
    { ...pinned, numRuns: 200 },
  );
});

test("[A21] silence is none only in a kept stretch: without the diaries a finding is as it was, or unknown", () => {
  fc.assert(
    fc.property(courses, (events) => {
      const left = events.filter(({ kind }) => kind !== "diary-kept");
      expect(turned(truths(events), truths(left))).toEqual([]);
    }),
    pinned,
  );
});
