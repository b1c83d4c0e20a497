import { byText } from "../order.ts";
import type { Effective } from "./effective.ts";

/** Older first: by the end of when it happened, then by when it was told, then by id. */
export function byAge(left: Effective, right: Effective): number {
  if (left.when.end !== right.when.end) return left.when.end - right.when.end;
  if (left.recorded !== right.recorded) return left.recorded - right.recorded;
  return byText(left.event.id, right.event.id);
}

/** Oldest first; what is in order already is given back as it is. */
export function inOrder(events: readonly Effective[]): readonly Effective[] {
  for (let index = 1; index < events.length; index += 1) {
    const [before, after] = [events[index - 1], events[index]];
    if (before !== undefined && after !== undefined && byAge(before, after) > 0) return sorted(events);
  }
  return events;
}

/** So few are put in their places one after the other. */
const FEW = 24;

function sorted(events: readonly Effective[]): readonly Effective[] {
  if (events.length > FEW) return events.toSorted(byAge);
  const ordered: Effective[] = [];
  for (const event of events) {
    let place = ordered.length;
    for (
      let before = ordered[place - 1];
      before !== undefined && byAge(before, event) > 0;
      before = ordered[place - 1]
    ) {
      ordered[place] = before;
      place -= 1;
    }
    ordered[place] = event;
  }
  return ordered;
}

/** The place of the first event that did not end before an instant (ms), of events in order. */
export function firstFrom(ordered: readonly Effective[], ms: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = ordered[middle];
    if (item !== undefined && item.when.end < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of events in order those that did not end before an instant (ms). */
export function since(ordered: readonly Effective[], ms: number): readonly Effective[] {
  const first = firstFrom(ordered, ms);
  return first === 0 ? ordered : ordered.slice(first);
}

/** Several rows of events, each in order, as one; an event that is in two of them is there once. */
export function merged(rows: readonly (readonly Effective[])[]): readonly Effective[] {
  const [first = [], ...others] = rows.filter((row) => row.length > 0);
  return others.reduce(twoInOne, first);
}

function twoInOne(left: readonly Effective[], right: readonly Effective[]): readonly Effective[] {
  const both: Effective[] = [];
  let [one, other] = [0, 0];
  while (one < left.length || other < right.length) {
    const [first, second] = [left[one], right[other]];
    if (first === second) one += 1;
    else if (first !== undefined && (second === undefined || byAge(first, second) <= 0)) {
      both.push(first);
      one += 1;
    } else if (second !== undefined) {
      both.push(second);
      other += 1;
    }
  }
  return both;
}

/** The newer of two events; the second where only that is there, or both are one. */
export function newer(one: Effective | undefined, other: Effective | undefined): Effective | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return byAge(one, other) > 0 ? one : other;
}
