import { standingOf } from "../assess/standing.ts";
import type { Standing } from "../label/vocabulary.ts";
import type { PlanContext } from "./context.ts";
import type { Plan } from "./plan.ts";

const WITHHOLDING: readonly Standing[] = ["stop", "contraindicated", "pause"];

/** Why the plan gives no next application, if so: under `stop`, `contraindicated` or `pause`, and while an emergency of ours applies. */
export function withheldBy({ standing, findings }: PlanContext): Plan["withheld"] {
  const applying = findings.filter((finding) => finding.applies === "yes");
  if (WITHHOLDING.includes(standing))
    return {
      standing,
      statements: applying.filter((finding) => standingOf(finding) === standing).map((finding) => finding.statement),
    };
  // An inference blocks nothing, but nobody is told when to apply next beside "get emergency help now".
  const emergencies = applying.filter((finding) => finding.urgency === "emergency");
  return emergencies.length === 0 ? null : { standing, statements: emergencies.map((finding) => finding.statement) };
}
