import type { Coverage, Problem } from "@repigment/core";

import type { DataSource, LabelSource, PlacedStatement } from "../data-source.ts";
import type { Document } from "../label-file.ts";

/** What is wrong with what a label's statements rest on. */
export function checkBases({ statements, cells }: LabelSource, source: DataSource): readonly Problem[] {
  const coverage = new Map(cells.map((cell) => [cell.topic, cell.coverage]));
  return statements.flatMap((statement) => checkBasis(statement, coverage.get(statement.topic), source));
}

/** What a statement of a label may rest on. What a company prints is no label: it may be all that was seen of one. */
const OFFICIAL: readonly Document["kind"][] = ["label", "leaflet", "authority"];

/**
 * Promotion is no label: a shop, the news, a study or a work of reference may stand beside a source, never in its place; where
 * what the company hands out is all that was seen, the topic's coverage says that it was seen in part.
 */
function checkBasis(
  { at, value }: PlacedStatement,
  coverage: Coverage | undefined,
  { documents }: DataSource,
): readonly Problem[] {
  const kind = documents.get(value.source.document)?.kind;
  if (kind === undefined) return [];
  if (kind !== "company" && !OFFICIAL.includes(kind))
    return [
      {
        at: `${at}/source/document`,
        expected: `a label, a leaflet, a text of an authority or what the company hands out`,
        found: `${value.source.document}, of kind ${kind}`,
        mend: "cite it under also, beside the label's own text; without one there is no statement",
      },
    ];
  const all = [value.source, ...(value.also ?? [])].map(({ document }) => documents.get(document)?.kind);
  return coverage !== "whole" || all.some((one) => one !== undefined && OFFICIAL.includes(one))
    ? []
    : [
        {
          at: `${at}/source/document`,
          expected: "a label, a leaflet or a text of an authority, since the coverage is whole",
          found: `only what the company hands out: ${value.source.document}`,
          mend: "the coverage is part, with a note that the label itself was not seen",
        },
      ];
}
