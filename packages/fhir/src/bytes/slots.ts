import { NAMES, numberOf, type Name } from "./keys.ts";
import { commonLength } from "./same.ts";
import { met } from "./skip.ts";

/** The text that is read, and its UTF-8; a byte of zero stands behind it. */
export interface Source {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly view: DataView;
  /** Values that were read already, by their JSON: records say the same few things over and over. */
  readonly values: Map<string, unknown>;
}

/** Where the named properties of the resource that is gone over stand: in bytes, and in units of the text. */
const starts: Int32Array = new Int32Array(NAMES.length);
const ends: Int32Array = new Int32Array(NAMES.length);
const textStarts: Int32Array = new Int32Array(NAMES.length);
const textEnds: Int32Array = new Int32Array(NAMES.length);
const escapes: Uint8Array = new Uint8Array(NAMES.length);
/** Which of the names the resource has, a bit each: there are fewer than 32. */
let present = 0;

/** Values that were read: where the bytes of each stand, by a small hash of them; a later one takes the place of an earlier. */
const PLACES = 256;
const lastStarts: Int32Array = new Int32Array(PLACES);
const lastLengths: Int32Array = new Int32Array(PLACES);
const lastValues: unknown[] = Array.from({ length: PLACES }, () => undefined);

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
}

/** Forgets the properties of the resource before. */
export function clearSlots(): void {
  present = 0;
}

/** Keeps where a property's value stands, which has just been gone over; `ahead` and `escape` are as they were before it. */
export function keep(name: number, start: number, end: number, ahead: number): void {
  present |= 1 << name;
  starts[name] = start;
  ends[name] = end;
  textStarts[name] = start - ahead;
  textEnds[name] = end - met.ahead;
  escapes[name] = met.escape ? 1 : 0;
}

/** The same for a property whose place follows from another resource's; nothing in it is escaped. */
export function keepPlace(name: number, start: number, end: number, ahead: number, aheadAtEnd: number): void {
  present |= 1 << name;
  starts[name] = start;
  ends[name] = end;
  textStarts[name] = start - ahead;
  textEnds[name] = end - aheadAtEnd;
  escapes[name] = 0;
}

/** The number of a name, for the functions below. */
export const slot: (name: Name) => number = numberOf;

export function has(name: number): boolean {
  return (present & (1 << name)) !== 0;
}

/** The first byte of a value; of a property that is left out it is a zero. */
export function kindOf({ bytes }: Source, name: number): number {
  return has(name) ? (bytes[starts[name] as number] as number) : 0;
}

/** Names as one number, a bit each. */
export function bitsOf(names: readonly number[]): number {
  return names.reduce((bits, name) => bits | (1 << name), 0);
}

/** Whether the resource has any of some names. */
export function hasAny(bits: number): boolean {
  return (present & bits) !== 0;
}

export function startOf(name: number): number {
  return starts[name] as number;
}

export function endOf(name: number): number {
  return ends[name] as number;
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
  const { bytes, view, values } = source;
  const start = starts[name] as number;
  const length = (ends[name] as number) - start;
  const place = placeIn(view, start, length);
  const last = lastStarts[place] as number;
  if (lastLengths[place] === length && commonLength(bytes, view, last, start, length) === length)
    return lastValues[place];
  const json = jsonOf(source, name);
  const known = values.get(json);
  const value = known === undefined ? (JSON.parse(json) as unknown) : known;
  if (known === undefined) values.set(json, value);
  lastStarts[place] = start;
  lastLengths[place] = length;
  lastValues[place] = value;
  return value;
}
