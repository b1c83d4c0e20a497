import { normalName } from "@repigment/core";

import type { CodeableConcept, Coding } from "../shape/types.ts";
import type { CodeGroup, Row, Table } from "./row.ts";
import { plainCode, systemsOf } from "./system.ts";

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
  const byCode = table.flatMap((row) => hitByCode(row, concept.coding ?? []));
  const coded = new Set(byCode.map(({ row }) => row.id));
  const counts = ({ refines }: Row<Means>): boolean =>
    coded.size === 0 || (refines !== undefined && coded.has(refines));
  // Words are brought into their plain form only where they could count: most concepts are settled by their code.
  if (!table.some(counts)) return byCode;
  const names = textsOf(concept).map(plainName);
  return table.flatMap((row) => {
    const hit = byCode.find((one) => one.row === row);
    if (hit !== undefined) return [hit];
    return counts(row) && (row.names ?? []).some((name) => names.includes(name)) ? [{ row, whole: false }] : [];
  });
}

function hitByCode<Means>(row: Row<Means>, codings: readonly Coding[]): readonly Hit<Means>[] {
  for (const given of codings)
    for (const group of row.codes)
      if (inGroup(group, given)) return [{ row, coding: given, whole: group.whole === true }];
  return [];
}

/** Whether a coding is one of a group's. */
export function inGroup(group: CodeGroup, { system, code }: Coding): boolean {
  if (code === undefined || !systemsOf(system).includes(group.system)) return false;
  const plain = plainCode(group.system, code);
  const begins = (own: string): boolean => plain.startsWith(own);
  return (
    (group.codes ?? []).includes(plain) || ((group.prefixes ?? []).some(begins) && !(group.except ?? []).some(begins))
  );
}

/** All words by which a concept is shown. */
export function textsOf(concept: CodeableConcept): readonly string[] {
  return [concept.text, ...(concept.coding ?? []).map(({ display }) => display)].filter((text) => text !== undefined);
}

const PLAIN_WORDS = /^[\p{L}\p{N}(](?:[\p{L}\p{M}\p{N}\s'’.,()/-]*[\p{L}\p{M}\p{N}).])?$/u;
const SEMANTIC_TAG = /\((?:disorder|finding|situation|procedure|observable entity|substance|diagnosis)\)$/iu;

/** A free text for comparing. "Vitiligo?" and "pregnant +/-" are questions, not statements: they compare with nothing. */
function plainName(text: string): string {
  const trimmed = text.trim().replace(SEMANTIC_TAG, "").trimEnd();
  return PLAIN_WORDS.test(trimmed) ? normalName(trimmed) : "";
}

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
