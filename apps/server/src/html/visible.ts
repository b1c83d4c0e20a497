/**
 * Controls, separators of lines, and the marks that set the direction of writing. On a page they could turn round the sentence
 * that a name stands in, so that it reads as another.
 */
const ACTING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** A sentence that quotes a record as it may stand on the page: such a character by its number, as in the terminal. */
export function visible(text: string): string {
  return text.replace(ACTING, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
