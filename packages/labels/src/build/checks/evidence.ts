import type { Problem } from "@repigment/core";

import type { DataSource, Placed } from "../data-source.ts";
import { rowId } from "../emit-evidence.ts";
import type { WrittenPoint, WrittenPopulation, WrittenSeries, WrittenTable } from "../evidence-file.ts";
import type { EvidenceSourceData } from "../read-evidence.ts";
import { checkDocument } from "./label.ts";

/** Everything that is wrong with the evidence, all at once. */
export function checkEvidence(evidence: EvidenceSourceData, source: DataSource): readonly Problem[] {
  const populations = new Map(evidence.populations.map(({ value }) => [value.id, value]));
  const labels = new Set(source.labels.map(({ id }) => id));
  return [
    ...twice(evidence.populations.map(({ at, value }) => ({ at: `${at}/id`, value: value.id }))),
    ...twice(evidence.tables.map(({ at, value }) => ({ at: `${at}/id`, value: value.id }))),
    ...twice(rowsOf(evidence)),
    ...[...evidence.populations, ...evidence.tables].flatMap(({ at, value }) =>
      value.label === undefined || labels.has(value.label)
        ? []
        : [{ at: `${at}/label`, expected: "a label's id", found: value.label }],
    ),
    ...evidence.populations.flatMap(checkPopulation),
    ...evidence.series.flatMap((each) => [
      ...checkDocument(each.value.source.document, `${each.at}/source/document`, source),
      ...checkSeries(each, populations, evidence),
    ]),
    ...evidence.tables.flatMap((each) => [
      ...checkDocument(each.value.source.document, `${each.at}/source/document`, source),
      ...checkTable(each),
    ]),
    ...checkRefused(evidence, source),
    ...checkCited(evidence, source),
  ];
}

function rowsOf({ series }: EvidenceSourceData): readonly Placed<string>[] {
  return series.flatMap(({ at, value }) =>
    value.points.map((point, index) => ({
      at: `${at}/points/${index}`,
      value: rowId(value.population, value.measure, point),
    })),
  );
}

function twice(ids: readonly Placed<string>[]): readonly Problem[] {
  return ids.flatMap(({ at, value }, index) => {
    const twin = ids.slice(0, index).find((other) => other.value === value);
    return twin === undefined ? [] : [{ at, expected: `an id of its own; ${twin.at} has it`, found: value }];
  });
}

function checkPopulation({ at, value: { n, derived } }: Placed<WrittenPopulation>): readonly Problem[] {
  const rough = n !== null && typeof n !== "number";
  return rough && derived === undefined
    ? [{ at: `${at}/derived`, expected: "how the size was worked out, since it is a range", found: "nothing" }]
    : [];
}

function checkSeries(
  { at, value }: Placed<WrittenSeries>,
  populations: ReadonlyMap<string, WrittenPopulation>,
  evidence: EvidenceSourceData,
): readonly Problem[] {
  const people = populations.get(value.population);
  if (people === undefined)
    return [{ at: `${at}/population`, expected: "the id of a population", found: value.population }];
  const ids = new Set(rowsOf(evidence).map((row) => row.value));
  return value.points.flatMap((point, index) => {
    const place = `${at}/points/${index}`;
    return [
      ...checkWeeks(place, point, people),
      ...checkFigure(place, point, value, people),
      ...(point.against ?? []).flatMap(({ population }, other) =>
        ids.has(rowId(population, value.measure, point))
          ? []
          : [
              {
                at: `${place}/against/${other}/population`,
                expected: `a population with ${value.measure} at week ${point.week}`,
                found: population,
              },
            ],
      ),
    ];
  });
}

/** Nobody is on a cream that they did not get: weeks on the cream are told apart from weeks of the study. */
function checkWeeks(at: string, { week, onDrug }: WrittenPoint, { arm }: WrittenPopulation): readonly Problem[] {
  const wrong =
    onDrug > week ||
    onDrug < 0 ||
    (arm === "vehicle" && onDrug > 0) ||
    (arm === "vehicle-then-cream" && onDrug >= week);
  return wrong
    ? [{ at: `${at}/onDrug`, expected: `weeks on the cream of the arm ${arm} by week ${week}`, found: String(onDrug) }]
    : [];
}

function checkFigure(
  at: string,
  { value, count, interval, derived, sites, part }: WrittenPoint,
  { unit, about }: WrittenSeries,
  { n, imputed }: WrittenPopulation,
): readonly Problem[] {
  const share = typeof value === "number" ? value : value.least;
  const problems: Problem[] = [];
  if (unit === "%" && (share < 0 || share > 100))
    problems.push({ at: `${at}/value`, expected: "a share from 0 to 100 %", found: String(share) });
  if (count !== undefined && imputed)
    problems.push({
      at: `${at}/count`,
      expected: "no count, since missing answers were filled in by a model and the share is of no whole persons",
      found: String(count),
    });
  else if (count !== undefined && (typeof n !== "number" || Math.abs((100 * count) / n - share) > 0.06))
    problems.push({
      at: `${at}/count`,
      expected: `a count that gives ${share} % of the population`,
      found: String(count),
    });
  if (interval === "wilson" && (n === null || imputed || derived === undefined))
    problems.push({
      at: `${at}/interval`,
      expected: "an interval is worked out only of counted people whose number is known, and says so in derived",
      found: "wilson",
    });
  if (interval !== undefined && interval !== "wilson" && (share < interval.low || share > interval.high))
    problems.push({
      at: `${at}/interval`,
      expected: `bounds around ${share}`,
      found: `${interval.low} to ${interval.high}`,
    });
  if ((about === "by-site") !== (sites !== undefined && part !== undefined))
    problems.push({
      at: `${at}/sites`,
      expected: "sites and part just where a figure is about a part of the body",
      found: about,
    });
  return problems;
}

function checkTable({ at, value }: Placed<WrittenTable>): readonly Problem[] {
  return Object.entries(value.rows).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([name, { count, percent }]) => {
      const column = value.columns[name];
      const place = `${at}/rows/${row}/${name}`;
      if (column === undefined)
        return [{ at: place, expected: `a column: ${Object.keys(value.columns).join(", ")}`, found: name }];
      if (count === undefined || percent === undefined) return [];
      const share = column.n === null ? Number.NaN : (100 * count) / column.n;
      // A whole number of % is as exact as a table may be.
      return Math.abs(share - percent) <= (Number.isInteger(percent) ? 0.5 : 0.06)
        ? []
        : [{ at: place, expected: `${count} of ${column.n} in %`, found: String(percent) }];
    }),
  );
}

/** What must not be used is not used: neither the pages nor the figures. */
function checkRefused({ doNotUse, series }: EvidenceSourceData, source: DataSource): readonly Problem[] {
  return doNotUse.flatMap(({ at, value: { urls = [], figures = [] } }) => [
    ...[...source.documents]
      .filter(([, { url }]) => urls.some((piece) => url.includes(piece)))
      .map(([id]) => ({ at: `data/documents.yaml#/${id}/url`, expected: `no page that ${at} rules out`, found: id })),
    ...series.flatMap((each) =>
      each.value.points.flatMap((point, index) =>
        figures.some(
          ({ measure, week, value }) => measure === each.value.measure && week === point.week && value === point.value,
        )
          ? [
              {
                at: `${each.at}/points/${index}`,
                expected: `no figure that ${at} rules out`,
                found: JSON.stringify(point.value),
              },
            ]
          : [],
      ),
    ),
  ]);
}

/** A figure, or a row of a table (<table>/<row>), that a disagreement of the labels rests on is there. */
function checkCited(evidence: EvidenceSourceData, { disagreements }: DataSource): readonly Problem[] {
  const known = new Set([
    ...rowsOf(evidence).map(({ value }) => value),
    ...evidence.tables.flatMap(({ value: { id, rows } }) => Object.keys(rows).map((row) => `${id}/${row}`)),
  ]);
  return disagreements.flatMap(({ at, value }) =>
    value.sides.flatMap(({ evidence: cited = [] }, side) =>
      cited.flatMap((id, index) =>
        known.has(id)
          ? []
          : [
              {
                at: `${at}/sides/${side}/evidence/${index}`,
                expected: "a figure, or a row of a table (<table>/<row>), of data/evidence",
                found: id,
              },
            ],
      ),
    ),
  );
}
