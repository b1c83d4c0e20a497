import * as fc from "fast-check";
import { expect, test } from "vitest";

import { countingOf } from "../course/counting.ts";
import { effectiveEvents } from "../course/effective.ts";
import { courseOf } from "../course/read-course.ts";
import { instant } from "../testing/courses.ts";
import { courses } from "../testing/generated.contract.ts";
import { CATALOGUE, FACTS } from "./catalogue.ts";
import { factsOf } from "./facts.ts";
import { evaluate } from "./forms.ts";
import { kindsOf } from "./kinds-of.ts";

const AT = instant("2026-11-22T18:00:00+01:00");

test("[F29] a form that is shown only the kinds of event that it names says what it says of all", () => {
  fc.assert(
    fc.property(courses, (told) => {
      const course = courseOf(told);
      const all = course.ok ? effectiveEvents(course.value, AT.ms, Number.POSITIVE_INFINITY) : [];
      const facts = factsOf(CATALOGUE, all, AT);
      for (const definition of FACTS) {
        const kinds = kindsOf(definition.from, CATALOGUE);
        const some = all.filter(({ event }) => kinds.includes(event.kind));
        const context = { at: AT, scope: {}, definition, fact: facts.get, catalogue: CATALOGUE };
        expect(evaluate(definition.from, { ...context, kept: {}, events: countingOf(some) })).toEqual(
          evaluate(definition.from, { ...context, kept: {}, events: countingOf(all) }),
        );
      }
    }),
    { seed: 20261122, numRuns: 150 },
  );
});
