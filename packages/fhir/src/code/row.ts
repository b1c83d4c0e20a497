import { type Confidence, normalName } from "@repigment/core";

import { plainCode, type System } from "./system.ts";

/** Codes of one system that a row reads. */
export interface CodeGroup {
  readonly system: System;
  readonly codes?: readonly string[];
  /** Every code that begins so, save those that begin as `except` says. */
  readonly prefixes?: readonly string[];
  readonly except?: readonly string[];
  /** A sure, B likely; what is doubtful is left out of the tables. */
  readonly confidence: Confidence;
  /** The codes name all of what the row means, so that refuting one of them says no to the whole. */
  readonly whole?: true;
}

/** One row of a table: which codes and names are read, as what, and why so. */
export interface Row<Means> {
  readonly id: string;
  readonly means: Means;
  readonly codes: readonly CodeGroup[];
  /** Free texts and displays that say the same; the whole text must be one of them. */
  readonly names?: readonly string[];
  /** The row of which this is a more exact kind: its words count beside a code of that row. */
  readonly refines?: string;
  readonly reason: string;
}

export type Table<Means> = readonly Row<Means>[];

/** A table as it is compared: codes and names are written for people and kept in the form that inputs are brought into. */
export function table<Means>(...rows: Table<Means>): Table<Means> {
  return rows.map((row) => ({
    ...row,
    codes: row.codes.map((group) => ({ ...group, ...plainLists(group) })),
    ...(row.names === undefined ? {} : { names: row.names.map(normalName) }),
  }));
}

function plainLists({ system, codes, prefixes, except }: CodeGroup): Pick<CodeGroup, "codes" | "prefixes" | "except"> {
  const plain = (list: readonly string[]): readonly string[] => list.map((code) => plainCode(system, code));
  return {
    ...(codes === undefined ? {} : { codes: plain(codes) }),
    ...(prefixes === undefined ? {} : { prefixes: plain(prefixes) }),
    ...(except === undefined ? {} : { except: plain(except) }),
  };
}
