import type { Topic } from "../label/vocabulary.ts";
import { binding, ceilings } from "./ceilings.ts";
import { type PlanContext, statementsOn } from "./context.ts";
import { creamNeeds } from "./cream-need.ts";
import { applicationsLeftToday, missedDose, nextApplication } from "./next-application.ts";
import type { Plan } from "./plan.ts";
import { refill } from "./refill.ts";
import { nextReviews } from "./reviews.ts";
import { withheldBy } from "./withheld.ts";

/** What a label says that is neither a finding of today nor a number: on clearing, goal, restart, maintenance and how long. */
const SAYS: readonly Topic[] = ["expected-duration", "stop-on-clearing", "stop-on-goal", "restart", "maintenance"];

/** Facts without which lines of the plan stay empty. */
const NEEDED = ["body-surface", "area-treated", "tube-size", "weeks-on-treatment", "applications-today"] as const;

/** What follows for the person. */
export function planOf(context: PlanContext): Plan {
  const withheld = withheldBy(context);
  const cream = creamNeeds(context);
  const all = ceilings(context);
  return {
    withheld,
    nextApplication: nextApplication(context, withheld),
    missedDose: missedDose(context),
    // "Two left today" beside "stop" would be a next application by another name.
    applicationsLeftToday: withheld === null ? applicationsLeftToday(context) : null,
    cream,
    refill: withheld === null ? refill(context, cream) : null,
    ceilings: all,
    binds: binding(all),
    nextReviews: nextReviews(context),
    says: SAYS.flatMap((about) =>
      statementsOn(about, context).map((statement) => ({ about, statement: statement.id })),
    ),
    missing: NEEDED.filter(
      (fact) =>
        !context.facts.get(fact, context.indications.length === 1 ? { indication: context.indications[0] ?? "" } : {})
          .known,
    ),
  };
}
