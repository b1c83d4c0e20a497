import { SHORT_WORD } from "./flatten.ts";
import { sentenceCount, wordsOf } from "./words.ts";

/** The Flesch–Kincaid grade of an English text (Kincaid and others, 1975): the school year that can read it. */
export function fleschKincaid(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllableCount(word), 0);
  return 0.39 * (words.length / sentenceCount(text)) + 11.8 * (syllables / words.length) - 15.59;
}

/** An end that is written and not said: us-ed, tim-es, whol-e, mod-er-ate-ly; but plac-es, treat-ed, ta-ble, hun-dred. */
const SILENT_END = /(?:[^laeiouycsxzgh]es|(?<![bcdfgpt])[^aeiouytdl]ed|[aeiouy]ll?(?:e|es|ed)|[^laeiouy]e)$/;
const SILENT_WITHIN = /([^laeiouy])e(?=(?:ly|ful|less|ment)$)/;
const GROUPS = /[aeiouy]+/g;
/** Vowels that stand side by side and are said apart: pe-ri-od, se-ri-ous, u-su-al, re-ac-tion, flu-id, a-re-a, be-ing. */
const APART =
  /[^cgst]ia(?!ge)|[^cgst]io(?!us)|[^cgstx]ious|[^gq]ua[lt]|useum|reac|creat|[lr]uid|rea$|eing|ying|oing|flue|diet/g;

/**
 * The syllables of an English word, by its letters: groups of vowels, without a silent end (-e, -es, -ed), and with the
 * vowel pairs that are said apart. A rule of thumb as in all such counters; it is right for nine words in ten.
 */
export function syllableCount(word: string): number {
  if (word === SHORT_WORD) return 1;
  return word
    .toLowerCase()
    .split(/['’-]/u)
    .filter((part) => part.length > 1)
    .reduce((sum, part) => {
      const stem = part.replace(SILENT_WITHIN, "$1").replace(SILENT_END, silence);
      const groups = (stem.match(GROUPS) ?? []).length;
      const apart = (stem.match(APART) ?? []).length;
      return sum + Math.max(1, groups + apart);
    }, 0);
}

/** What is left of an end: all but its silent e. */
function silence(end: string): string {
  return end.replace(/e[sd]?$/, "");
}
