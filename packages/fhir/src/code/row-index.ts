import type { Coding } from "../shape/types.ts";
import type { CodeGroup, Row, Table } from "./row.ts";
import { plainCode, type System, systemsOf } from "./system.ts";

/** A group of codes, where it stands in its table. */
interface Place {
  readonly row: number;
  readonly group: number;
  readonly codes: CodeGroup;
}

/** The groups of one code system: those that name a code, by that code, and those that name how codes begin. */
interface OfSystem {
  readonly exact: ReadonlyMap<string, readonly Place[]>;
  readonly begins: readonly Place[];
}

/** A table made ready for looking things up, so that no concept is held against every row. */
export interface RowIndex<Means> {
  readonly rows: Table<Means>;
  readonly bySystem: ReadonlyMap<System, OfSystem>;
  /** The rows that have a name. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** The rows whose words count beside a code, by the id of the row that they refine. */
  readonly refining: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<object, RowIndex<unknown>>();

/** A table's index, made once: tables never change. */
export function rowIndex<Means>(rows: Table<Means>): RowIndex<Means> {
  const known = indexes.get(rows);
  if (known !== undefined) return known as RowIndex<Means>;
  const made = makeIndex(rows);
  indexes.set(rows, made);
  return made;
}

function makeIndex<Means>(rows: Table<Means>): RowIndex<Means> {
  const places = rows.flatMap(({ codes }, row) => codes.map((group, index) => ({ row, group: index, codes: group })));
  const systems = new Set(places.map(({ codes }) => codes.system));
  const of = (system: System): OfSystem => {
    const own = places.filter(({ codes }) => codes.system === system);
    return {
      exact: gathered(own.flatMap((place) => (place.codes.codes ?? []).map((code) => [code, place] as const))),
      begins: own.filter(({ codes }) => codes.prefixes !== undefined),
    };
  };
  const numbered = rows.map((row, index) => [row, index] as const);
  return {
    rows,
    bySystem: new Map([...systems].map((system) => [system, of(system)])),
    byName: gathered(numbered.flatMap(([{ names = [] }, index]) => names.map((name) => [name, index] as const))),
    refining: gathered(
      numbered.flatMap(([{ refines }, index]: readonly [Row<Means>, number]) =>
        refines === undefined ? [] : [[refines, index] as const],
      ),
    ),
  };
}

function gathered<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const [key, item] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}

/** A row that a coding is of. */
export interface CodedRow {
  readonly row: number;
  readonly coding: Coding;
  readonly whole: boolean;
}

/** The rows that codings are of, in the order of the table: each by the first coding, and of that by the first group, that it has. */
export function rowsByCode(index: RowIndex<unknown>, codings: readonly Coding[]): readonly CodedRow[] {
  const found: CodedRow[] = [];
  for (const coding of codings) {
    const { system: url, code } = coding;
    if (code === undefined) continue;
    let places: readonly Place[] = NO_PLACES;
    for (const system of systemsOf(url)) {
      const of = index.bySystem.get(system);
      const own = of === undefined ? NO_PLACES : placesOf(of, plainCode(system, code));
      if (own.length > 0) places = places.length === 0 ? own : [...places, ...own];
    }
    for (const { row, codes } of places.length > 1 ? places.toSorted(byGroup) : places)
      if (!hasRow(found, row)) found.push({ row, coding, whole: codes.whole === true });
  }
  return found.length < 2 ? found : found.toSorted((left, right) => left.row - right.row);
}

/** Looked through one by one: there are never more than the table has rows, and mostly one. */
function hasRow(found: readonly CodedRow[], row: number): boolean {
  for (const one of found) if (one.row === row) return true;
  return false;
}

const NO_PLACES: readonly Place[] = [];

function byGroup(left: Place, right: Place): number {
  return left.row === right.row ? left.group - right.group : left.row - right.row;
}

function placesOf(of: OfSystem, plain: string): readonly Place[] {
  const exact = of.exact.get(plain) ?? NO_PLACES;
  if (of.begins.length === 0) return exact;
  const begins = (own: string): boolean => plain.startsWith(own);
  const begun = of.begins.filter(
    ({ codes: { prefixes = [], except = [] } }) => prefixes.some(begins) && !except.some(begins),
  );
  return begun.length === 0 ? exact : [...exact, ...begun];
}
