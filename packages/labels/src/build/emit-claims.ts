import type { ClaimsData } from "../claims/claims-data.ts";
import type { PlacedLocator } from "../locator/locator.ts";
import type { ClaimsOfPage } from "./read-claims.ts";

/** The claims as programs load them: a verdict for each label. */
export function claimsOf(pages: readonly ClaimsOfPage[]): ClaimsData {
  return {
    claims: pages.flatMap(({ document, claims }) =>
      claims.map(({ value: { locator: _locator, verdicts, ...rest } }) => ({
        ...rest,
        document,
        verdicts: verdicts.flatMap(({ labels, statements, ...verdict }) =>
          labels.map((label) => ({
            label,
            ...verdict,
            statements: statements.filter((id) => id.startsWith(`${label}/`)),
          })),
        ),
      })),
    ),
    gaps: pages.flatMap(({ document, gaps }) => gaps.map(({ value }) => ({ ...value, document }))),
  };
}

/** Where the claims stand in their pages, as `labels check` looks them up. */
export function claimLocators(pages: readonly ClaimsOfPage[]): readonly PlacedLocator[] {
  return pages.flatMap(({ document, claims }) =>
    claims.map(({ value: { id, locator } }) => ({
      statement: `claims/${id}`,
      document,
      section: "page",
      locator,
    })),
  );
}
