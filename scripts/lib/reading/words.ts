import { SHORT_WORD } from "./flatten.ts";

const WORD = new RegExp(`${SHORT_WORD}|[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*`, "gu");
/** Flesch counts what is independent and ends in any of these as a sentence, and so does LIX with the colon. */
const END = /[.!?;:](?=\s|$)/gu;

/** The words of a text; a hyphenated one is one word, and a value is one. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** How many sentences a text has: at least one; what stands after the last end counts if it has words. */
export function sentenceCount(text: string): number {
  return Math.max(1, text.split(END).filter((part) => wordsOf(part).length > 0).length);
}
