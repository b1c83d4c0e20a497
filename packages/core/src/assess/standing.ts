import { type Action, type Standing, STANDINGS, type Topic, URGENCIES, type Urgency } from "../label/vocabulary.ts";
import type { Finding } from "./assessment.ts";

const BY_ACTION: Readonly<Partial<Record<Action, Standing>>> = {
  stop: "stop",
  "do-not-use": "contraindicated",
  pause: "pause",
  "not-indicated": "not-indicated",
  avoid: "avoid",
  weigh: "weigh",
  "consider-stopping": "discuss",
  "consider-pausing": "discuss",
  review: "discuss",
  ask: "discuss",
  monitor: "discuss",
};

const LIMITS: readonly Topic[] = ["area-limit", "quantity-limit"];

/** The standing that a finding makes if it applies; undefined for those that never feed it: inferences, other scopes, mere information. */
export function standingOf(finding: Pick<Finding, "action" | "topic" | "scope" | "grade">): Standing | undefined {
  if (finding.grade === "inference") return undefined;
  if (finding.action === "limit") return LIMITS.includes(finding.topic) ? "over-limit" : undefined;
  return finding.scope === "treatment" ? BY_ACTION[finding.action] : undefined;
}

const RANKS: ReadonlyMap<Standing, number> = new Map(STANDINGS.map((standing, place) => [standing, place]));

/** The place of a standing, the strongest first. */
export function rank(standing: Standing): number {
  return RANKS.get(standing) ?? STANDINGS.length;
}

function stronger(one: Standing, other: Standing): Standing {
  return rank(other) < rank(one) ? other : one;
}

/** What an assessment adds up to. */
export interface Sum {
  readonly standing: Standing;
  readonly atLeast: Standing;
  readonly couldBe: { readonly standing: Standing; readonly facts: readonly string[] };
  readonly urgency: Urgency;
}

/** Adds the findings up: the first standing that holds; a statement of a strong standing that is unknown makes `undetermined`, never "none found". */
export function addUp(findings: readonly Finding[]): Sum {
  let atLeast: Standing = "none-found";
  let possible: Standing = "none-found";
  let urgency: Urgency = "routine";
  for (const finding of findings) {
    if (finding.applies === "no") continue;
    if (finding.applies === "yes" && URGENCIES.indexOf(finding.urgency) < URGENCIES.indexOf(urgency))
      urgency = finding.urgency;
    const standing = standingOf(finding);
    if (standing === undefined) continue;
    if (finding.applies === "yes") atLeast = stronger(atLeast, standing);
    else possible = stronger(possible, standing);
  }
  const could = stronger(atLeast, possible);
  const deciding =
    rank(could) < rank(atLeast)
      ? findings.filter((finding) => finding.applies === "unknown" && standingOf(finding) === could)
      : [];
  return {
    standing: rank(possible) < rank("undetermined") ? stronger(atLeast, "undetermined") : atLeast,
    atLeast,
    couldBe: {
      standing: could,
      facts: [...new Set(deciding.flatMap(({ missing }) => missing.map(({ fact }) => fact)))],
    },
    urgency,
  };
}
