import { tooDeepOnLine } from "../record/depth.ts";

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
  if (text.length > SHORT || tooDeepOnLine(text, false) !== undefined) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(value) === text ? { value, modifiers: text.includes("modifierExtension") } : undefined;
  } catch {
    return undefined;
  }
}
