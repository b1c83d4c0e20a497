import { normalName } from "@repigment/core";

import type { CodeableConcept, Coding } from "../shape/types.ts";
import { lately } from "./lately.ts";
import { remembered } from "./remembered.ts";
import { rowsByCode, rowIndex, type RowIndex } from "./row-index.ts";
import type { Row, Table } from "./row.ts";

/** A row that a concept matched: by which coding (none: by free text), and whether that names the whole of it. */
export interface Hit<Means> {
  readonly row: Row<Means>;
  readonly coding?: Coding;
  readonly whole: boolean;
}

/**
 * The rows that a concept matches, in the order of the table. Its codes come first; its words count where no code is read, or
 * where they say more exactly what a code says (ICD-10 has one code for all vitiligo, the record's words say which kind).
 */
export function matchConcept<Means>(table: Table<Means>, concept: CodeableConcept | undefined): readonly Hit<Means>[] {
  if (concept === undefined) return [];
  let find = finders.get(table);
  if (find === undefined) {
    find = lately((one: CodeableConcept) => findHits(table, one));
    finders.set(table, find);
  }
  return find(concept) as readonly Hit<Means>[];
}

/** Whether a concept matches any row; of one that is asked about once nothing is remembered. */
export function standsIn(table: Table<unknown>, concept: CodeableConcept): boolean {
  return findHits(table, concept).length > 0;
}

/** For each table how a concept is found in it, once in a Bundle. */
const finders = new Map<unknown, (concept: CodeableConcept) => readonly Hit<unknown>[]>();

function findHits<Means>(table: Table<Means>, concept: CodeableConcept): readonly Hit<Means>[] {
  const index = rowIndex(table);
  const byCode = rowsByCode(index, concept.coding ?? []);
  const rows = wordedRows(index, concept, byCode);
  const [only] = byCode;
  if (rows.length === 0 && only === undefined) return [];
  if (rows.length === 0 && only !== undefined && byCode.length === 1) {
    // Mostly one code decides.
    const row = table[only.row];
    return row === undefined ? [] : [{ row, coding: only.coding, whole: only.whole }];
  }
  const hits = new Map<number, Hit<Means>>();
  for (const { row, coding, whole } of byCode) add(hits, table, row, { coding, whole });
  if (rows.length === 0) return [...hits.values()];
  for (const row of rows) if (!hits.has(row)) add(hits, table, row, { whole: false });
  return [...hits].toSorted(([left], [right]) => left - right).map(([, hit]) => hit);
}

function add<Means>(
  hits: Map<number, Hit<Means>>,
  table: Table<Means>,
  place: number,
  how: Omit<Hit<Means>, "row">,
): void {
  const row = table[place];
  if (row !== undefined) hits.set(place, { row, ...how });
}

/** The rows of which a concept's words count: any row where no code is read, else those that say more exactly what a code says. Words are brought into their plain form only where they could count. */
function wordedRows(
  { rows, byName, refining }: RowIndex<unknown>,
  concept: CodeableConcept,
  byCode: readonly { readonly row: number }[],
): readonly number[] {
  if (byCode.length === 0) return namedRows(byName, textsOf(concept));
  if (refining.size === 0) return NO_ROWS;
  const exact = byCode.flatMap(({ row }) => refining.get(rows[row]?.id ?? "") ?? []);
  if (exact.length === 0) return [];
  const named = new Set(namedRows(byName, textsOf(concept)));
  return exact.filter((row) => named.has(row));
}

function namedRows(byName: RowIndex<unknown>["byName"], texts: readonly string[]): readonly number[] {
  const rows: number[] = [];
  for (const text of texts) for (const row of byName.get(plainName(text)) ?? NO_ROWS) rows.push(row);
  return rows;
}

const NO_ROWS: readonly number[] = [];

/** All words by which a concept is shown. */
export function textsOf({ text, coding }: CodeableConcept): readonly string[] {
  const texts: string[] = text === undefined ? [] : [text];
  if (coding !== undefined) for (const { display } of coding) if (display !== undefined) texts.push(display);
  return texts;
}

const PLAIN_WORDS = /^[\p{L}\p{N}(](?:[\p{L}\p{M}\p{N}\s'’.,()/-]*[\p{L}\p{M}\p{N}).])?$/u;
const SEMANTIC_TAG = /\((?:disorder|finding|situation|procedure|observable entity|substance|diagnosis)\)$/iu;

/** A free text for comparing. "Vitiligo?" and "pregnant +/-" are questions, not statements: they compare with nothing. */
const plainName: (text: string) => string = remembered((text) => {
  const trimmed = text.trim().replace(SEMANTIC_TAG, "").trimEnd();
  return PLAIN_WORDS.test(trimmed) ? normalName(trimmed) : "";
});

/** How a concept is named in a list for people: its text, else a display, else its first code. */
export function conceptName(concept: CodeableConcept | undefined): string {
  const first = concept?.coding?.[0];
  const named = concept === undefined ? undefined : textsOf(concept)[0];
  return named ?? (first?.code === undefined ? "no code and no text" : tokenOf(first));
}

/** A coding as FHIR writes it in searches: system|code. */
export function tokenOf({ system, code }: Coding): string {
  return `${system ?? ""}|${code ?? ""}`;
}
