import { parseInstant } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { type Context, tell } from "../../draft/page.ts";
import { isObject } from "../../shape/shape.ts";
import { fit } from "./names.ts";

/** Before anyone's treatment: what has no date at all may have been taken at any time. */
const EVER = "1900";

/** A medicine that is used, by whatever name an older or newer FHIR, or a slip of the pen, calls the resource. */
const USES = /^medication(?!$|knowledge$)/i;

export function saysUse({ type }: Entry): boolean {
  return USES.test(type);
}

/**
 * A medicine that stands in the record and could not be read, as one that nobody can resolve: beside the word that the list is
 * complete it would else be taken for none. It is named by its resource, and only in a code, so that no name can be read out of it.
 */
export function tellUnread(entry: Entry, context: Context, told: string | undefined, given?: string): void {
  const stamp = given ?? touched(entry);
  tell(entry, context, {
    kind: "medication-started",
    body: { medication: { codes: [{ system: "other", code: fit(entry.identity) }] } },
    at: told ?? stamp ?? EVER,
    row: "medication/unread",
    stamp,
  });
}

/** When a resource that is not read was last touched, where that much of it can be read. */
function touched({ resource, timestamp }: Entry): string | undefined {
  const { meta } = resource;
  const told = isObject(meta) ? meta["lastUpdated"] : undefined;
  return typeof told === "string" && parseInstant(told) !== undefined ? told : timestamp;
}
