import type { Entry } from "../bundle/entries.ts";
import { clearKeys } from "./apart.ts";
import { afterItem, forgetAddress, skimEntry, type Work } from "./entry.ts";
import { ascii, isKey } from "./keys.ts";
import type { Shared } from "./lazy-entry.ts";
import { forgetPatterns } from "./pattern.ts";
import { CLOSE_OBJECT, met, OPEN_OBJECT, placeOf, signatureAt, skipKey, skipSpace, skipValue, STUCK } from "./skip.ts";
import { forgetValues } from "./slots.ts";
import { noConcepts } from "./unknown-code.ts";

const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const ENTRY = ascii("entry");

/** A Bundle that was gone over: its own properties without its entries, and these, each to be read when it is needed. */
export interface SkimmedBundle {
  readonly head: Readonly<Record<string, unknown>>;
  readonly entries: readonly Entry[];
  /** Holds the time of the Bundle for all entries, once somebody has read it. */
  readonly shared: Shared;
  /** Whether it is sure that no two entries have an address in common, nor type and id. */
  readonly apart: boolean;
}

/** The most that is gone over here, in UTF-16 units; a longer record has time. */
const LONGEST = 50_000_000;

const MOST_ENTRIES = 50_000;

const encoder = new TextEncoder();

/** Where a text's bytes stand while they are gone over; kept for the next one where it is of a usual size. */
let room = new Uint8Array(0);
let roomView = new DataView(room.buffer);
const USUAL = 4_000_000;

/** Runs work on a text in UTF-8, with a zero behind it; afterwards the bytes are wiped, since they are somebody's record. */
function withBytes<T>(text: string, work: (bytes: Uint8Array, view: DataView, end: number) => T): T {
  // Four bytes are looked at at a time.
  const least = text.length * 3 + 8;
  if (room.length < least) makeRoom(Math.max(least, 2 * room.length));
  const bytes = room;
  const end = encoder.encodeInto(text, bytes).written;
  bytes[end] = 0;
  try {
    return work(bytes, roomView, end);
  } finally {
    bytes.fill(0, 0, end);
    if (room.length > USUAL) makeRoom(0);
  }
}

function makeRoom(size: number): void {
  room = new Uint8Array(size);
  roomView = new DataView(room.buffer);
}

/**
 * Goes over a Bundle's JSON without reading it: where each resource stands, of what type it is and whose, and of Observations
 * and Conditions that no table has all that is told of them. Every byte is looked at, so that broken JSON and a key told twice are noticed.
 * Undefined where anything is not plain: then the plain reader reads it all, and says what is wrong.
 */
export function skimBundle(text: string): SkimmedBundle | undefined {
  return text.length > LONGEST ? undefined : withBytes(text, (bytes, view, end) => skimBytes(text, bytes, view, end));
}

function skimBytes(text: string, bytes: Uint8Array, view: DataView, end: number): SkimmedBundle | undefined {
  Object.assign(met, { ahead: 0, escape: false, modifier: false });
  const shared: Shared = { text, timestamp: undefined };
  const work: Work = { text, bytes, view, entries: [], shared, concepts: noConcepts(), apart: true, usual: true };
  const head: Record<string, unknown> = {};
  const at = skimTop(work, head, skipSpace(bytes, 0));
  forgetValues();
  forgetPatterns();
  forgetAddress();
  clearKeys();
  if (at === STUCK || skipSpace(bytes, at) !== end) return undefined;
  if (head["resourceType"] !== "Bundle" || !Object.hasOwn(head, "entry")) return undefined;
  return { head, entries: work.entries, shared, apart: work.apart };
}

/** What of a Bundle's own properties is read. */
const HEAD: ReadonlySet<string> = new Set(["resourceType", "type", "timestamp", "link", "total"]);

/** A Bundle: its keys are the first ones that are kept. */
function skimTop(work: Work, head: Record<string, unknown>, from: number): number {
  const { bytes, text } = work;
  if (bytes[from] !== OPEN_OBJECT) return STUCK;
  let at = from;
  for (let key = 0; ; key += 1) {
    at = skipKey(bytes, skipSpace(bytes, at + 1), 0, key);
    if (at === STUCK) return STUCK;
    const signature = signatureAt(key);
    if (isKey(bytes, placeOf(key), signature, ENTRY)) {
      head["entry"] = null;
      at = skimEntries(work, at, key + 1);
    } else {
      const keyStart = placeOf(key) - met.ahead;
      const name = text.slice(keyStart, keyStart + (signature >>> 16));
      const start = at - met.ahead;
      at = skipValue(bytes, at, key + 1);
      if (at !== STUCK && HEAD.has(name)) head[name] = JSON.parse(text.slice(start, at - met.ahead)) as unknown;
    }
    if (at !== STUCK) at = afterItem(bytes, at, CLOSE_OBJECT);
    if (at === STUCK) return STUCK;
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
  }
}

/** The list of entries; the keys from number `keys` on are free. */
function skimEntries(work: Work, from: number, keys: number): number {
  const { bytes, entries } = work;
  if (bytes[from] !== OPEN_LIST) return STUCK;
  let at = skipSpace(bytes, from + 1);
  if (bytes[at] === CLOSE_LIST) return at + 1;
  for (;;) {
    at = entries.length < MOST_ENTRIES ? skimEntry(work, at, keys) : STUCK;
    if (at !== STUCK) at = afterItem(bytes, at, CLOSE_LIST);
    if (at === STUCK) return STUCK;
    if (bytes[at] === CLOSE_LIST) return at + 1;
    at = skipSpace(bytes, at + 1);
  }
}
