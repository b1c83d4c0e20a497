import { MAX_PROBLEMS, pointer, type Problem, show, type Unread } from "@repigment/core";

import { contentHash } from "../draft/hash.ts";
import { instant } from "../shape/primitives.ts";
import { isObject } from "../shape/shape.ts";
import type { Meta } from "../shape/types.ts";

/** The most entries that are read, nested Bundles included: a lifetime's record has tens of thousands. */
export const MAX_ENTRIES = 100_000;

/** Bundle types whose entries are the state of a record; a history would tell one resource several times. */
const TYPES = [
  "collection",
  "searchset",
  "document",
  "transaction",
  "batch",
  "message",
  "transaction-response",
  "batch-response",
];

/** One resource of the Bundle, as it stands there. */
export interface Entry {
  readonly pointer: string;
  readonly type: string;
  readonly resource: Readonly<Record<string, unknown>>;
  readonly fullUrl: string | undefined;
  /** Type and id; else the address it has in the Bundle; else a hash of its content, never the content itself. */
  readonly identity: string;
  /** Of the Bundle that holds it. */
  readonly timestamp: string | undefined;
  /** Where the resource was only gone over so far: whoever asks for it has it read. */
  readonly skim?: Skim;
}

/** What was found of a resource by going over its bytes, without reading it. */
export interface Skim {
  /** The properties `subject` and `patient`. */
  readonly subject: unknown;
  readonly patient: unknown;
  /** Whether it may carry a modifier extension, or implicit rules. */
  readonly modified: boolean;
  /** Of one that is sound and whose code stands in none of our tables: the code's name. */
  readonly unknown: string | undefined;
  /** All of the resource: what is read of it may be less, where nothing else is ever looked at. */
  readonly whole: Entry["resource"];
  /** Its meta, where its code is unknown. */
  readonly meta: Meta | undefined;
}

/** What a walk over a Bundle collects. */
export interface Walk {
  readonly entries: Entry[];
  readonly unread: Unread[];
  readonly problems: Problem[];
}

/** Takes a Bundle apart: every entry is an Entry, an unread item or a problem. Bundles in a Bundle (batch responses) are opened. */
export function walkBundle(bundle: Readonly<Record<string, unknown>>, at: string, walk: Walk, outer?: string): void {
  const { entry } = bundle;
  const stamp = readHead(bundle, at, Array.isArray(entry) ? entry.length : undefined, walk) ?? outer;
  if (entry === undefined || entry === null) return;
  if (!Array.isArray(entry)) {
    walk.problems.push({ at: pointer(at, "entry"), expected: "a list", found: show(entry) });
    return;
  }
  for (const [index, item] of entry.entries()) {
    if (walk.problems.length >= MAX_PROBLEMS) return;
    // What holds no resource counts too: it is listed, one by one.
    if (walk.entries.length + walk.unread.length >= MAX_ENTRIES) {
      walk.problems.push({ at: pointer(at, "entry"), expected: `at most ${MAX_ENTRIES} entries`, found: "more" });
      return;
    }
    walkEntry(item, pointer(pointer(at, "entry"), index), walk, stamp);
  }
}

/** What a Bundle says besides its entries: its type, what is missing, and its time, which is given back. */
export function readHead(
  head: Readonly<Record<string, unknown>>,
  at: string,
  count: number | undefined,
  walk: Walk,
): string | undefined {
  const { type, timestamp } = head;
  if (typeof type !== "string" || !TYPES.includes(type))
    walk.problems.push({
      at: pointer(at, "type"),
      expected: `one of ${TYPES.join(", ")}`,
      found: show(type),
      mend: type === "history" ? "export the present state, not the history" : "give the Bundle its type",
    });
  const stamp =
    timestamp === undefined || timestamp === null ? undefined : readInstant(timestamp, pointer(at, "timestamp"), walk);
  noteMissingPages(head, count, at, walk);
  return stamp;
}

function readInstant(given: unknown, at: string, walk: Walk): string | undefined {
  const read = instant.decode(given, at, walk.problems);
  return typeof read === "string" ? read : undefined;
}

/** A search that was cut into pages, or found more than is here, must not look complete. */
function noteMissingPages(
  { link, total }: Readonly<Record<string, unknown>>,
  count: number | undefined,
  at: string,
  walk: Walk,
): void {
  if (Array.isArray(link) && link.some((one) => isObject(one) && one["relation"] === "next"))
    walk.unread.push({
      at: pointer(at, "link"),
      what: "next",
      why: "there are further pages that are not in this file",
    });
  if (typeof total === "number" && count !== undefined && total > count)
    walk.unread.push({
      at: pointer(at, "total"),
      what: String(total),
      why: `the search found more than the ${count} entries that are here`,
    });
}

function walkEntry(item: unknown, at: string, walk: Walk, timestamp: string | undefined): void {
  if (!isObject(item)) {
    walk.problems.push({ at, expected: "an object with a resource", found: show(item) });
    return;
  }
  const { resource, fullUrl, request } = item;
  if (resource === undefined || resource === null) {
    const method = isObject(request) && typeof request["method"] === "string" ? request["method"] : undefined;
    walk.unread.push({ at, what: method ?? "entry", why: "the entry holds no resource" });
    return;
  }
  const where = pointer(at, "resource");
  if (!isObject(resource) || typeof resource["resourceType"] !== "string") {
    walk.problems.push({ at: where, expected: "a resource with its resourceType", found: show(resource) });
    return;
  }
  if (resource["resourceType"] === "Bundle") {
    walkBundle(resource, where, walk, timestamp);
    return;
  }
  walk.entries.push(entryOf(resource, where, typeof fullUrl === "string" ? fullUrl : undefined, timestamp));
}

/** A resource as an entry, whatever holds it. */
export function entryOf(
  resource: Readonly<Record<string, unknown>>,
  at: string,
  fullUrl: string | undefined,
  timestamp: string | undefined,
): Entry {
  const type = String(resource["resourceType"]);
  const id = resource["id"];
  const named = typeof id === "string" && id !== "" ? `${type}/${id}` : fullUrl;
  return { pointer: at, type, resource, fullUrl, timestamp, identity: named ?? `${type}?${contentHash(resource)}` };
}
