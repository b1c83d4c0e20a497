const DIGITS: Uint8Array = Uint8Array.from("0123456789abcdef", (character) => character.charCodeAt(0));

/** One of the eight digits of 32 bits, as a code: the first is that of 28. */
function digit(word: number, shift: number): number {
  return DIGITS[(word >>> shift) & 15] as number;
}

/** Twice 32 bits as sixteen hexadecimal digits. One call with all codes, since a text that is put together of parts is an object for each part. */
export function hexOf(high: number, low: number): string {
  return String.fromCharCode(
    digit(high, 28),
    digit(high, 24),
    digit(high, 20),
    digit(high, 16),
    digit(high, 12),
    digit(high, 8),
    digit(high, 4),
    digit(high, 0),
    digit(low, 28),
    digit(low, 24),
    digit(low, 20),
    digit(low, 16),
    digit(low, 12),
    digit(low, 8),
    digit(low, 4),
    digit(low, 0),
  );
}
