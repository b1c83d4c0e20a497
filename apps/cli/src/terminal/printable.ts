/**
 * Characters that could move the cursor, colour, hide or turn round what a terminal shows: the controls (C0, C1, DEL), line
 * and paragraph separators, and the marks that set the direction of writing. Records hold hostile text as well as honest one.
 */
const ACTING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** Text of one line as it may go to a terminal: a character that acts on it stands there by its number instead. */
export function printable(text: string): string {
  return text.replace(ACTING, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
