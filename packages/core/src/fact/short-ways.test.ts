import * as fc from "fast-check";
import { expect, test } from "vitest";

import { countingAt } from "../course/counting.ts";
import { settledOf } from "../course/settled.ts";
import { INDICATIONS } from "../event/site.ts";
import { course, instant } from "../testing/courses.ts";
import { courses, instants } from "../testing/generated.contract.ts";
import { answersTo } from "./answers.ts";
import { CATALOGUE, FACTS } from "./catalogue.ts";
import type { Scope } from "./definition.ts";
import type { Fact } from "./fact.ts";
import { factsAt } from "./facts.ts";
import { evaluate } from "./forms.ts";
import { resolveDerived } from "./resolve-derived.ts";
import { resolveWords } from "./resolve.ts";

/** Facts whose answers are weighed as they stand, so that the long way needs nothing but the form. */
const PLAIN = FACTS.filter(
  ({ axis, ofSites, young, from }) =>
    axis !== "site" &&
    ofSites === undefined &&
    young === undefined &&
    (from.form !== "any-since" || from.since === "ever"),
);

test("[F58] a fact of which nothing, one word or a few events tell is what the long way says of it", () => {
  fc.assert(
    fc.property(courses, instants, (told, at) => {
      const asked = instant(at);
      const events = countingAt(settledOf(course(told), Number.POSITIVE_INFINITY), asked.ms);
      const facts = factsAt(CATALOGUE, events, asked);
      // Asked twice: what was kept the first time is used the second.
      const again = factsAt(CATALOGUE, events, asked);
      for (const definition of PLAIN) {
        const scopes: readonly Scope[] =
          definition.axis === "indication" ? INDICATIONS.map((indication) => ({ indication })) : [{}];
        for (const scope of scopes) {
          const answers = answersTo(definition, events.answersAbout(definition.id), scope);
          const context = {
            events,
            at: asked,
            scope,
            definition,
            fact: facts.get,
            catalogue: CATALOGUE,
            kept: {},
            answers,
          };
          const { words, derived } = evaluate(definition.from, context);
          const long: Fact =
            words === undefined
              ? resolveDerived(definition, scope, derived, answers, asked)
              : resolveWords(definition, scope, [...words], [...answers], asked);
          expect(facts.get(definition.id, scope)).toEqual(long);
          expect(again.get(definition.id, scope)).toEqual(long);
        }
      }
    }),
    { seed: 20_261_122, numRuns: 150 },
  );
});
