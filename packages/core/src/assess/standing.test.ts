import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  ACTIONS,
  type Grade,
  GRADES,
  SCOPES,
  type Standing,
  STANDINGS,
  TOPICS,
  URGENCIES,
} from "../label/vocabulary.ts";
import type { Truth } from "../truth.ts";
import type { Finding } from "./assessment.ts";
import { addUp, standingOf } from "./standing.ts";

function finding(action: Finding["action"], applies: Truth, more: Partial<Finding> = {}): Finding {
  return {
    statement: `test/${action}`,
    topic: "thrombosis",
    applies,
    action,
    scope: "treatment",
    phase: "any",
    urgency: "routine",
    grade: "named",
    values: {},
    because: { op: "is", truth: applies },
    missing: applies === "unknown" ? [{ fact: `of-${action}`, question: "?" }] : [],
    source: { document: "d", version: "1", section: "1", url: "u" },
    ...more,
  };
}
const limit = (applies: Truth, more: Partial<Finding> = {}): Finding =>
  finding("limit", applies, { topic: "area-limit", scope: "application", ...more });

describe("what a finding makes of the standing", () => {
  test.each<[Finding["action"], Standing | undefined]>([
    ["stop", "stop"],
    ["do-not-use", "contraindicated"],
    ["pause", "pause"],
    ["not-indicated", "not-indicated"],
    ["avoid", "avoid"],
    ["limit", undefined],
    ["weigh", "weigh"],
    ["consider-stopping", "discuss"],
    ["consider-pausing", "discuss"],
    ["review", "discuss"],
    ["ask", "discuss"],
    ["monitor", "discuss"],
    ["discard", undefined],
    ["instruct", undefined],
    ["inform", undefined],
  ])("[A1] %s of the treatment makes %s", (action, standing) => {
    expect(standingOf(finding(action, "yes"))).toBe(standing);
  });

  test("[A1] the two limits feed it in any scope, any other limit does not", () => {
    for (const scope of SCOPES)
      for (const topic of TOPICS)
        expect(standingOf(limit("yes", { scope, topic }))).toBe(
          topic === "area-limit" || topic === "quantity-limit" ? "over-limit" : undefined,
        );
  });

  test("[A1] what concerns a site, a tube or an application does not feed it, nor does an inference of ours", () => {
    for (const action of ACTIONS.filter((each) => each !== "limit"))
      for (const scope of ["site", "tube", "application"] as const)
        expect(standingOf(finding(action, "yes", { scope }))).toBeUndefined();
    for (const action of ACTIONS)
      expect(standingOf(finding(action, "yes", { grade: "inference", topic: "area-limit" }))).toBeUndefined();
  });
});

describe("what findings add up to", () => {
  test.each<[readonly Finding[], Standing, Standing, Standing, readonly string[]]>([
    [[], "none-found", "none-found", "none-found", []],
    [[finding("stop", "no")], "none-found", "none-found", "none-found", []],
    [[finding("avoid", "yes"), finding("stop", "no")], "avoid", "avoid", "avoid", []],
    [[finding("avoid", "yes"), finding("stop", "unknown")], "avoid", "avoid", "stop", ["of-stop"]],
    [[finding("stop", "yes"), finding("avoid", "unknown")], "stop", "stop", "stop", []],
    [[finding("avoid", "unknown")], "undetermined", "none-found", "avoid", ["of-avoid"]],
    [[finding("weigh", "yes"), finding("avoid", "unknown")], "undetermined", "weigh", "avoid", ["of-avoid"]],
    [[finding("ask", "yes"), limit("unknown")], "undetermined", "discuss", "over-limit", ["of-limit"]],
    [[limit("yes"), finding("weigh", "yes")], "over-limit", "over-limit", "over-limit", []],
    [[limit("yes"), finding("avoid", "unknown")], "over-limit", "over-limit", "avoid", ["of-avoid"]],
    [[finding("weigh", "unknown")], "none-found", "none-found", "weigh", ["of-weigh"]],
    [[finding("ask", "yes"), finding("weigh", "unknown")], "discuss", "discuss", "weigh", ["of-weigh"]],
    [[finding("stop", "unknown"), finding("do-not-use", "unknown")], "undetermined", "none-found", "stop", ["of-stop"]],
    [
      [finding("do-not-use", "yes"), finding("pause", "yes")],
      "contraindicated",
      "contraindicated",
      "contraindicated",
      [],
    ],
    [[finding("pause", "yes"), finding("not-indicated", "yes")], "pause", "pause", "pause", []],
    [
      [finding("instruct", "unknown"), finding("stop", "unknown", { grade: "inference" })],
      "none-found",
      "none-found",
      "none-found",
      [],
    ],
  ])(
    "[A2] %#: standing, at least, could be, and the facts that decide",
    (findings, standing, atLeast, could, facts) => {
      expect(addUp(findings)).toMatchObject({ standing, atLeast, couldBe: { standing: could, facts } });
      expect(addUp(findings.toReversed())).toMatchObject({ standing, atLeast });
    },
  );

  test("[A2] whatever the unknowns turn out to be, it is at least the one and at most the other", () => {
    const findings = fc.array(
      fc
        .tuple(
          fc.constantFrom(...ACTIONS),
          fc.constantFrom<Truth>("yes", "no", "unknown"),
          fc.constantFrom(...SCOPES),
          fc.constantFrom<Grade>(...GRADES),
          fc.constantFrom("area-limit" as const, "thrombosis" as const),
        )
        .map(([action, applies, scope, grade, topic]) => finding(action, applies, { scope, grade, topic })),
      { maxLength: 6 },
    );
    const rank = (standing: Standing): number => STANDINGS.indexOf(standing);
    fc.assert(
      fc.property(findings, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (given, turns) => {
        const sum = addUp(given);
        const world = given.map((each, index) =>
          each.applies === "unknown"
            ? { ...each, applies: turns[index] === true ? ("yes" as const) : ("no" as const) }
            : each,
        );
        const settled = addUp(world);
        expect(rank(settled.standing)).toBeLessThanOrEqual(rank(sum.atLeast));
        expect(rank(settled.standing)).toBeGreaterThanOrEqual(rank(sum.couldBe.standing));
        expect(settled.standing).toBe(settled.atLeast);
        expect(settled.couldBe.facts).toEqual([]);
        expect(sum.standing === "undetermined").toBe(
          given.some(
            (each) => each.applies === "unknown" && rank(standingOf(each) ?? "none-found") < rank("undetermined"),
          ) && rank(sum.atLeast) > rank("undetermined"),
        );
      }),
      { seed: 20_261_122, numRuns: 1_000 },
    );
  });

  test("[A3] the urgency is the strongest of all that apply, inferences and instructions too; what is unknown raises none", () => {
    const urgent = (urgency: Finding["urgency"], applies: Truth, grade: Grade = "named"): Finding =>
      finding("inform", applies, { urgency, grade });
    expect(addUp([]).urgency).toBe("routine");
    expect(addUp([urgent("soon", "yes"), urgent("emergency", "unknown")]).urgency).toBe("soon");
    expect(addUp([urgent("soon", "yes"), urgent("emergency", "yes", "inference")]).urgency).toBe("emergency");
    expect(addUp([urgent("emergency", "yes", "inference")]).standing).toBe("none-found");
    expect(URGENCIES).toEqual(["emergency", "soon", "routine"]);
  });
});
