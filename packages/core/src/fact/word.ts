import type { EventKind } from "../event/kinds.ts";
import { byText } from "../order.ts";
import type { When } from "../time/when.ts";
import type { FactValue, Member } from "./value.ts";

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
  /** Told by a caregiver, who need not know what the person told in confidence. */
  readonly by?: "caregiver";
}

/** What a form works out as of the instant asked for; `newest` is the newest event that it rests on. */
export interface Derived {
  readonly value: FactValue;
  readonly newest: When;
  readonly source: EventKind;
  readonly ids: readonly string[];
  readonly interval?: Interval;
  /** Two things told that exclude each other. */
  readonly conflict?: readonly Word[];
  /** Of a set: when it was last declared complete. */
  readonly declared?: When;
  /** Of a set: it comes from what is used only for want of better, such as diagnoses for what the cream is for. */
  readonly wanting?: true;
  /** Of a set: what was told to have ended, in order. */
  readonly ended?: readonly Ended[];
}

/** A member that ended, and which members of the record it could have been. */
export interface Ended {
  readonly member: Member;
  readonly when: When;
  readonly among: readonly Member[];
}

/** Older first: by the end of when it happened, then a record before an answer, then recorded, then id. */
export function byNewest(left: Word, right: Word): number {
  if (left.when.end !== right.when.end) return left.when.end - right.when.end;
  const answers = Number(left.source === "answered") - Number(right.source === "answered");
  if (answers !== 0) return answers;
  if (left.recorded !== right.recorded) return left.recorded - right.recorded;
  return byText(left.ids.join(" "), right.ids.join(" "));
}

/** The newest of some words. */
export function newestOf(words: readonly Word[]): Word | undefined {
  let newest = words[0];
  for (const word of words) if (newest !== undefined && byNewest(newest, word) <= 0) newest = word;
  return newest;
}
