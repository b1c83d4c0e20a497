import type { Assessment } from "@repigment/core";

import { differs, lacks } from "./compare.ts";
import type { ExpectedLabel } from "./expected.ts";
import { findingDisagreements } from "./finding-disagreements.ts";
import { planDisagreements } from "./plan-disagreements.ts";
import { tellingDisagreements } from "./telling-disagreements.ts";

/** Where an assessment says something else than what was written by hand before it: one line each. */
export function disagreements(assessment: Assessment, expected: ExpectedLabel): readonly string[] {
  const { couldBe, conflicts = [], plan = {} } = expected;
  return [
    ...(["standing", "atLeast", "urgency", "labelVersion"] as const).flatMap((key) =>
      differs(key, expected[key], assessment[key]),
    ),
    ...differs("couldBe.standing", couldBe?.standing, assessment.couldBe.standing),
    ...lacks("couldBe.facts", couldBe?.facts ?? [], assessment.couldBe.facts),
    ...findingDisagreements(assessment, expected),
    ...tellingDisagreements(assessment, expected),
    ...planDisagreements(assessment.plan, plan),
    ...lacks(
      "conflicts",
      conflicts,
      assessment.conflicts.map(({ fact }) => fact),
    ),
    ...differs("unread", expected.unread, assessment.unread.length),
  ];
}
