import { decode, type Decoder, type Problem } from "@repigment/core";

import type { Placed } from "./data-source.ts";
import { doNotUse, evidenceFile, population, series, table } from "./evidence-decoders.ts";
import type { DoNotUse, WrittenPopulation, WrittenSeries, WrittenTable } from "./evidence-file.ts";
import { type Files, itemsOf } from "./read-data.ts";

/** What was read of data/evidence, well or in part. */
export interface EvidenceSourceData {
  readonly populations: readonly Placed<WrittenPopulation>[];
  readonly series: readonly Placed<WrittenSeries>[];
  readonly tables: readonly Placed<WrittenTable>[];
  readonly doNotUse: readonly Placed<DoNotUse>[];
}

/** Reads the files of data/evidence part by part, so that one bad figure hides no other. */
export function readEvidence(files: Files): {
  readonly source: EvidenceSourceData;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const populations: Placed<WrittenPopulation>[] = [];
  const all: Placed<WrittenSeries>[] = [];
  const tables: Placed<WrittenTable>[] = [];
  const refused: Placed<DoNotUse>[] = [];
  for (const [file, yaml] of [...files].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    if (!yaml.ok) {
      problems.push(...yaml.problems);
      continue;
    }
    const at = `${file}#`;
    const read = decode(evidenceFile, yaml.value, at);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const name = /([a-z0-9-]+)\.yaml$/.exec(file)?.[1] ?? "";
    const { study, ...parts } = read.value;
    if (study !== name)
      problems.push({ at: `${at}/study`, expected: name, found: study, mend: "a study's file is named after it" });
    const items = <T>(decoder: Decoder<T>, part: readonly unknown[] | undefined, key: string): readonly Placed<T>[] =>
      itemsOf(decoder, part ?? [], `${at}/${key}`, problems);
    populations.push(...items(population, parts.populations, "populations"));
    all.push(...items(series, parts.series, "series"));
    tables.push(...items(table, parts.tables, "tables"));
    refused.push(...items(doNotUse, parts.doNotUse, "doNotUse"));
  }
  return { source: { populations, series: all, tables, doNotUse: refused }, problems };
}
