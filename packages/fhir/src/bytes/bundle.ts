import type { Entry, Skim } from "../bundle/entries.ts";
import { addKey, clearKeys } from "./apart.ts";
import { ascii, isKey, nameAt, NONE } from "./keys.ts";
import { LazyEntry, type Shared } from "./lazy-entry.ts";
import { clearLeaves, countLeaves } from "./leaves.ts";
import { addNamed, beginPattern, eachNamed, endPattern, followPattern, forgetPatterns } from "./pattern.ts";
import {
  CLOSE_OBJECT,
  hadEscape,
  met,
  OPEN_OBJECT,
  placeOf,
  signatureAt,
  skipKey,
  skipSpace,
  skipValue,
  STUCK,
} from "./skip.ts";
import {
  clearSlots,
  endOf,
  forgetValues,
  has,
  isEscaped,
  keep,
  keepPlace,
  kindOf,
  slot,
  type Source,
  startOf,
  stringOf,
  valueOf,
} from "./slots.ts";
import { type Concepts, noConcepts, skimUnknown } from "./unknown-code.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

const ENTRY = ascii("entry");
const FULL_URL = ascii("fullUrl");
const RESOURCE = ascii("resource");
const TYPE = slot("resourceType");
const ID = slot("id");
const SUBJECT = slot("subject");
const PATIENT = slot("patient");
const RULES = slot("implicitRules");

/** A Bundle that was gone over: its own properties without its entries, and these, each to be read when it is needed. */
export interface SkimmedBundle {
  readonly head: Readonly<Record<string, unknown>>;
  readonly entries: readonly Entry[];
  /** Holds the time of the Bundle for all entries, once somebody has read it. */
  readonly shared: Shared;
  /** Whether it is sure that no two entries have an address in common, nor type and id. */
  readonly apart: boolean;
}

/** What one Bundle's reading keeps. */
interface Work extends Source {
  readonly entries: Entry[];
  readonly shared: Shared;
  readonly concepts: Concepts;
  apart: boolean;
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
  const work: Work = { text, bytes, view, values: new Map(), entries: [], shared, concepts: noConcepts(), apart: true };
  const head: Record<string, unknown> = {};
  const at = skimTop(work, head, skipSpace(bytes, 0));
  forgetValues();
  forgetPatterns();
  clearKeys();
  if (at === STUCK || skipSpace(bytes, at) !== end) return undefined;
  if (head["resourceType"] !== "Bundle" || !Object.hasOwn(head, "entry")) return undefined;
  return { head, entries: work.entries, shared, apart: work.apart };
}

/** What may stand behind an item of a list or a property of an object: another one, or the end. */
function afterItem(bytes: Uint8Array, from: number, close: number): number {
  const at = skipSpace(bytes, from);
  return bytes[at] === COMMA || bytes[at] === close ? at : STUCK;
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

/** Where a resource stands in the text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** One entry: its address, and its resource. */
function skimEntry(work: Work, from: number, keys: number): number {
  const { bytes, text } = work;
  if (bytes[from] !== OPEN_OBJECT) return STUCK;
  let fullUrl: string | undefined;
  let urlStart = 0;
  let urlEnd = 0;
  let place: Place | undefined;
  let modified = false;
  let at = from;
  for (let key = keys; ; key += 1) {
    at = skipKey(bytes, skipSpace(bytes, at + 1), keys, key);
    if (at === STUCK) return STUCK;
    const start = at - met.ahead;
    const signature = signatureAt(key);
    if (isKey(bytes, placeOf(key), signature, RESOURCE)) {
      met.modifier = false;
      at = skimResource(work, at, key + 1);
      modified = met.modifier;
      place = { start, end: at - met.ahead };
    } else {
      const isUrl = bytes[at] === QUOTE && isKey(bytes, placeOf(key), signature, FULL_URL);
      met.escape = false;
      const first = at + 1;
      at = skipValue(bytes, at, key + 1);
      if (isUrl && at !== STUCK) {
        fullUrl = textBetween(text, start, at - met.ahead);
        urlStart = first;
        urlEnd = hadEscape() ? STUCK : at - 1;
      }
    }
    if (at !== STUCK) at = afterItem(bytes, at, CLOSE_OBJECT);
    if (at === STUCK) return STUCK;
    if (bytes[at] === CLOSE_OBJECT) break;
  }
  if (place === undefined || !add(work, place, fullUrl, modified)) return STUCK;
  work.apart &&= isApart(bytes, urlStart, urlEnd);
  return at + 1;
}

/**
 * Whether neither the entry's address nor type and id of its resource stood before. An address that does not begin with a small
 * letter might be another's type and id; what has an escape is compared as text.
 */
function isApart(bytes: Uint8Array, urlStart: number, urlEnd: number): boolean {
  if (isEscaped(ID) || isEscaped(TYPE) || urlEnd === STUCK) return false;
  const type = startOf(TYPE) + 1;
  const typeLength = endOf(TYPE) - 1 - type;
  const first = bytes[type] as number;
  if (first < 0x41 || first > 0x5a || !has(ID) || bytes[startOf(ID)] !== QUOTE) return false;
  if (!addKey(bytes, startOf(ID) + 1, endOf(ID) - startOf(ID) - 2, type, typeLength)) return false;
  const begin = bytes[urlStart] as number;
  return urlEnd === 0 || (begin >= 0x61 && begin <= 0x7a && addKey(bytes, urlStart, urlEnd - urlStart, 0, 0));
}

/** What a text's JSON says; with an escape in it it is read by JSON.parse. */
function textBetween(text: string, start: number, end: number): string {
  return hadEscape() ? (JSON.parse(text.slice(start, end)) as string) : text.slice(start + 1, end - 1);
}

/** A resource: where its named properties stand is kept. */
function skimResource({ bytes, view }: Work, from: number, keys: number): number {
  if (bytes[from] !== OPEN_OBJECT) return STUCK;
  clearSlots();
  const end = followPattern(bytes, view, from);
  if (end === STUCK) return skimUnlike(bytes, from, keys);
  eachNamed(keepPlace);
  return end;
}

/** A resource that is written as none before it. */
function skimUnlike(bytes: Uint8Array, from: number, keys: number): number {
  clearLeaves();
  beginPattern(bytes, from);
  let escaped = false;
  let at = from;
  for (let key = keys; ; key += 1) {
    at = skipKey(bytes, skipSpace(bytes, at + 1), keys, key);
    if (at === STUCK) return STUCK;
    const name = nameAt(bytes, placeOf(key), signatureAt(key));
    const { ahead } = met;
    const start = at;
    const leaves = countLeaves();
    met.escape = false;
    at = skipValue(bytes, at, key + 1);
    if (at === STUCK) return STUCK;
    escaped ||= hadEscape();
    if (name !== NONE) {
      keep(name, start, at, ahead);
      addNamed(name, start, at, leaves);
    }
    at = afterItem(bytes, at, CLOSE_OBJECT);
    if (at === STUCK) return STUCK;
    if (bytes[at] === CLOSE_OBJECT) break;
  }
  endPattern(at + 1, !escaped && !met.modifier);
  return at + 1;
}

/** Adds the entry of the resource whose properties are kept; false where it has to be looked at by the plain reader. */
function add(work: Work, place: Place, fullUrl: string | undefined, modifier: boolean): boolean {
  const type = typeOf(work);
  if (type === undefined || type === "Bundle") return false;
  const id = stringOf(work, ID);
  const identity = id === undefined || id === "" ? fullUrl : `${type}/${id}`;
  if (identity === undefined) return false;
  const modified = modifier || has(RULES);
  const left = modified ? undefined : skimUnknown(type, work, work.concepts);
  const skim: Skim = { subject: valueOf(work, SUBJECT), patient: valueOf(work, PATIENT), modified, left };
  const pointer = `/entry/${work.entries.length}/resource`;
  work.entries.push(new LazyEntry(work.shared, place, { pointer, type, fullUrl, identity, skim }));
  return true;
}

/** The type of the resource: one text for all that have it, which does not hold on to the record that it was cut out of. */
function typeOf(work: Work): string | undefined {
  const type = kindOf(work, TYPE) === QUOTE ? valueOf(work, TYPE) : undefined;
  return typeof type === "string" ? type : undefined;
}
