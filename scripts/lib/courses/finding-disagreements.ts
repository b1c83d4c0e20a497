import type { Assessment, Finding } from "@repigment/core";

import type { ExpectedFinding, ExpectedLabel } from "./expected.ts";

/** Where the findings are not those that were written by hand. */
export function findingDisagreements(
  assessment: Assessment,
  { topics = {}, absent = [], none, every }: ExpectedLabel,
): readonly string[] {
  const ofLabel = assessment.findings.filter(({ grade }) => grade !== "inference");
  return [
    ...Object.entries(topics).flatMap(([topic, one]) => [one].flat().flatMap((each) => unmet(assessment, topic, each))),
    ...absent.flatMap((topic) =>
      ofLabel
        .filter((finding) => finding.topic === topic)
        .map(({ statement, applies }) => `${topic} should be absent; found ${statement}: ${applies}`),
    ),
    ...ofLabel
      .filter(({ applies }) => applies === none)
      .map(({ statement }) => `none should be ${String(none)}; found ${statement}`),
    ...assessment.findings
      .filter(({ applies }) => every !== undefined && applies !== every)
      .map((finding) => `every finding should be ${String(every)}; found ${told(finding)}`),
  ];
}

function unmet({ findings }: Assessment, topic: string, expected: ExpectedFinding): readonly string[] {
  const own = findings.filter((finding) => finding.topic === topic);
  const wanted = JSON.stringify(expected);
  if (own.length === 0) return [`${topic}: no finding at all; expected ${wanted}`];
  const shown = own.map(told).join(", ");
  if (expected.applies === "no" && expected.statement === undefined && expected.site === undefined) {
    const other = own.filter(
      ({ applies, grade }) => applies === "yes" || (applies === "unknown" && grade !== "inference"),
    );
    if (other.length > 0) return [`${topic}: expected no finding but no; found ${shown}; expected ${wanted}`];
  }
  return own.some((finding) => meets(finding, expected)) ? [] : [`${topic}: found ${shown}; expected ${wanted}`];
}

function told({ statement, site, applies, action }: Finding): string {
  return `${statement}${site === undefined ? "" : `@${site}`}: ${applies} (${action})`;
}

function meets(finding: Finding, expected: ExpectedFinding): boolean {
  const { applies, statement, action, site, withinError = false, missing = [], names = [] } = expected;
  const facts = finding.missing.map(({ fact }) => fact);
  const shown = JSON.stringify([finding.because, finding.missing]);
  return (
    finding.applies === applies &&
    (statement === undefined || isNamed(finding.statement, statement)) &&
    (action === undefined || finding.action === action) &&
    (site === undefined || finding.site === site) &&
    (finding.withinError === true) === withinError &&
    missing.every((fact) => facts.includes(fact)) &&
    names.every((name) => shown.includes(name))
  );
}

/** A statement is named by its id or by the end of it. */
export function isNamed(id: string, name: string): boolean {
  return id === name || id.endsWith(`/${name}`);
}
