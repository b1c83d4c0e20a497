import type { Because, Course, Finding, Label, Truth } from "@repigment/core";

import { assessed, findingsBy } from "./ours.ts";
import type { Verdicts } from "./rival.ts";
import { FOURTEEN } from "./statements.ts";

/** A patient's results of the CQL. */
type Given = Verdicts[string];

/** One comparison of a fact, and what it came to; unknown is null. */
interface Part {
  readonly fact: string;
  readonly truth: boolean | null;
}

function truthOf(truth: Truth): boolean | null {
  return truth === "unknown" ? null : truth === "yes";
}

/** The leaves that decide: of an "all" that fails those that fail, of one that is unknown those that are; of an "any" the other way round. */
function deciding(because: Because): readonly Part[] {
  if (because.of === undefined) return [{ fact: because.fact ?? "", truth: truthOf(because.truth) }];
  const inner = because.op === "not" ? because.of : because.of.filter(({ truth }) => truth === because.truth);
  return inner.flatMap(deciding);
}

/** A comparison as CQL makes it: unknown where what it compares is. */
function when(value: unknown, holds: (known: unknown) => boolean): boolean | null {
  return value === null || value === undefined ? null : holds(value);
}

/** Whether an age is below a limit; of a birth year alone CQL makes an interval. */
function below(age: unknown, limit: number): boolean | null {
  const { low, high } = (typeof age === "object" && age !== null ? age : { low: age, high: age }) as Ends;
  if (low === null || high === null) return null;
  return low < limit === high < limit ? low < limit : null;
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

type Value = (given: Given) => boolean | null;
type Rule = (given: Given) => readonly Part[];

const one =
  (fact: string, value: Value): Rule =>
  (given) => [{ fact, truth: value(given) }];
const bool = (given: Given, define: string): boolean | null => (given[define] ?? null) as boolean | null;
const use = (given: Given, of: "vitiligo" | "eczema"): Part => ({
  fact: "indication",
  truth: bool(given, `For ${of}`),
});
const both =
  (of: "vitiligo" | "eczema", fact: string, value: Value): Rule =>
  (given) => [use(given, of), { fact, truth: value(given) }];
const infection =
  (...words: readonly string[]): Value =>
  (given) =>
    when(given["Active infection"], (known) => words.some((word) => word === known));
const area =
  (limit: number): Value =>
  (given) =>
    when(given["Area treated"], (known) => Number(known) > limit);

/** What each statement compares, over the facts that the CQL defines: from these its deciding facts are worked out, so that the timed CQL need not say them. */
const RULES: Readonly<Record<string, Rule>> = {
  "us-opzelura/indication/vitiligo-segmental": both("vitiligo", "vitiligo-type", (given) =>
    when(given["Vitiligo type"], (known) => known === "segmental"),
  ),
  "us-opzelura/indication/eczema-severe": both("eczema", "eczema-severity", (given) =>
    when(given["Eczema severity"], (known) => known === "severe"),
  ),
  "us-opzelura/indication/eczema-immunocompromised": both("eczema", "immunocompromised", (given) =>
    bool(given, "Immunocompromised"),
  ),
  "us-opzelura/indication/eczema-first-treatment": both("eczema", "topicals-tried-or-unsuitable", (given) =>
    when(given["Topicals tried"], (known) => known === false),
  ),
  "us-opzelura/age/vitiligo": both("vitiligo", "age", (given) => below(given["Age"], 12)),
  "us-opzelura/age/eczema": both("eczema", "age", (given) => below(given["Age"], 2)),
  "us-opzelura/pregnancy/pregnant": one("pregnant", (given) => bool(given, "Pregnant")),
  "us-opzelura/breast-feeding/feeding": one("breast-feeding", (given) => bool(given, "Breast-feeding")),
  "us-opzelura/active-infection/serious": one("active-infection", infection("serious")),
  "us-opzelura/active-infection/any-on-treatment": (given) => [
    {
      fact: "treatment-state",
      truth: when(given["Treatment state"], (known) => known === "on" || known === "paused"),
    },
    { fact: "active-infection", truth: infection("minor", "serious")(given) },
  ],
  "us-opzelura/thrombosis/at-risk": (given) => [
    { fact: "thrombosis-risk", truth: bool(given, "Thrombosis risk") },
    { fact: "thrombosis-history", truth: bool(given, "Thrombosis history") },
  ],
  "us-opzelura/area-limit/vitiligo": both("vitiligo", "area-treated", area(10)),
  "us-opzelura/area-limit/eczema": both("eczema", "area-treated", area(20)),
  "us-opzelura/strong-cyp3a4/avoid": one("medications", (given) => bool(given, "On the list")),
};

function said(truth: boolean | null, parts: readonly Part[]): string {
  const facts = parts.map((part) => `${part.fact}=${part.truth}`);
  return `${truth} by ${[...new Set(facts)].toSorted().join(", ")}`;
}

function theirs(statement: string, given: Given): string {
  const truth = bool(given, statement);
  const parts = RULES[statement]?.(given) ?? [];
  return said(
    truth,
    parts.filter((part) => part.truth === truth),
  );
}

function ours(finding: Finding | undefined): string {
  return finding === undefined ? "no finding" : said(truthOf(finding.applies), deciding(finding.because));
}

/** The patient whom an imported course is about. */
export interface Judged {
  readonly patient: string;
  readonly course: Course;
}

/**
 * Every difference between the two sides: of each statement for each patient the verdict, and the facts that decided it with what
 * was found of each. Also a statement that does not fire, fail and stay unknown for some patient of the lot, since agreeing on
 * what nobody has proves nothing.
 */
export function differences(label: Label, judged: readonly Judged[], verdicts: Verdicts): readonly string[] {
  const wrong: string[] = [];
  const seen = new Map<string, Set<boolean | null>>(FOURTEEN.map((id) => [id, new Set()]));
  for (const { patient, course } of judged) {
    const findings = findingsBy(assessed(label, course));
    const given = verdicts[patient] ?? {};
    for (const id of FOURTEEN) {
      const finding = findings.get(id);
      if (finding !== undefined) seen.get(id)?.add(truthOf(finding.applies));
      const [left, right] = [ours(finding), theirs(id, given)];
      if (left !== right) wrong.push(`${patient} ${id}: ours ${left}; CQL ${right}`);
    }
  }
  for (const [id, truths] of seen)
    if (truths.size < 3) wrong.push(`${id}: only ${[...truths].join(" and ")} among all`);
  return wrong;
}
