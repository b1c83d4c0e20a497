import {
  ARMS,
  boolean,
  CAUTIONS,
  count,
  type Decoder,
  DESIGNS,
  EFFICACY_SETS,
  either,
  EVIDENCE_ABOUT,
  INDICATIONS,
  list,
  literal,
  MEASURES,
  number,
  object,
  optional,
  type Population,
  scalar,
  SELECTIONS,
  SITES,
  text,
  word,
} from "@repigment/core";

import { anything, day, point as ageOf, record, slug } from "./decoders.ts";
import type {
  Bounds,
  DoNotUse,
  EvidenceFile,
  Extent,
  TableCell,
  WrittenComparison,
  WrittenEvidenceSource,
  WrittenPoint,
  WrittenPopulation,
  WrittenSeries,
  WrittenTable,
} from "./evidence-file.ts";

export const evidenceFile: Decoder<EvidenceFile> = object<EvidenceFile>({
  study: slug,
  populations: optional(list(anything, 100)),
  series: optional(list(anything, 200)),
  tables: optional(list(anything, 50)),
  doNotUse: optional(list(anything, 50)),
});

const extent: Decoder<Extent> = object<Extent>({ least: number, most: number });
const bounds: Decoder<Bounds> = object<Bounds>({ low: number, high: number });
const absent: Decoder<null> = scalar("null", { type: "null" }, (input): input is null => input === null);
const sizeOrNull: Decoder<number | null> = either<number | null>("a number or null", count, absent);

const source: Decoder<WrittenEvidenceSource> = object<WrittenEvidenceSource>({
  document: slug,
  section: text,
  checked: day,
  confidence: word("found", "second-hand"),
});

export const population: Decoder<WrittenPopulation> = object<WrittenPopulation>({
  id: slug,
  trial: text,
  registry: optional(text),
  design: word(...DESIGNS),
  set: word(...EFFICACY_SETS),
  arm: word(...ARMS),
  n: either<WrittenPopulation["n"]>("a number, a range of them, or null", sizeOrNull, extent),
  indication: word(...INDICATIONS),
  ages: optional(object<NonNullable<Population["ages"]>>({ least: ageOf, below: optional(ageOf) })),
  selected: optional(word(...SELECTIONS)),
  label: optional(slug),
  derived: optional(text),
  imputed: boolean,
});

const against: Decoder<WrittenComparison> = object<WrittenComparison>({
  population: slug,
  kind: word("difference", "odds-ratio", "number-needed-to-treat"),
  value: number,
  interval: optional(bounds),
  derived: optional(text),
});

const point: Decoder<WrittenPoint> = object<WrittenPoint>({
  week: number,
  onDrug: number,
  value: either<WrittenPoint["value"]>("a number or a range", number, extent),
  endpoint: optional(literal(true)),
  part: optional(slug),
  sites: optional(list(word(...SITES))),
  interval: optional(either<NonNullable<WrittenPoint["interval"]>>("bounds or wilson", literal("wilson"), bounds)),
  count: optional(count),
  against: optional(list(against)),
  derived: optional(text),
});

export const series: Decoder<WrittenSeries> = object<WrittenSeries>({
  about: word(...EVIDENCE_ABOUT),
  population: slug,
  measure: word(...MEASURES),
  unit: word("%", "wk", "d"),
  source,
  caution: optional(word(...CAUTIONS)),
  points: list(point, 100),
});

const cell: Decoder<TableCell> = object<TableCell>({
  count: optional(count),
  percent: optional(number),
  mean: optional(number),
  spread: optional(number),
  band: optional(word("common", "uncommon")),
});

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const table: Decoder<WrittenTable> = object<WrittenTable>({
  id: slug,
  kind: word("adverse-reactions", "baseline"),
  title: text,
  indication: word(...INDICATIONS),
  design: word(...DESIGNS),
  label: optional(slug),
  weeks: optional(number),
  threshold: optional(text),
  columns: record(
    id,
    "a column id",
    object<WrittenTable["columns"][string]>({ arm: word(...ARMS, "all"), n: sizeOrNull }),
  ),
  rows: record(id, "a row id", record(id, "a column id", cell)),
  also: optional(list(slug, 100)),
  source,
  derived: optional(text),
  note: optional(text),
});

export const doNotUse: Decoder<DoNotUse> = object<DoNotUse>({
  id: slug,
  what: text,
  why: text,
  urls: optional(list(text, 20)),
  figures: optional(
    list(
      object<NonNullable<DoNotUse["figures"]>[number]>({ measure: word(...MEASURES), week: number, value: number }),
      20,
    ),
  ),
});
