import { type Course, parseInstant } from "@repigment/core";

import type { Page } from "../draft/draft.ts";
import { recordedWithoutStamp } from "../draft/event.ts";
import { systemOf, type Work } from "./work.ts";

/** Resources of which the course holds a later state: nothing of the earlier one is taken over. */
export function staleResources(course: Course, seen: Page["seen"], work: Work): ReadonlySet<string> {
  const system = systemOf(work.options);
  const latest = new Map<string, string>();
  for (const { source, recorded, at } of course.events) {
    if (source?.system !== system || source.resource === undefined) continue;
    // Without a date of the record it was told as recorded when it happened: that says nothing of how new the record is.
    if (recorded === recordedWithoutStamp(at)) continue;
    const known = latest.get(source.resource);
    if (known === undefined || isOlder(known, recorded)) latest.set(source.resource, recorded);
  }
  const stale = seen.filter(({ entry, stamp }) => {
    const known = latest.get(entry.identity);
    return known !== undefined && stamp !== undefined && isOlder(stamp, known);
  });
  for (const { entry } of stale)
    work.unread.push({
      at: entry.pointer,
      what: entry.identity,
      why: "is older than what the course already holds of it",
    });
  return new Set(stale.map(({ entry }) => entry.identity));
}

function isOlder(one: string, other: string): boolean {
  const left = parseInstant(one);
  const right = parseInstant(other);
  return left !== undefined && right !== undefined && left.ms < right.ms;
}
