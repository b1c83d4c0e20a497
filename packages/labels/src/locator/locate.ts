import { createHash } from "node:crypto";

import type { Problem, Result } from "@repigment/core";

import type { Locator } from "./locator.ts";
import { tokensOf } from "./tokens.ts";

/** How many tokens on either side of a passage are remembered, as a hash. */
export const AROUND = 8;

/** SHA-256 of tokens, one space between them. */
export function hashTokens(tokens: readonly string[]): string {
  return createHash("sha256").update(tokens.join(" ")).digest("hex");
}

/** The locator of tokens start … start + count of a text. */
export function locatorAt(file: string, tokens: readonly string[], start: number, count: number): Locator {
  const end = start + count;
  return {
    file,
    start,
    count,
    hash: hashTokens(tokens.slice(start, end)),
    before: hashTokens(tokens.slice(Math.max(0, start - AROUND), start)),
    after: hashTokens(tokens.slice(end, end + AROUND)),
  };
}

/**
 * Finds the passage that begins with some words and ends with others (`first words … last words`; without the dots the words
 * are the whole passage) and gives its locator. The beginning must stand in the text once.
 */
export function locate(file: string, text: string, passage: string): Result<Locator> {
  const tokens = tokensOf(text);
  const [head = "", tail] = passage.split(/…|\.\.\./);
  const first = tokensOf(head);
  const last = tail === undefined ? [] : tokensOf(tail);
  const starts = placesOf(tokens, first);
  const [start] = starts;
  if (start === undefined || starts.length > 1)
    return refused(file, "a beginning that stands in the text once", `${head.trim()}: ${starts.length} times`);
  if (tail === undefined) return { ok: true, value: locatorAt(file, tokens, start, first.length) };
  const end = placesOf(tokens, last).find((place) => place >= start);
  if (end === undefined) return refused(file, "an end that stands after the beginning", tail.trim());
  return { ok: true, value: locatorAt(file, tokens, start, Math.max(first.length, end + last.length - start)) };
}

function placesOf(tokens: readonly string[], words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  return tokens.flatMap((_, place) => (words.every((word, index) => tokens[place + index] === word) ? [place] : []));
}

function refused(at: string, expected: string, found: string): Result<Locator> {
  const problem: Problem = { at, expected, found, mend: "give more words, as they stand in the text" };
  return { ok: false, problems: [problem] };
}
