import { createHash } from "node:crypto";

import { canonical, FACTS, inForce, keysOf, type Statement, type StatementSource, TOPICS } from "@repigment/core";

import type { Disagreement } from "../disagreements.ts";
import type { CitedDocument, LabelFileData, ListData, SharedData, VersionData } from "../label-data.ts";
import type { PlacedLocator } from "../locator/locator.ts";
import type { DataSource, LabelSource, PlacedStatement } from "./data-source.ts";
import type { Document, LabelFile } from "./label-file.ts";
import type { WrittenSource } from "./statement-file.ts";

/** The generated files by name: one for each label, what all share, the locators (with those of others), and the table of labels. */
export function emit(source: DataSource, others: readonly PlacedLocator[] = []): ReadonlyMap<string, string> {
  const labels = source.labels.flatMap((each) =>
    each.label === undefined ? [] : [labelOf(each, each.label.value, source.documents)],
  );
  return new Map([
    ...labels.map((label) => [`${label.id}.json`, `${canonical(label)}\n`] as const),
    ["shared.json", `${canonical(sharedOf(source))}\n`],
    ["disagreements.json", `${canonical(disagreementsOf(source))}\n`],
    ["locators.json", `${canonical([...locatorsOf(source), ...others])}\n`],
    ["labels.ts", tableOf(labels)],
  ]);
}

function labelOf(source: LabelSource, label: LabelFile, documents: DataSource["documents"]): LabelFileData {
  const statements = inOrder(source.statements).map((each) => statementOf(each, documents));
  const versions: readonly VersionData[] = label.versions.map(({ version, from, document, note, newerUnread }) => ({
    version,
    from,
    hash: hashOf(statements.filter((each) => inForce(each, from)).map(withoutLooks)),
    document,
    ...(note === undefined ? {} : { note }),
    ...(newerUnread === undefined ? {} : { newerUnread }),
  }));
  const cells = source.cells.toSorted((left, right) => TOPICS.indexOf(left.topic) - TOPICS.indexOf(right.topic));
  const { id, short, product, jurisdiction } = label;
  return {
    id,
    short,
    product,
    jurisdiction,
    versions,
    statements,
    coverage: Object.fromEntries(cells.map(({ topic, coverage }) => [topic, coverage])),
    notes: Object.fromEntries(cells.flatMap(({ topic, note }) => (note === undefined ? [] : [[topic, note]]))),
    checked: oldest(statements),
    documents: cited(
      statements,
      documents,
      versions.map(({ document }) => document),
    ),
  };
}

function sharedOf({ own, substances, lists, documents }: DataSource): SharedData {
  const statements = inOrder(own).map((each) => statementOf(each, documents));
  const dictionary = substances.map(({ value }) => value);
  const dated: readonly ListData[] = lists.map(
    ({ value: { id, date, title, route, substances: members, atcPrefixes, doubtfulAtcPrefixes } }) => ({
      id,
      date,
      title,
      route,
      substances: members.map((member) => ({ id: member.id, confidence: member.confidence })),
      ...(atcPrefixes === undefined ? {} : { atcPrefixes: atcPrefixes.map(({ prefix }) => ({ prefix })) }),
      ...(doubtfulAtcPrefixes === undefined ? {} : { doubtfulAtcPrefixes }),
    }),
  );
  return {
    own: statements,
    ownHash: hashOf({ own: statements.map(withoutLooks), substances: dictionary, lists: dated, facts: FACTS }),
    substances: dictionary.map((substance) => ({ ...substance, keys: keysOf(substance) })),
    lists: dated,
    documents: cited(
      statements,
      documents,
      lists.map(({ value }) => value.source.document),
    ),
  };
}

/** By topic in the order of the closed list, then as written. */
function inOrder(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  return statements.toSorted((left, right) => TOPICS.indexOf(left.topic) - TOPICS.indexOf(right.topic));
}

/** A statement as core knows it: its sources with version and address, without examples and locators. */
function statementOf({ topic, value }: PlacedStatement, documents: DataSource["documents"]): Statement {
  const { id, action, scope, phase, urgency, indication, from, until, values, source, also, grade, axis, condition } =
    value;
  return {
    id,
    topic,
    action,
    scope,
    phase,
    urgency,
    indication,
    from,
    until,
    values,
    source: sourceOf(source, documents),
    ...(also === undefined ? {} : { also: also.map((each) => sourceOf(each, documents)) }),
    grade,
    ...(axis === undefined ? {} : { axis }),
    ...(condition === undefined ? {} : { condition }),
  };
}

function sourceOf({ document, section, checked }: WrittenSource, documents: DataSource["documents"]): StatementSource {
  const { version, url } = documents.get(document) ?? { version: "", url: "" };
  return { document, version, section, url, checked };
}

/** What a hash covers: not when we last looked, nor where else the same thing stands. */
function withoutLooks({ source, also: _also, ...rest }: Statement): unknown {
  const { checked: _checked, ...kept } = source;
  return { ...rest, source: kept };
}

/** SHA-256 of the canonical JSON. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** The oldest day on which a source was looked at; empty where there is no statement. */
function oldest(statements: readonly Statement[]): string {
  const days = statements.flatMap(({ source, also = [] }) => [source, ...also].map(({ checked }) => checked));
  return days.reduce((least, day) => (least === "" || day < least ? day : least), "");
}

/** The documents that are cited, as they are shown. */
export function cited(
  statements: readonly Statement[],
  documents: DataSource["documents"],
  more: readonly string[],
): Readonly<Record<string, CitedDocument>> {
  const ids = new Set([
    ...statements.flatMap(({ source, also = [] }) => [source, ...also].map(({ document }) => document)),
    ...more,
  ]);
  return Object.fromEntries(
    [...documents].filter(([id]) => ids.has(id)).map(([id, document]) => [id, shown(document)]),
  );
}

function shown({ atHand: _atHand, ...document }: Document): CitedDocument {
  return document;
}

function disagreementsOf({ disagreements }: DataSource): readonly Disagreement[] {
  return disagreements.map(({ value: { id, topics, sides } }) => ({
    id,
    topics,
    sides: sides.map(({ labels, statements = [], evidence = [], coverage }) => ({
      labels,
      statements,
      evidence,
      ...(coverage === undefined ? {} : { coverage }),
    })),
  }));
}

function locatorsOf({ labels, own }: DataSource): readonly PlacedLocator[] {
  return [...labels.flatMap(({ statements }) => statements), ...own].flatMap(({ value }) =>
    [value.source, ...(value.also ?? [])].flatMap(({ document, section, locator }) =>
      locator === undefined ? [] : [{ statement: value.id, document, section, locator }],
    ),
  );
}

/** The table by which a label's file is loaded: written out, so that bundlers see each file and load only the one asked for. */
function tableOf(labels: readonly LabelFileData[]): string {
  const rows = labels.map(
    ({ id, short }) =>
      `  { id: "${id}", short: "${short}", load: () => import("./${id}.json", { with: { type: "json" } }) },`,
  );
  return [
    "// Written by npm run data from data/*/label.yaml.",
    "type Row = { readonly id: string; readonly short: string; readonly load: () => Promise<{ readonly default: unknown }> };",
    "",
    "export const ROWS: readonly Row[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}
