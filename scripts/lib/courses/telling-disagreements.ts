import type { Assessment } from "@repigment/core";

import { differs, holds, lacks } from "./compare.ts";
import type { ExpectedEvidence, ExpectedLabel } from "./expected.ts";
import { isNamed } from "./finding-disagreements.ts";

type Item = Assessment["evidence"][number];

/** Where something else is told, or kept back, than was written by hand: notices, evidence, coverage, what a caregiver sees. */
export function tellingDisagreements(assessment: Assessment, expected: ExpectedLabel): readonly string[] {
  const { notices = [], told = [], untold = [], coverage = {}, evidence = [] } = expected;
  const { withheld = [], notAsked = [], unshown = [] } = expected;
  const said = assessment.notices.map(({ statement }) => statement);
  const concerning = assessment.findings.filter(({ applies, grade }) => applies === "yes" && grade !== "inference");
  const topics = [...assessment.notices, ...concerning].map(({ topic }) => topic);
  const asked = [...assessment.questions, ...assessment.findings.flatMap(({ missing }) => missing)];
  return [
    ...notices
      .filter((name) => !said.some((id) => isNamed(id, name)))
      .map((name) => `notices: ${name} not among ${JSON.stringify(said)}`),
    ...lacks("told", told, topics),
    ...holds("untold", untold, topics),
    ...Object.entries(coverage).flatMap(([topic, word]) =>
      differs(`coverage.${topic}`, word, (assessment.coverage as Readonly<Record<string, string>>)[topic]),
    ),
    ...evidence
      .filter((row) => !assessment.evidence.some((item) => isRow(item, row)))
      .map((row) => `evidence: ${JSON.stringify(row)} not among ${JSON.stringify(assessment.evidence.map(shown))}`),
    ...lacks("withheld", withheld, assessment.withheld ?? []),
    ...holds(
      "asked",
      notAsked,
      asked.map(({ fact }) => fact),
    ),
    ...unshown.filter((text) => JSON.stringify(assessment).includes(text)).map((text) => `${text} is shown`),
  ];
}

function isRow(item: Item, { measure, about, week, site, estimate, beside, n, caution }: ExpectedEvidence): boolean {
  return (
    item.measure === measure &&
    (about === undefined || item.about === about) &&
    (week === undefined || (item.week.value === week && item.week.unit === "wk")) &&
    (site === undefined || item.sites?.includes(site) === true) &&
    isPoint(item.estimate, estimate) &&
    isPoint(item.beside?.estimate, beside) &&
    isPoint(item.n ?? undefined, n) &&
    (caution === undefined || item.caution === caution)
  );
}

function isPoint(
  range: { readonly least: number; readonly most: number | null } | undefined,
  wanted: number | undefined,
): boolean {
  return wanted === undefined || (range?.least === wanted && range.most === wanted);
}

function shown({ row, estimate, beside }: Item): string {
  return `${row}: ${estimate.least}${beside === undefined ? "" : ` beside ${beside.estimate.least}`}`;
}
