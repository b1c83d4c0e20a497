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

function rank(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}

function strongest(standings: readonly Standing[]): Standing {
  return standings.toSorted((left, right) => rank(left) - rank(right))[0] ?? "none-found";
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
  const fed = findings.flatMap((finding) => {
    const standing = standingOf(finding);
    return standing === undefined ? [] : [{ finding, standing }];
  });
  const applying = fed.filter(({ finding }) => finding.applies === "yes").map(({ standing }) => standing);
  const open = fed.filter(({ finding }) => finding.applies === "unknown");
  const undetermined: readonly Standing[] = open.some(({ standing }) => rank(standing) < rank("undetermined"))
    ? ["undetermined"]
    : [];
  const atLeast = strongest(applying);
  const could = strongest([...applying, ...open.map(({ standing }) => standing)]);
  const deciding = rank(could) < rank(atLeast) ? open.filter(({ standing }) => standing === could) : [];
  const urgencies = findings.filter((finding) => finding.applies === "yes").map((finding) => finding.urgency);
  return {
    standing: strongest([...applying, ...undetermined]),
    atLeast,
    couldBe: {
      standing: could,
      facts: [...new Set(deciding.flatMap(({ finding }) => finding.missing.map(({ fact }) => fact)))],
    },
    urgency: URGENCIES.find((urgency) => urgencies.includes(urgency)) ?? "routine",
  };
}
