import {
  decode,
  type Decoder,
  list,
  pointer,
  type Problem,
  REFUSED,
  type Result,
  type Substance,
} from "@repigment/core";

import type { Cell, DataSource, LabelSource, Placed, PlacedStatement } from "./data-source.ts";
import { anything, record } from "./decoders.ts";
import { disagreement, type WrittenDisagreement } from "./disagreement-file.ts";
import { type Document, document, type LabelFile, labelFile } from "./label-file.ts";
import { type OwnFile, ownFile, statement, type TopicFile, topicFile } from "./statement-file.ts";
import { substance, substanceList, type WrittenList } from "./substance-file.ts";

/** Parsed files, or why one cannot be, by path below the folder of the package: data/us-opzelura/age.yaml. */
export type Files = ReadonlyMap<string, Result<unknown>>;

/** What was read, and everything that could not be. */
export interface DataRead {
  readonly source: DataSource;
  readonly problems: readonly Problem[];
}

/** Reads all files; a file or a statement that cannot be read is a problem and is left out, so that the rest is still looked at. */
export function readData(files: Files): DataRead {
  const problems: Problem[] = [];
  const documents = new Map<string, Document>();
  const labels = new Map<string, { label?: Placed<LabelFile>; cells: Cell[]; statements: PlacedStatement[] }>();
  const own: PlacedStatement[] = [];
  const substances: Placed<Substance>[] = [];
  const lists: Placed<WrittenList>[] = [];
  const disagreements: Placed<WrittenDisagreement>[] = [];

  for (const [file, yaml] of [...files].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const [, room = "", folder = "", name = ""] =
      /^(data|own)\/(?:([a-z0-9-]+)\/)?([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
    if (!yaml.ok) {
      problems.push(...yaml.problems);
      continue;
    }
    const read = <T>(decoder: Decoder<T>): T | undefined => take(decoder, yaml.value, `${file}#`, problems);
    if (room === "own" && folder === "") {
      const head = read(ownFile);
      if (head !== undefined) own.push(...statementsOf(file, name, head, problems));
    } else if (room === "data" && folder === "" && name === "documents") {
      for (const [id, found] of Object.entries(read(record(/^[a-z0-9-]+$/, "a document id", document)) ?? {}))
        documents.set(id, found);
    } else if (file === "data/disagreements.yaml") {
      disagreements.push(...itemsOf(disagreement, read(list(anything, 1_000)) ?? [], `${file}#`, problems));
    } else if (room === "data" && folder === "substances") {
      substances.push(...itemsOf(substance, read(list(anything, 5_000)) ?? [], `${file}#`, problems));
    } else if (room === "data" && folder === "lists") {
      const found = read(substanceList);
      if (found !== undefined) lists.push({ at: `${file}#`, value: found });
      if (found !== undefined && found.id !== name)
        problems.push({ at: `${file}#/id`, expected: name, found: found.id, mend: "a list's file is named after it" });
    } else if (room === "data" && folder !== "") {
      const label = labels.get(folder) ?? { cells: [], statements: [] };
      labels.set(folder, label);
      if (name === "label") {
        const found = read(labelFile);
        if (found !== undefined) label.label = { at: `${file}#`, value: found };
      } else {
        const head = read(topicFile);
        if (head === undefined) continue;
        const { topic, coverage, note, statements } = head;
        label.cells.push({
          at: `${file}#`,
          topic,
          coverage,
          ...(note === undefined ? {} : { note }),
          written: statements.length,
        });
        label.statements.push(...statementsOf(file, name, head, problems));
      }
    } else {
      problems.push({
        at: `${file}#`,
        expected: "data/documents.yaml, data/<label>/<topic>.yaml, data/substances/…, data/lists/… or own/<topic>.yaml",
        found: file,
        mend: "move or rename the file",
      });
    }
  }
  const sources: readonly LabelSource[] = [...labels].map(([id, { label, cells, statements }]) => ({
    id,
    label,
    cells,
    statements,
  }));
  return { source: { documents, labels: sources, own, substances, lists, disagreements }, problems };
}

function take<T>(decoder: Decoder<T>, input: unknown, at: string, problems: Problem[]): T | undefined {
  const result = decode(decoder, input, at);
  if (result.ok) return result.value;
  problems.push(...result.problems);
  return undefined;
}

/** Reads a list item by item, so that one bad item hides no other. */
export function itemsOf<T>(
  decoder: Decoder<T>,
  items: readonly unknown[],
  at: string,
  problems: Problem[],
): readonly Placed<T>[] {
  return items.flatMap((item, index) => {
    const place = pointer(at, index);
    const value = decoder.decode(item, place, problems);
    return value === REFUSED ? [] : [{ at: place, value }];
  });
}

function statementsOf(
  file: string,
  name: string,
  { topic, statements }: TopicFile | OwnFile,
  problems: Problem[],
): readonly PlacedStatement[] {
  if (topic !== name)
    problems.push({ at: `${file}#/topic`, expected: name, found: topic, mend: "a topic's file is named after it" });
  return itemsOf(statement, statements, `${file}#/statements`, problems).map((placed) => ({ ...placed, topic }));
}
