/**
 * Characters that could move the cursor, colour, hide or turn round what a terminal shows: the controls (C0, C1, DEL) and
 * the marks that set the direction of writing. Records hold hostile text as well as honest one.
 */
const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text as it may go to a terminal: a character that acts on it stands there by its number instead. Line ends stay. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
