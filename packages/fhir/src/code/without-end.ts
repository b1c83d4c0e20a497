/**
 * A text without those of some characters that stand at its end. A loop and no regular expression: one that is anchored only at
 * the end tries every place of a long run anew, and a hostile code of thirty thousand dashes would take a minute.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
