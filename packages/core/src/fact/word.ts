import type { EventKind } from "../event/kinds.ts";
import type { When } from "../time/when.ts";
import type { FactValue } from "./value.ts";

/** A statistical interval around a measured point. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One thing said about a fact: by a person's answer, or by a record. `value` undefined means "asked, and not known". */
export interface Word {
  readonly value: FactValue | undefined;
  readonly when: When;
  readonly recorded: number;
  readonly source: EventKind;
  readonly ids: readonly string[];
  readonly interval?: Interval;
}

/** What a form works out as of the instant asked for; `newest` is the newest event that it rests on. */
export interface Derived {
  readonly value: FactValue;
  readonly newest: When;
  readonly source: EventKind;
  readonly ids: readonly string[];
  readonly interval?: Interval;
}

/** Older first: by the end of when it happened, then a record before an answer, then recorded, then id. */
export function byNewest(left: Word, right: Word): number {
  return (
    left.when.end - right.when.end ||
    Number(left.source === "answered") - Number(right.source === "answered") ||
    left.recorded - right.recorded ||
    compareIds(left.ids, right.ids)
  );
}

function compareIds(left: readonly string[], right: readonly string[]): number {
  const [one, other] = [left.join(" "), right.join(" ")];
  return one < other ? -1 : one > other ? 1 : 0;
}
