import { addLeaf } from "./leaves.ts";

/**
 * Going over JSON in bytes without making values of it. Every function gives where to go on, or STUCK: what is not plain JSON of
 * the kind that records are made of (broken, very deep, a key with an escape or a letter beyond ASCII, a key twice, a number with
 * an exponent) is left to JSON.parse and the plain reader, which say what is wrong with it, if anything is.
 */
export const STUCK = -1;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** Deeper, longer or fuller than this no resource is; beyond it the plain reader says so, or reads on. */
const DEEPEST = 60;
const MOST_KEYS = 60;
const LONGEST_KEY = 100;
const LONGEST_NUMBER = 30;

/** ASCII that stands for itself within a text: no quotation mark, no backslash, no control. */
const PLAIN: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 0x20 && code < 0x80 && code !== QUOTE && code !== BACKSLASH ? 1 : 0,
);
/** What may follow a backslash, "u" apart. */
const ESCAPED: Uint8Array = marks('"\\/bfnrt');
const HEX: Uint8Array = marks("0123456789abcdefABCDEF");
const SPACE: Uint8Array = marks(" \t\r\n");

function marks(characters: string): Uint8Array {
  const marked = new Uint8Array(256);
  for (const character of characters) marked[character.charCodeAt(0)] = 1;
  return marked;
}

/** What was met on the way, for the caller to clear and to read. */
export interface Met {
  /** By how much the bytes gone over outnumber the UTF-16 units that they stand for. */
  ahead: number;
  /** A backslash within a text. */
  escape: boolean;
  /** A key that looks like `modifierExtension`. */
  modifier: boolean;
}

export const met: Met = { ahead: 0, escape: false, modifier: false };

/** Whether a backslash was met: a call, since the compiler believes that what was cleared stays so. */
export function hadEscape(): boolean {
  return met.escape;
}

/** The next byte that is no white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (SPACE[bytes[at] as number] === 1) at += 1;
  return at;
}

/** The closing quotation mark of a text whose first character is at `from`. */
export function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (PLAIN[bytes[at] as number] === 1) at += 1;
    const code = bytes[at] as number;
    if (code === QUOTE) return at;
    if (code >= 0x80) {
      // UTF-8 by its first bytes: two, three or four bytes are one, one or two units.
      met.ahead += code >= 0xe0 ? 2 : code >= 0xc0 ? 1 : 0;
      at += 1;
    } else if (code === BACKSLASH) {
      at = skipEscape(bytes, at + 1);
      if (at === STUCK) return STUCK;
    } else return STUCK;
  }
}

function skipEscape(bytes: Uint8Array, at: number): number {
  met.escape = true;
  const code = bytes[at] as number;
  if (ESCAPED[code] === 1) return at + 1;
  if (code !== 0x75) return STUCK;
  for (let digit = 1; digit <= 4; digit += 1) if (HEX[bytes[at + digit] as number] !== 1) return STUCK;
  return at + 5;
}

/** Behind a number without an exponent. */
export function skipNumber(bytes: Uint8Array, from: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let at = skipDigits(bytes, first);
  if (at === first || (bytes[first] === ZERO && at > first + 1)) return STUCK;
  if (bytes[at] === DOT) {
    const fraction = at + 1;
    at = skipDigits(bytes, fraction);
    if (at === fraction) return STUCK;
  }
  const next = bytes[at] as number;
  return next === 0x65 || next === 0x45 || at - from > LONGEST_NUMBER ? STUCK : at;
}

function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at += 1;
  return at;
}

const TRUE = word("true");
const FALSE = word("false");
const NULL = word("null");

function word(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function skipWord(bytes: Uint8Array, from: number, expected: Uint8Array): number {
  for (let index = 0; index < expected.length; index += 1) if (bytes[from + index] !== expected[index]) return STUCK;
  return from + expected.length;
}

/** Behind a value that holds no others, and is no text. */
function skipScalar(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x74:
      return skipWord(bytes, at, TRUE);
    case 0x66:
      return skipWord(bytes, at, FALSE);
    case 0x6e:
      return skipWord(bytes, at, NULL);
    default:
      return skipNumber(bytes, at);
  }
}

/** The keys of the objects that are open, one object's after the other's: a signature, and where each begins. */
const signatures: Int32Array = new Int32Array((DEEPEST + 8) * (MOST_KEYS + 1));
const places: Int32Array = new Int32Array(signatures.length);

/** A key by its length and its two ends: most keys of one object differ in these. */
export function signatureOf(length: number, first: number, last: number): number {
  return (length << 16) | (first << 8) | last;
}

/** That of a key that was gone over. */
export function signatureAt(index: number): number {
  return signatures[index] as number;
}

export function placeOf(index: number): number {
  return places[index] as number;
}

const MODIFIER = signatureOf("modifierExtension".length, 0x6d, 0x6e);

/**
 * Behind a key and its colon; the key is kept as number `top` of those from `base` on, which are of the same object. Stuck where
 * the object has it already.
 */
export function skipKey(bytes: Uint8Array, from: number, base: number, top: number): number {
  if (bytes[from] !== QUOTE) return STUCK;
  const start = from + 1;
  let end = start;
  while (PLAIN[bytes[end] as number] === 1) end += 1;
  const length = end - start;
  if (bytes[end] !== QUOTE || length > LONGEST_KEY || top - base >= MOST_KEYS) return STUCK;
  const signature = signatureOf(length, bytes[start] as number, bytes[end - 1] as number);
  for (let other = base; other < top; other += 1)
    if (signatures[other] === signature && sameBytes(bytes, places[other] as number, start, length)) return STUCK;
  signatures[top] = signature;
  places[top] = start;
  if (signature === MODIFIER) met.modifier = true;
  const colon = skipSpace(bytes, end + 1);
  return bytes[colon] === COLON ? skipSpace(bytes, colon + 1) : STUCK;
}

export function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (bytes[one + index] !== bytes[other + index]) return false;
  return true;
}

/** For each holder that is open what its own holder is: where the keys of an object begin, or LIST. */
const holders: Int32Array = new Int32Array(DEEPEST + 1);
const LIST = -1;

/** Behind a value of any kind; the keys from number `keys` on are free to be used. */
export function skipValue(bytes: Uint8Array, from: number, keys: number): number {
  let at = from;
  let depth = 0;
  let top = keys;
  let holder = LIST;
  for (;;) {
    const code = bytes[at] as number;
    if (code === QUOTE) {
      const start = at + 1;
      at = closingQuote(bytes, start);
      if (at === STUCK) return STUCK;
      addLeaf(start, at, met.ahead);
      at += 1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (depth === DEEPEST) return STUCK;
      holders[depth] = holder;
      depth += 1;
      at = skipSpace(bytes, at + 1);
      holder = code === OPEN_OBJECT ? top : LIST;
      if (bytes[at] !== (code === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST)) {
        if (holder === LIST) continue;
        at = skipKey(bytes, at, holder, top);
        if (at === STUCK) return STUCK;
        top += 1;
        continue;
      }
      depth -= 1;
      holder = holders[depth] as number;
      at += 1;
    } else {
      const start = at;
      at = skipScalar(bytes, at);
      if (at === STUCK) return STUCK;
      // True, false and null are no leaves: with another of them it is another pattern.
      if (code < 0x66) addLeaf(start, at, met.ahead);
    }
    // Behind a value: the next one, or the end of what holds it, and of what holds that.
    for (;;) {
      if (depth === 0) return at;
      at = skipSpace(bytes, at);
      if (bytes[at] === COMMA) {
        at = skipSpace(bytes, at + 1);
        if (holder === LIST) break;
        at = skipKey(bytes, at, holder, top);
        if (at === STUCK) return STUCK;
        top += 1;
        break;
      }
      if (bytes[at] !== (holder === LIST ? CLOSE_LIST : CLOSE_OBJECT)) return STUCK;
      if (holder !== LIST) top = holder;
      depth -= 1;
      holder = holders[depth] as number;
      at += 1;
    }
  }
}
