import { type Bodies, type EventKind, parseWhen, pointer, type Problem, REFUSED, type Decoder } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import type { References } from "../bundle/references.ts";
import type { Meta } from "../shape/types.ts";
import type { Draft, Page } from "./draft.ts";

/** What readers of resources know of the Bundle. */
export interface Context {
  readonly references: References;
  readonly problems: Problem[];
  readonly page: Page;
}

/** Reads what we read of a resource; undefined where a type is wrong: then the problems say so. */
export function open<T extends { readonly meta?: Meta }>(
  decoder: Decoder<T>,
  entry: Entry,
  context: Context,
): T | undefined {
  const read = decoder.decode(entry.resource, entry.pointer, context.problems);
  if (read === REFUSED) return undefined;
  context.page.seen.push({ entry, stamp: stampOf(entry, read.meta) });
  return read;
}

export const NO_ROW = "is in none of our tables";

/** Lists a resource of which it was found without reading it that its code is in no table; whether that was so. */
export function leaveUnknown(entry: Entry, context: Context): boolean {
  const { skim } = entry;
  if (skim?.unknown === undefined) return false;
  context.page.seen.push({ entry, stamp: stampOf(entry, skim.meta) });
  leave(entry, context, "code", skim.unknown, NO_ROW);
  return true;
}

/** When the record was last touched: the resource's own word, else the Bundle's. */
export function stampOf(entry: Entry, given: Meta | undefined): string | undefined {
  return given?.lastUpdated ?? entry.timestamp;
}

/** What one event says, where the rest follows from the entry. */
export interface Telling<K extends EventKind> {
  readonly kind: K;
  readonly body: Bodies[K];
  readonly at: string;
  readonly row: string;
  /** Of the record's last change; see `stampOf`. */
  readonly stamp: string | undefined;
  readonly author?: Draft["author"];
  readonly again?: true;
}

/** Adds an event that an entry tells. */
export function tell<K extends EventKind>(entry: Entry, context: Context, telling: Telling<K>): void {
  context.page.drafts.push({ ...telling, pointer: entry.pointer, resource: entry.identity } as Draft);
}

/** Lists something that is not used, and why. `key` is the property within the resource; "" is all of it. */
export function leave(entry: Entry, context: Context, key: string, what: string, why: string): void {
  const at = key === "" ? entry.pointer : pointerTo(entry.pointer, key);
  context.page.unread.push({ at, what: short(what), why: short(why) });
}

function pointerTo(at: string, key: string): string {
  return key.includes("/") ? key.split("/").reduce((path, part) => pointer(path, part), at) : pointer(at, key);
}

/** What is listed quotes the record, which may hold a text of any length. */
function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199).toWellFormed()}…` : text;
}

/** Whether one time ends before the other begins or ends; partial dates by their last instant. */
export function isLater(one: string, other: string): boolean {
  const left = parseWhen(one, "Z");
  const right = parseWhen(other, "Z");
  return left !== undefined && right !== undefined && left.end > right.end;
}
