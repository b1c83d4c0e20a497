import { NAMES, numberOf, type Name } from "./keys.ts";
import { keepValue, keptValue, NO_VALUE, valueOfPattern } from "./pattern.ts";
import { commonLength } from "./same.ts";
import { met } from "./skip.ts";

/** The text that is read, and its UTF-8; a byte of zero stands behind it. */
export interface Source {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly view: DataView;
}

/** Where the named properties of the resource that is gone over stand: in bytes, and in units of the text. */
const starts: Int32Array = new Int32Array(NAMES.length);
const ends: Int32Array = new Int32Array(NAMES.length);
const textStarts: Int32Array = new Int32Array(NAMES.length);
const textEnds: Int32Array = new Int32Array(NAMES.length);
const escapes: Uint8Array = new Uint8Array(NAMES.length);
/** Which of the names the resource has, a bit each: those up to 31, and the others. */
let first = 0;
let second = 0;

function markPresent(name: number): void {
  if (name < 32) first |= 1 << name;
  else second |= 1 << name;
}

/** Values that were read: where the bytes of each stand, by a small hash of them; a later one takes the place of an earlier. */
const PLACES = 1_024;
const lastStarts: Int32Array = new Int32Array(PLACES);
const lastLengths: Int32Array = new Int32Array(PLACES);
const lastValues: unknown[] = Array.from({ length: PLACES }, () => undefined);

const lastNotes: unknown[] = Array.from({ length: PLACES }, () => undefined);

/** By the length and a few of the bytes; what is shorter than four has others behind it, which makes no difference. */
function placeIn(view: DataView, start: number, length: number): number {
  const mixed =
    Math.imul(view.getInt32(start + (length >> 1), true), 0x9e3779b1) ^
    Math.imul(view.getInt32(start + (length >> 2), true), 0x85ebca6b) ^
    Math.imul(view.getInt32(start + length - (length >> 3), true), 0xc2b2ae35) ^
    length;
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
}

/** Forgets what was kept of the record before: another text stands in the same bytes now. */
export function forgetValues(): void {
  lastLengths.fill(0);
  lastValues.fill(undefined);
  lastNotes.fill(undefined);
}

/** Forgets the properties of the resource before. */
export function clearSlots(): void {
  first = 0;
  second = 0;
}

/** Keeps where a property's value stands, which has just been gone over; `ahead` and `escape` are as they were before it. */
export function keep(name: number, start: number, end: number, ahead: number): void {
  markPresent(name);
  starts[name] = start;
  ends[name] = end;
  textStarts[name] = start - ahead;
  textEnds[name] = end - met.ahead;
  escapes[name] = met.escape ? 1 : 0;
}

/** The same for a property whose place follows from another resource's; nothing in it is escaped. */
export function keepPlace(name: number, start: number, end: number, ahead: number, aheadAtEnd: number): void {
  markPresent(name);
  starts[name] = start;
  ends[name] = end;
  textStarts[name] = start - ahead;
  textEnds[name] = end - aheadAtEnd;
  escapes[name] = 0;
}

/** The number of a name, for the functions below. */
export const slot: (name: Name) => number = numberOf;

export function has(name: number): boolean {
  return ((name < 32 ? first : second) & (1 << name)) !== 0;
}

/** The first byte of a value; of a property that is left out it is a zero. */
export function kindOf({ bytes }: Source, name: number): number {
  return has(name) ? (bytes[starts[name] as number] as number) : 0;
}

/** Some of the names, a bit each. */
export type Names = readonly [first: number, second: number];

export function namesOf(names: readonly number[]): Names {
  const bits = (own: readonly number[]): number => own.reduce((sum, name) => sum | (1 << name), 0);
  return [bits(names.filter((name) => name < 32)), bits(names.filter((name) => name >= 32))];
}

/** Whether the resource has only these of the names. */
export function hasOnly([ofFirst, ofSecond]: Names): boolean {
  return ((first & ~ofFirst) | (second & ~ofSecond)) === 0;
}

export function startOf(name: number): number {
  return starts[name] as number;
}

export function endOf(name: number): number {
  return ends[name] as number;
}

/** The same in units of the text. */
export function textStartOf(name: number): number {
  return textStarts[name] as number;
}

export function textEndOf(name: number): number {
  return textEnds[name] as number;
}

/** Whether a backslash stands in the value. */
export function isEscaped(name: number): boolean {
  return has(name) && escapes[name] === 1;
}

/** The value as JSON. */
export function jsonOf({ text }: Source, name: number): string {
  return text.slice(textStarts[name], textEnds[name]);
}

/** The text that a value is; what holds an escape is read by JSON.parse. Undefined where it is no text. */
export function stringOf(source: Source, name: number): string | undefined {
  if (kindOf(source, name) !== 0x22) return undefined;
  return escapes[name] === 1
    ? (JSON.parse(jsonOf(source, name)) as string)
    : source.text.slice((textStarts[name] as number) + 1, (textEnds[name] as number) - 1);
}

/** The value itself, read by JSON.parse, once for all that are written alike; undefined where it is left out. */
export function valueOf(source: Source, name: number): unknown {
  if (!has(name)) return undefined;
  const place = valueOfPattern(name);
  if (place === NO_VALUE) return readValue(source, name);
  const kept = keptValue(place);
  if (kept !== undefined) return kept;
  const value = readValue(source, name);
  keepValue(place, value);
  return value;
}

function readValue(source: Source, name: number): unknown {
  return lastValues[placeOfValue(source, name)];
}

/** What somebody found out of the value that stands there now. */
export function noteOfValue(place: number): unknown {
  return lastNotes[place];
}

export function noteValue(place: number, note: unknown): void {
  lastNotes[place] = note;
}

/** Where a property's value is kept, read by JSON.parse once for those that are written alike, until another one takes its place. */
export function placeOfValue(source: Source, name: number): number {
  const { bytes, view } = source;
  const start = starts[name] as number;
  const length = (ends[name] as number) - start;
  const place = placeIn(view, start, length);
  const last = lastStarts[place] as number;
  if (lastLengths[place] === length && commonLength(bytes, view, last, start, length) === length) return place;
  lastValues[place] = JSON.parse(jsonOf(source, name)) as unknown;
  lastNotes[place] = undefined;
  lastStarts[place] = start;
  lastLengths[place] = length;
  return place;
}

/** The value that is kept there. */
export function valueAt(place: number): unknown {
  return lastValues[place];
}
