import { type Assessment, parseInstant } from "@repigment/core";

import { differs, lacks, type Shown } from "./compare.ts";
import type { ExpectedPlan } from "./expected.ts";

type Plan = Assessment["plan"];

/** Where the plan is not the one that was written by hand. */
export function planDisagreements(plan: Plan, expected: ExpectedPlan): readonly string[] {
  const { nextApplicationNotBefore: next, applicationsLeftToday: left } = expected;
  return [
    ...(next === undefined ? [] : differs("plan.nextApplication", ms(next), ms(plan.nextApplication.notBefore))),
    ...differs("plan.withheld", expected.withheld, plan.withheld !== null),
    ...(left === undefined
      ? []
      : differs("plan.applicationsLeftToday", `${left} to ${left}`, rangeText(plan.applicationsLeftToday))),
    ...differs("plan.missedDose", expected.missedDoseWithin, pointText(plan.missedDose?.within ?? null)),
    ...reviews(plan, expected.nextReviewDue),
    ...lacks(
      "plan.says",
      expected.says ?? [],
      plan.says.map(({ about }) => about),
    ),
    ...lacks(
      "plan.ceilings",
      (expected.ceilings ?? []).map(({ kind, limit, window }) => `${kind} ${limit} in ${window}`),
      plan.ceilings.map((each) => `${each.kind} ${pointText(each.limit)} in ${pointText(each.window)}`),
    ),
  ];
}

function reviews({ nextReviews }: Plan, due: string | null | undefined): readonly string[] {
  if (due === undefined) return [];
  const found = nextReviews.map((each) => String(each.due));
  return due === null ? differs("plan.nextReviews", 0, found.length) : lacks("plan.nextReviews", [due], found);
}

function ms(instant: string | null): Shown {
  return instant === null ? null : (parseInstant(instant)?.ms ?? null);
}

function pointText(point: { readonly value: number; readonly unit: string } | null): string | null {
  return point === null ? null : `${point.value} ${point.unit}`;
}

function rangeText(range: { readonly least: number; readonly most: number | null } | null): string {
  return `${String(range?.least)} to ${String(range?.most)}`;
}
