import type { Catalogue } from "./catalogue.ts";
import { hasMessage, type Said, sayIn } from "./say.ts";
import { slug } from "./slug.ts";

/**
 * What is said of a problem (what was expected, found, how to mend it) in the reader's language. The texts are English; a language
 * says them under ids made of their words, `problem.a-whole-json-text`, with the first two numbers in them as {number} and
 * {second}. One that it lacks stays English and is marked so; a text of figures alone is of no language.
 */
export function problemText(catalogue: Catalogue, english: string): Said {
  const id = `problem.${slug(english)}`;
  const [number = "", second = ""] = english.match(/\d+/g) ?? [];
  if (/\p{L}/u.test(english) && hasMessage(catalogue, id)) return sayIn(catalogue, "person", id, { number, second });
  // What stands in quotes is quoted from the file.
  return { text: english, lang: /^"|^[^\p{L}]*$/u.test(english) ? catalogue.tag : "en" };
}
