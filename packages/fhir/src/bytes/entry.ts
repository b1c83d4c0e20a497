import type { Entry } from "../bundle/entries.ts";
import { addKey } from "./apart.ts";
import { ascii, isKey, nameAt, NONE } from "./keys.ts";
import { LazyEntry, type Shared } from "./lazy-entry.ts";
import { clearLeaves, countLeaves } from "./leaves.ts";
import { addNamed, beginPattern, eachNamed, endPattern, followPattern } from "./pattern.ts";
import { planOf, readByPlan } from "./plans.ts";
import { commonLength } from "./same.ts";
import {
  CLOSE_OBJECT,
  closingQuote,
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
  has,
  isEscaped,
  keep,
  keepPlace,
  kindOf,
  slot,
  type Source,
  startOf,
  stringOf,
  textEndOf,
  textStartOf,
  valueOf,
} from "./slots.ts";
import { type Concepts, metaOf, unknownCode } from "./unknown-code.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const FULL_URL = ascii("fullUrl");
const RESOURCE = ascii("resource");
const TYPE = slot("resourceType");
const ID = slot("id");
const SUBJECT = slot("subject");
const PATIENT = slot("patient");
const RULES = slot("implicitRules");

/** What one Bundle's reading keeps. */
export interface Work extends Source {
  readonly entries: Entry[];
  readonly shared: Shared;
  readonly concepts: Concepts;
  apart: boolean;
  /** Whether all entries so far were written in the usual way. */
  usual: boolean;
}

/** What may stand behind an item of a list or a property of an object: another one, or the end. */
export function afterItem(bytes: Uint8Array, from: number, close: number): number {
  const at = skipSpace(bytes, from);
  return bytes[at] === COMMA || bytes[at] === close ? at : STUCK;
}

/** How most entries begin, and go on behind their address. */
const BEGIN = ascii('{"fullUrl":"');
const GO_ON = ascii('","resource":');

/** The address of the entry at hand, without its quotation marks: in bytes, and in units of the text. Of none the ends are zero. */
const url = { start: 0, end: 0, textStart: 0, textEnd: 0, escaped: false };

/** One entry: its address, and its resource. Most are written in one way, which is looked for as long as it is found. */
export function skimEntry(work: Work, from: number, keys: number): number {
  forgetUrl();
  if (!work.usual) return skimAnyEntry(work, from, keys);
  const { ahead } = met;
  const at = skimUsualEntry(work, from, keys);
  if (at !== STUCK) return at;
  work.usual = false;
  met.ahead = ahead;
  forgetUrl();
  return skimAnyEntry(work, from, keys);
}

function forgetUrl(): void {
  url.start = 0;
  url.end = 0;
  url.escaped = false;
}

/** Keeps where the address stands, up to its closing quotation mark, which was just met. */
function keepUrl(start: number, end: number, textStart: number): void {
  url.start = start;
  url.end = end;
  url.textStart = textStart;
  url.textEnd = end - met.ahead;
  url.escaped = hadEscape();
}

/** The address that was met before, in bytes, where it is of ASCII alone. */
const plain = { start: 0, end: 0 };

/** Another text stands in the bytes. */
export function forgetAddress(): void {
  plain.start = 0;
  plain.end = 0;
}

function skimUsualEntry(work: Work, from: number, keys: number): number {
  const { bytes, view } = work;
  const start = from + BEGIN.length;
  if (!startsWith(bytes, from, BEGIN)) return STUCK;
  const textStart = start - met.ahead;
  met.escape = false;
  // What the address has in common with the one before need not be looked at.
  const end = closingQuote(bytes, start + commonLength(bytes, view, plain.start, start, plain.end - plain.start));
  if (end === STUCK || !startsWith(bytes, end, GO_ON)) return STUCK;
  keepUrl(start, end, textStart);
  const isPlain = !url.escaped && url.textEnd - textStart === end - start;
  plain.start = isPlain ? start : 0;
  plain.end = isPlain ? end : 0;
  const resource = end + GO_ON.length;
  const resourceStart = resource - met.ahead;
  met.modifier = false;
  const at = skimResource(work, resource, keys);
  if (at === STUCK || bytes[at] !== CLOSE_OBJECT) return STUCK;
  return add(work, resourceStart, at - met.ahead, met.modifier) ? at + 1 : STUCK;
}

function startsWith(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return true;
}
/** An entry that may be written in any way. */
function skimAnyEntry(work: Work, from: number, keys: number): number {
  const { bytes } = work;
  if (bytes[from] !== OPEN_OBJECT) return STUCK;
  let resourceStart = STUCK;
  let resourceEnd = STUCK;
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
      resourceStart = start;
      resourceEnd = at - met.ahead;
    } else {
      const isUrl = bytes[at] === QUOTE && isKey(bytes, placeOf(key), signature, FULL_URL);
      met.escape = false;
      const first = at + 1;
      at = skipValue(bytes, at, key + 1);
      if (isUrl && at !== STUCK) keepUrl(first, at - 1, start + 1);
    }
    if (at !== STUCK) at = afterItem(bytes, at, CLOSE_OBJECT);
    if (at === STUCK) return STUCK;
    if (bytes[at] === CLOSE_OBJECT) break;
  }
  return resourceStart !== STUCK && add(work, resourceStart, resourceEnd, modified) ? at + 1 : STUCK;
}

/**
 * Whether neither the entry's address nor type and id of its resource stood before. An address that does not begin with a small
 * letter might be another's type and id; what has an escape is compared as text.
 */
function isApart(bytes: Uint8Array): boolean {
  if (isEscaped(ID) || isEscaped(TYPE) || url.escaped) return false;
  const type = startOf(TYPE) + 1;
  const typeLength = endOf(TYPE) - 1 - type;
  const first = bytes[type] as number;
  if (first < 0x41 || first > 0x5a || !has(ID) || bytes[startOf(ID)] !== QUOTE) return false;
  if (!addKey(bytes, startOf(ID) + 1, endOf(ID) - startOf(ID) - 2, type, typeLength)) return false;
  const begin = bytes[url.start] as number;
  return url.end === 0 || (begin >= 0x61 && begin <= 0x7a && addKey(bytes, url.start, url.end - url.start, 0, 0));
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
function add(work: Work, start: number, end: number, modifier: boolean): boolean {
  const { bytes, concepts, entries, shared } = work;
  const type = typeOf(work);
  if (type === undefined || type === "Bundle") return false;
  const entry = new LazyEntry(shared, entries.length, type);
  if (!identify(entry, work)) return false;
  work.apart &&= isApart(bytes);
  entry.start = start;
  entry.end = end;
  entry.modified = modifier || has(RULES);
  entry.subject = valueOf(work, SUBJECT);
  entry.patient = valueOf(work, PATIENT);
  const plan = entry.modified ? undefined : planOf(type);
  if (plan !== undefined) {
    const name = unknownCode(work, plan, concepts);
    entry.meta = name === undefined ? undefined : metaOf(work, concepts);
    if (entry.meta === undefined) entry.read = readByPlan(work, plan);
    else entry.unknown = name;
  }
  entries.push(entry);
  return true;
}

/** Gives an entry its address, and its identity; whether it has one that needs nothing but its address or its id. */
function identify(entry: LazyEntry, work: Work): boolean {
  if (url.end !== 0 && !url.escaped) {
    entry.urlStart = url.textStart;
    entry.urlEnd = url.textEnd;
  } else if (url.escaped) entry.url = JSON.parse(work.text.slice(url.textStart - 1, url.textEnd + 1)) as string;
  if (kindOf(work, ID) === QUOTE && !isEscaped(ID) && endOf(ID) - startOf(ID) > 2) {
    entry.idStart = textStartOf(ID) + 1;
    entry.idEnd = textEndOf(ID) - 1;
    return true;
  }
  const id = stringOf(work, ID);
  entry.named = id === undefined || id === "" ? entry.fullUrl : `${entry.type}/${id}`;
  return entry.named !== undefined;
}

/** The type of the resource: one text for all that have it, which does not hold on to the record that it was cut out of. */
function typeOf(work: Work): string | undefined {
  const type = kindOf(work, TYPE) === QUOTE ? valueOf(work, TYPE) : undefined;
  return typeof type === "string" ? type : undefined;
}
