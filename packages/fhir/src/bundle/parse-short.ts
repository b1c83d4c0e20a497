import { MAX_DEPTH } from "./parse.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** So long a text is at most of which going over it first, to read only a part of it, costs more than it saves; in UTF-16 units. */
const SHORT = 10_000;

/** A short text's value, and whether a modifier may stand in it. */
export interface Short {
  readonly value: unknown;
  readonly modifiers: boolean;
}

/**
 * Reads a short text of JSON whole. Undefined where it is long, or not JSON as JSON.stringify writes it: a text that comes out
 * as it went in has no property twice, no number that is none, and nothing besides; others are looked at closely.
 */
export function parseShort(text: string): Short | undefined {
  if (text.length > SHORT || nestsDeep(text)) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(value) === text ? { value, modifiers: text.includes("modifierExtension") } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text of JSON nests deeper than is read. */
function nestsDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index += 1;
      for (let inside = text.charCodeAt(index); inside !== QUOTE; inside = text.charCodeAt(index)) {
        if (index >= text.length) return false;
        index += inside === BACKSLASH ? 2 : 1;
      }
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  return false;
}
