import { ROWS } from "../generated/languages.ts";
import type { DayLength } from "./date-format.ts";

/**
 * How a language writes days and numbers, read off the engine's own formatters when the data is built. To ask those at run time
 * takes 15 ms of the start of every program, to look up what they would say takes none; and every engine says the same.
 */
export interface Writing {
  /** For each length a form for every month, for a year alone one: {y}, {d} and {dd} (two digits) stand for year and day. */
  readonly days: Readonly<Record<DayLength, readonly string[]>>;
  /** The decimal sign. */
  readonly decimal: string;
  /** What stands between thousands. */
  readonly group: string;
}

const writings: ReadonlyMap<string, Writing> = new Map(ROWS.map(({ tag, writing }) => [tag, writing]));

/** How a language of ours writes; undefined for any other tag. */
export function writingOf(tag: string): Writing | undefined {
  return writings.get(tag);
}
