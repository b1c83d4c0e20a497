import type { Problem } from "@repigment/core";

import { REFUTED, type WrittenClaim, type WrittenVerdict } from "../claim-file.ts";
import type { DataSource, Placed } from "../data-source.ts";
import type { ClaimsOfPage } from "../read-claims.ts";
import { checkDocument } from "./label.ts";

/** Everything that is wrong with the claims, all at once. */
export function checkClaims(pages: readonly ClaimsOfPage[], source: DataSource): readonly Problem[] {
  const statements = new Set(source.labels.flatMap((label) => label.statements.map(({ value }) => value.id)));
  const exist = (ids: readonly string[], at: string): readonly Problem[] =>
    ids.flatMap((id, index) =>
      statements.has(id) ? [] : [{ at: `${at}/${index}`, expected: "a statement of a label", found: id }],
    );
  return pages.flatMap(({ at, document, claims, gaps }) => [
    ...checkDocument(document, `${at}/document`, source),
    ...twice([...claims, ...gaps]),
    ...claims.flatMap((each) => [
      ...checkClaim(
        each,
        source.labels.map(({ id }) => id),
        new Set(claims.flatMap(({ value }) => value.verdicts.flatMap(({ labels }) => labels))),
      ),
      ...each.value.verdicts.flatMap((verdict, index) =>
        exist(verdict.statements, `${each.at}/verdicts/${index}/statements`),
      ),
    ]),
    ...gaps.flatMap((each) => [
      ...exist(each.value.statements, `${each.at}/statements`),
      ...(each.value.statements.length > 0
        ? []
        : [{ at: `${each.at}/statements`, expected: "a statement that says what the page leaves out", found: "none" }]),
    ]),
  ]);
}

function twice(all: readonly Placed<{ readonly id: string }>[]): readonly Problem[] {
  return all.flatMap(({ at, value: { id } }, index) =>
    all.findIndex((other) => other.value.id === id) === index
      ? []
      : [{ at: `${at}/id`, expected: "an id of its own", found: id }],
  );
}

/** A label that was held beside one claim of a page is held beside all; one that came later has not been held beside any yet. */
function checkClaim(
  { at, value }: Placed<WrittenClaim>,
  labels: readonly string[],
  compared: ReadonlySet<string>,
): readonly Problem[] {
  const judged = value.verdicts.flatMap((verdict) => verdict.labels);
  const refuted = value.verdicts.some(({ verdict }) => REFUTED.has(verdict));
  const bad = Object.entries(value.never ?? {}).flatMap(([language, patterns]) =>
    patterns.flatMap((pattern, index) =>
      isPattern(pattern)
        ? []
        : [{ at: `${at}/never/${language}/${index}`, expected: "a regular expression", found: pattern }],
    ),
  );
  return [
    ...labels
      .filter((label) => compared.has(label) && judged.filter((each) => each === label).length !== 1)
      .map((label) => ({ at: `${at}/verdicts`, expected: `one verdict of ${label}`, found: judged.join(", ") })),
    ...judged
      .filter((label) => !labels.includes(label))
      .map((label) => ({ at: `${at}/verdicts`, expected: "labels that exist", found: label })),
    ...value.verdicts.flatMap((verdict, index) => checkVerdict(verdict, `${at}/verdicts/${index}`)),
    ...(value.never !== undefined && !refuted
      ? [{ at: `${at}/never`, expected: "none, since no label refutes the claim", found: "patterns" }]
      : []),
    ...bad,
  ];
}

/** What agrees or is refuted is so by statements of just that label; whatever does not simply agree says why, in two voices. */
function checkVerdict({ labels, verdict, statements, why }: WrittenVerdict, at: string): readonly Problem[] {
  const silent = verdict === "not-seen" || verdict === "in-no-label";
  const lacking = silent ? [] : labels.filter((label) => !statements.some((id) => id.startsWith(`${label}/`)));
  const foreign = statements.filter((id) => !labels.some((label) => id.startsWith(`${label}/`)));
  return [
    ...lacking.map((label) => ({
      at: `${at}/statements`,
      expected: `a statement of ${label}`,
      found: statements.join(", "),
    })),
    ...foreign.map((id) => ({ at: `${at}/statements`, expected: `statements of ${labels.join(", ")}`, found: id })),
    ...(verdict !== "agrees" && why === undefined
      ? [
          {
            at: `${at}/why`,
            expected: `why the verdict is ${verdict}, to a person and to a clinician`,
            found: "nothing",
          },
        ]
      : []),
    ...(why !== undefined && why.person === why.clinician && verdict !== "not-seen"
      ? [{ at: `${at}/why`, expected: "two voices", found: "one text" }]
      : []),
  ];
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "iu").flags === "iu";
  } catch {
    return false;
  }
}
