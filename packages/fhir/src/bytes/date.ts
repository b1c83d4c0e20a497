const QUOTE = 0x22;
const DASH = 0x2d;
const COLON = 0x3a;

/** Beyond every limit. */
const NONE = 1_000;

/** A number of two digits; one beyond every limit where they are none. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) ^ 0x30;
  const ones = (bytes[at + 1] as number) ^ 0x30;
  return tens > 9 || ones > 9 ? NONE : tens * 10 + ones;
}

/** Whether a day that every month has, of this century or the last, stands there as YYYY-MM-DD. */
function isDayAt(bytes: Uint8Array, at: number): boolean {
  const century = pair(bytes, at);
  const month = pair(bytes, at + 5);
  const day = pair(bytes, at + 8);
  return (
    (century === 19 || century === 20) &&
    pair(bytes, at + 2) < NONE &&
    bytes[at + 4] === DASH &&
    bytes[at + 7] === DASH &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28
  );
}

/** Whether the text from its quotation mark up to `end` surely is an instant with its offset; others have to be read. */
export function isInstantAt(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start + 20;
  if (bytes[start] !== QUOTE || !isDayAt(bytes, start + 1) || bytes[start + 11] !== 0x54) return false;
  if (!(pair(bytes, start + 12) <= 23 && pair(bytes, start + 15) <= 59 && pair(bytes, start + 18) <= 59)) return false;
  if (bytes[start + 14] !== COLON || bytes[start + 17] !== COLON) return false;
  if (bytes[at] === 0x2e) {
    const fraction = at + 1;
    at = fraction;
    while (((bytes[at] as number) ^ 0x30) <= 9) at += 1;
    if (at === fraction || at - fraction > 9) return false;
  }
  if (bytes[at] === 0x5a) return at + 2 === end;
  if (bytes[at] !== 0x2b && bytes[at] !== DASH) return false;
  return pair(bytes, at + 1) <= 13 && bytes[at + 3] === COLON && pair(bytes, at + 4) <= 59 && at + 7 === end;
}

/** The same for a day alone, or an instant. */
export function isDateTimeAt(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 12 ? bytes[start] === QUOTE && isDayAt(bytes, start + 1) : isInstantAt(bytes, start, end);
}
