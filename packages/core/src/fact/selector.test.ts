import * as fc from "fast-check";
import { expect, test } from "vitest";

import { countingAt } from "../course/counting.ts";
import { byAge } from "../course/order.ts";
import { settledOf } from "../course/settled.ts";
import { INDICATIONS } from "../event/site.ts";
import { course, instant } from "../testing/courses.ts";
import { courses, instants } from "../testing/generated.contract.ts";
import { FACTS } from "./catalogue.ts";
import type { Scope } from "./definition.ts";
import { readySelector, selectAll, selectNewest, selectOldest, selects, type Selector } from "./selector.ts";

/** Every row of selectors that a fact of the catalogue asks with. */
const ROWS: readonly (readonly Selector[])[] = FACTS.flatMap(({ from }) => {
  switch (from.form) {
    case "latest":
      return [from.sources];
    case "any-since":
      return [from.yes, from.no ?? [], from.reopens ?? []];
    case "set-at-instant":
      return [...from.tiers, from.removes ?? []];
    default:
      return [];
  }
});
const SCOPES: readonly Scope[] = [
  {},
  { everywhere: true },
  { site: "face" },
  ...INDICATIONS.map((indication) => ({ indication })),
];

test("[F58] what selectors name, of few events or of many, ready or as they stand, is what each names by itself", () => {
  fc.assert(
    fc.property(courses, instants, fc.integer({ min: 1, max: 20 }), (told, at, times) => {
      // The same again and again under other ids: of many events other ways are taken than of few.
      const many = Array.from({ length: times }, (_, index) =>
        told.map((event) => (index === 0 ? event : { ...event, id: `${event.id}-${index}` })),
      ).flat();
      const events = countingAt(settledOf(course(many), Number.POSITIVE_INFINITY), instant(at).ms);
      const all = events.settled.events.filter((item) => events.of(item.event.kind).includes(item)).toSorted(byAge);
      for (const row of ROWS)
        for (const scope of SCOPES) {
          const named = all.filter((item) => row.some((selector) => selects(selector, item, scope)));
          for (const asked of [row, row.map(readySelector)]) {
            expect(selectAll(asked, events, scope)).toEqual(named);
            expect(selectNewest(asked, events, scope)).toEqual(named.at(-1));
            expect(selectOldest(asked, events, scope)).toEqual(named[0]);
          }
        }
    }),
    { seed: 20_261_122, numRuns: 40 },
  );
});
