import { SHORT_WORD } from "./flatten.ts";
import { sentenceCount, wordsOf } from "./words.ts";

/** A word of more letters than this is a long one. */
const LONG = 6;

/** Björnsson's LIX (1968): words a sentence, and long words in a hundred. Up to 40 reads like fiction and popular weeklies. */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const long = words.filter((word) => word !== SHORT_WORD && letters(word) > LONG);
  return words.length / sentenceCount(text) + (100 * long.length) / words.length;
}

function letters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
