import { ascii, isKey } from "./keys.ts";
import { CLOSE_OBJECT, met, OPEN_OBJECT, signatureAt, placeOf, skipKey, skipSpace, skipValue } from "./skip.ts";

const VALUE = ascii("value");
const QUOTE = 0x22;
const COMMA = 0x2c;

/** Whether an object that was gone over has what a Quantity has: a number as its value, and texts. Others have to be read. */
export function isQuantityAt(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== OPEN_OBJECT) return false;
  const { ahead, escape, modifier } = met;
  const sound = areFieldsSound(bytes, start);
  // These bytes were counted before.
  met.ahead = ahead;
  met.escape = escape;
  met.modifier = modifier;
  return sound;
}

function areFieldsSound(bytes: Uint8Array, start: number): boolean {
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== CLOSE_OBJECT) {
    // What was gone over has no key twice, so that each may stand as the first.
    at = skipKey(bytes, at, 0, 0);
    const kind = bytes[at] as number;
    const isNumber = kind === 0x2d || (kind >= 0x30 && kind <= 0x39);
    if (isKey(bytes, placeOf(0), signatureAt(0), VALUE) ? !isNumber : kind !== QUOTE) return false;
    at = skipSpace(bytes, skipValue(bytes, at, 1));
    if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1);
  }
  return true;
}
