import type { Course, Result } from "@repigment/core";

import type { Page } from "./draft/draft.ts";
import { courseId, type ReadOptions } from "./draft/event.ts";
import { toEvents } from "./draft/to-events.ts";
import { readDrafts, readDraftsQuickly } from "./read-drafts.ts";

export { ownSecret } from "./draft/hash.ts";

/**
 * Reads a FHIR R4 Bundle (JSON text, or JSON already parsed) as a course. What cannot be read as one person's Bundle is refused
 * with every problem at once; what is only not understood is listed under `unread`, never dropped.
 */
export function readBundle(input: unknown, options: ReadOptions): Result<{ readonly course: Course }> {
  const read = readDrafts(input);
  return read.ok ? courseOf(read.value, options) : read;
}

/** The same for a Bundle's text that can be read in one of the quick ways; undefined for any other. The secret is asked for only then. */
export function readBundleText(
  text: string,
  options: () => ReadOptions,
): Result<{ readonly course: Course }> | undefined {
  const read = readDraftsQuickly(text);
  return read?.ok === true ? courseOf(read.value, options()) : read;
}

function courseOf(page: Page, options: ReadOptions): Result<{ readonly course: Course }> {
  const { made, unread } = toEvents(page.drafts, options);
  const events = made.map(({ event }) => event);
  return { ok: true, value: { course: { id: courseId(options), events, unread: [...page.unread, ...unread] } } };
}
