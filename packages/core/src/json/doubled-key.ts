import { pointer, type Problem } from "../problem.ts";

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The JSON pointer of a property that one object has twice; undefined where none does. JSON's readers keep the last of the two
 * and say nothing: `"status": "pregnant", "status": "not-pregnant"` would be a no. `value` is what the text was read as: it
 * has fewer properties than the text has colons if one was lost, so that only such a text is searched.
 */
export function doubledKey(text: string, value: unknown): string | undefined {
  return colonsIn(text) === propertiesOf(value) ? undefined : search(text);
}

/** The problem of such a property. */
export function toldTwice(at: string): Problem {
  return {
    at,
    expected: "each property once",
    found: "the same property twice",
    mend: "nobody can tell which of the two was meant: leave one out",
  };
}

function colonsIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = closing(text, index);
    else if (code === COLON) count += 1;
  }
  return count;
}

/** Where the text that opens at a quotation mark is closed. */
function closing(text: string, open: number): number {
  for (let index = open + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  return text.length;
}

function propertiesOf(value: unknown): number {
  let count = 0;
  const open: object[] = typeof value === "object" && value !== null ? [value] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const items: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) count += items.length;
    for (const item of items) if (typeof item === "object" && item !== null) open.push(item);
  }
  return count;
}

/** A list or an object that is open: where it stands, what it has had. */
interface Holder {
  readonly at: string;
  /** Of an object. */
  readonly keys: Set<string> | undefined;
  /** The last key, or the place in the list. */
  last: string | number;
}

/** Reads valid JSON as far as its keys go. */
function search(text: string): string | undefined {
  const open: Holder[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const holder = open.at(-1);
    if (code === OPEN_OBJECT || code === OPEN_LIST)
      open.push({
        at: holder === undefined ? "" : pointer(holder.at, holder.last),
        keys: code === OPEN_OBJECT ? new Set() : undefined,
        last: 0,
      });
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop();
    else if (code === COMMA && typeof holder?.last === "number") holder.last += 1;
    else if (code === QUOTE) {
      const end = closing(text, index);
      if (holder?.keys !== undefined && isKey(text, end)) {
        // One key may be written in two ways: "a" and "\u0061".
        const key = JSON.parse(text.slice(index, end + 1)) as string;
        if (holder.keys.has(key)) return pointer(holder.at, key);
        holder.keys.add(key);
        holder.last = key;
      }
      index = end;
    }
  }
  return undefined;
}

/** Whether a colon follows the text that is closed at `end`. */
function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (next < text.length && text.charCodeAt(next) <= SPACE) next += 1;
  return text.charCodeAt(next) === COLON;
}
