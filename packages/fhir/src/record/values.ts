/**
 * The most values (numbers, texts, lists, objects …) of one record that are read: as many as 200 MB of honest FHIR hold. A text of
 * nothing but empty lists has more of them in a tenth of that size, and would fill the memory before anything could look at it.
 */
export const MAX_VALUES = 10_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;

/** Whether JSON text, or lines of it, holds more values than that; counted by what begins or follows one, without reading it. */
export function tooManyValues(text: string): boolean {
  // Every value is at least one character long, and something stands between two.
  if (text.length <= MAX_VALUES) return false;
  let count = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inText) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (code === COMMA || code === OPEN_LIST || code === OPEN_OBJECT) {
      count += 1;
      if (count > MAX_VALUES) return true;
    }
  }
  return false;
}
