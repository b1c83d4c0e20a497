import type { Course, Result } from "@repigment/core";

import { courseId, type ReadOptions } from "./draft/event.ts";
import { toEvents } from "./draft/to-events.ts";
import { readDrafts } from "./read-drafts.ts";

export { ownSecret } from "./draft/hash.ts";

/**
 * Reads a FHIR R4 Bundle (JSON text, or JSON already parsed) as a course. What cannot be read as one person's Bundle is refused
 * with every problem at once; what is only not understood is listed under `unread`, never dropped.
 */
export function readBundle(input: unknown, options: ReadOptions): Result<{ readonly course: Course }> {
  const read = readDrafts(input);
  if (!read.ok) return read;
  const { made, unread } = toEvents(read.value.drafts, options);
  const events = made.map(({ event }) => event);
  return { ok: true, value: { course: { id: courseId(options), events, unread: [...read.value.unread, ...unread] } } };
}
