/** How deep lists and objects may lie within each other; FHIR's deepest real resources come to about thirty. */
export const MAX_DEPTH = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NEWLINE = 0x0a;

/** The line (from 1) on which JSON text first lies deeper than MAX_DEPTH; undefined where it never does. `eachLine`: every line is a text of its own. */
export function tooDeepOnLine(text: string, eachLine: boolean): number | undefined {
  let depth = 0;
  let line = 1;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === NEWLINE) {
      // No text of JSON goes over a line's end.
      line += 1;
      inText = false;
      if (eachLine) depth = 0;
    } else if (inText) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      if (depth > MAX_DEPTH) return line;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  return undefined;
}
