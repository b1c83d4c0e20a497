import { convert } from "../quantity/unit.ts";
import { civilDay, formatDay, isDay } from "../time/instant.ts";
import { type PlanContext, statementsOn } from "./context.ts";
import type { NextReview } from "./plan.ts";

/** When each review that the label names falls due: so many calendar weeks after the start. */
export function nextReviews(context: PlanContext): readonly NextReview[] {
  const today = civilDay(context.at.ms, context.at.offset);
  return statementsOn("review", context).flatMap((statement) => {
    const after = statement.values["weeks"];
    if (after === undefined) return [];
    const weeks = context.facts.get(
      "weeks-on-treatment",
      statement.indication === "any" ? {} : { indication: statement.indication },
    );
    const days = convert(after.value, after.unit, "d");
    const told = weeks.known && weeks.value.type === "range" ? weeks.value : undefined;
    const passed = told !== undefined && told.least === told.most ? Math.round(told.least * 7) : undefined;
    const due = passed === undefined || days === undefined ? undefined : today - passed + days;
    return [{ statement: statement.id, after, due: due === undefined || !isDay(due) ? null : formatDay(due) }];
  });
}
