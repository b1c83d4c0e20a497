import type { Course } from "@repigment/core";

import type { Page } from "../draft/draft.ts";
import { keyedId } from "../draft/hash.ts";
import type { Made } from "../draft/to-events.ts";
import { follow } from "./imported.ts";
import { systemOf, type Work } from "./work.ts";

/** Rows that were told before of a resource that is here again, and are told no more. */
export function takeBack(course: Course, made: readonly Made[], seen: Page["seen"], work: Work): void {
  const system = systemOf(work.options);
  const stamps = new Map(seen.map(({ entry, stamp }) => [entry.identity, stamp]));
  const told = new Set(made.map(({ draft }) => draft.resource));
  const rows = new Set(made.map(({ draft }) => `${draft.resource} ${draft.row}`));
  for (const event of course.events) {
    const { resource, row } = event.source?.system === system ? event.source : {};
    if (event.kind === "correction" || event.kind === "retraction") continue;
    if (resource === undefined || row === undefined || !stamps.has(resource) || rows.has(`${resource} ${row}`))
      continue;
    // What was so as of an earlier day stays true of that day, as long as the resource still says anything.
    if (row.includes("/as-of/") && told.has(resource)) continue;
    const state = follow(event, work.amendments);
    const stamp = stamps.get(resource);
    if (state.retraction !== undefined) continue;
    const at = stamp ?? state.recorded;
    work.events.push({
      ...event,
      id: keyedId(work.options.secret, "retraction", event.id),
      kind: "retraction",
      at,
      recorded: at,
      zone: "unknown",
      body: { event: event.id, reason: "the record no longer says so" },
    });
  }
}
