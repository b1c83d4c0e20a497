import type { Comparison, EvidenceInterval, EvidenceRow, EvidenceSource, Population, Range } from "@repigment/core";

import type { EvidenceData, EvidenceTable } from "../evidence/evidence-data.ts";
import type { DataSource } from "./data-source.ts";
import { cited, hashOf } from "./emit.ts";
import type {
  Bounds,
  Extent,
  WrittenComparison,
  WrittenEvidenceSource,
  WrittenPoint,
  WrittenPopulation,
  WrittenSeries,
  WrittenTable,
} from "./evidence-file.ts";
import type { EvidenceSourceData } from "./read-evidence.ts";
import { wilsonOver } from "./wilson.ts";

type Documents = DataSource["documents"];

/** The evidence as programs load it: a row for each figure, in the order in which they are written. */
export function evidenceOf(source: EvidenceSourceData, documents: Documents): EvidenceData {
  const sizes = new Map(source.populations.map(({ value }) => [value.id, sizeOf(value)]));
  const rows = source.series.flatMap(({ value }) => rowsOf(value, sizes, documents));
  const tables = source.tables.map(({ value }) => tableOf(value, documents));
  const populations = source.populations.map(({ value: { imputed: _imputed, ...rest } }): Population => ({
    ...rest,
    n: sizes.get(rest.id) ?? null,
  }));
  return {
    hash: hashOf({ populations, rows: rows.map(withoutLook) }),
    populations,
    rows,
    tables,
    doNotUse: source.doNotUse.map(({ value }) => value),
    documents: cited(
      [],
      documents,
      [...rows, ...tables].map((each) => each.source.document),
    ),
  };
}

/** What the hash covers: not when we last looked. */
function withoutLook({ source, ...rest }: EvidenceRow): unknown {
  const { checked: _checked, ...kept } = source;
  return { ...rest, source: kept };
}

/** The id of a figure: population, measure, week of the study, and the part of the body where it is about one. */
export function rowId(
  population: string,
  measure: string,
  { week, part }: Pick<WrittenPoint, "week" | "part">,
): string {
  return `${population}/${measure}/week-${week}${part === undefined ? "" : `/${part}`}`;
}

function sizeOf({ n }: WrittenPopulation): Range | null {
  return n === null ? null : { ...extentOf(n), unit: "1" };
}

function extentOf(value: number | Extent): Extent {
  return typeof value === "number" ? { least: value, most: value } : value;
}

function rowsOf(
  { about, population, measure, unit, source, caution, points }: WrittenSeries,
  sizes: ReadonlyMap<string, Range | null>,
  documents: Documents,
): readonly EvidenceRow[] {
  return points.map((point) => {
    const { week, onDrug, value, endpoint, sites, interval, against, derived } = point;
    return {
      id: rowId(population, measure, point),
      about,
      population,
      week: { value: week, unit: "wk" },
      onDrug: { value: onDrug, unit: "wk" },
      measure,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(sites === undefined ? {} : { sites }),
      estimate: { ...extentOf(value), unit },
      ...(interval === undefined
        ? {}
        : { interval: interval === "wilson" ? workedOut(value, sizes.get(population)) : reported(interval) }),
      ...(against === undefined ? {} : { comparisons: against.map((other) => comparisonOf(other, measure, point)) }),
      ...(caution === undefined ? {} : { caution }),
      source: sourceOf(source, documents),
      ...(derived === undefined ? {} : { derived }),
    };
  });
}

function workedOut(value: WrittenPoint["value"], size: Range | null | undefined): EvidenceInterval {
  const { least } = extentOf(value);
  const people = { least: size?.least ?? 1, most: size?.most ?? size?.least ?? 1 };
  return { ...wilsonOver(least, people), method: "wilson" };
}

function reported({ low, high }: Bounds): EvidenceInterval {
  return { low, high, method: "reported" };
}

function comparisonOf(
  { population, kind, value, interval, derived }: WrittenComparison,
  measure: string,
  point: WrittenPoint,
): Comparison {
  return {
    with: rowId(population, measure, point),
    kind,
    value,
    ...(interval === undefined ? {} : { interval: reported(interval) }),
    ...(derived === undefined ? {} : { derived }),
  };
}

function tableOf({ source, ...rest }: WrittenTable, documents: Documents): EvidenceTable {
  return { ...rest, source: sourceOf(source, documents) };
}

function sourceOf(
  { document, section, checked, confidence }: WrittenEvidenceSource,
  documents: Documents,
): EvidenceSource {
  const { version, url } = documents.get(document) ?? { version: "", url: "" };
  return { document, version, section, url, checked, confidence };
}
