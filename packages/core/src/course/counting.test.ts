import * as fc from "fast-check";
import { expect, test } from "vitest";

import { course, instant } from "../testing/courses.ts";
import { courses, instants } from "../testing/generated.contract.ts";
import { countingAt } from "./counting.ts";
import type { Effective } from "./effective.ts";
import { byAge, merged, since } from "./order.ts";
import { settledOf } from "./settled.ts";

const pinned = { seed: 20_261_122, numRuns: 100 };

test("[E18] of each kind, of each property and of each fact that was answered, the rows hold just the events that count, oldest first", () => {
  fc.assert(
    fc.property(courses, instants, instants, (events, at, known) => {
      const { ms } = instant(at);
      const settled = settledOf(course(events), instant(known).ms);
      const counting = countingAt(settled, ms);
      const all = settled.events.filter(({ when }) => when.start <= ms).toSorted(byAge);
      const kinds = [...new Set(all.map(({ event }) => event.kind))];
      for (const kind of kinds) {
        const own = all.filter(({ event }) => event.kind === kind);
        expect(counting.of(kind)).toEqual(own);
        expect(counting.having(kind, "site")).toEqual(own.filter(({ event }) => "site" in event.body));
      }
      expect(counting.among(kinds)).toEqual(all);
      expect(counting.answersAbout("pregnant")).toEqual(
        all.filter(({ event }) => event.kind === "answered" && event.body.fact === "pregnant"),
      );
    }),
    pinned,
  );
});

test("[E18] rows are joined in order, an event of two of them once; those since an instant end no earlier", () => {
  fc.assert(
    fc.property(courses, instants, fc.array(fc.nat(3)), (events, at, parts) => {
      const { events: all } = settledOf(course(events), Number.POSITIVE_INFINITY);
      const part = (wanted: number): readonly Effective[] =>
        all.filter((_, index) => (parts[index % Math.max(1, parts.length)] ?? 0) % 3 === wanted || index % 4 === 0);
      expect(merged([part(0), part(1), part(2)])).toEqual(
        all.filter((item) => [part(0), part(1), part(2)].some((row) => row.includes(item))),
      );
      const { ms } = instant(at);
      expect(since(all, ms)).toEqual(all.filter(({ when }) => when.end >= ms));
    }),
    pinned,
  );
});
