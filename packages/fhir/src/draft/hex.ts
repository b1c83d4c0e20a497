const DIGITS: Uint8Array = Uint8Array.from("0123456789abcdef", (character) => character.charCodeAt(0));

/** One of the eight digits of 32 bits, as a code: the first is that of 28. */
function digit(word: number, shift: number): number {
  return DIGITS[(word >>> shift) & 15] as number;
}

// One call with all codes each: a text that is put together of parts is an object for each part, which somebody has to join later.

/** Twice 32 bits as sixteen hexadecimal digits. */
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

/** Four times 32 bits as the id of an event: "fhir-" and 32 digits. */
export function idOf(words: Int32Array): string {
  const a = words[0] as number;
  const b = words[1] as number;
  const c = words[2] as number;
  const d = words[3] as number;
  return String.fromCharCode(
    0x66,
    0x68,
    0x69,
    0x72,
    0x2d,
    digit(a, 28),
    digit(a, 24),
    digit(a, 20),
    digit(a, 16),
    digit(a, 12),
    digit(a, 8),
    digit(a, 4),
    digit(a, 0),
    digit(b, 28),
    digit(b, 24),
    digit(b, 20),
    digit(b, 16),
    digit(b, 12),
    digit(b, 8),
    digit(b, 4),
    digit(b, 0),
    digit(c, 28),
    digit(c, 24),
    digit(c, 20),
    digit(c, 16),
    digit(c, 12),
    digit(c, 8),
    digit(c, 4),
    digit(c, 0),
    digit(d, 28),
    digit(d, 24),
    digit(d, 20),
    digit(d, 16),
    digit(d, 12),
    digit(d, 8),
    digit(d, 4),
    digit(d, 0),
  );
}
