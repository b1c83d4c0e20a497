import { sameBytes } from "./skip.ts";

/** So many entries are told apart here at most; of more, texts are compared. */
const MOST = 4_096;
const PLACES = 4 * MOST;
/** So far from its place a key may stand; with more that look alike, texts are compared. */
const FARTHEST = 32;

/** Where a key's bytes stand. An id stands together with its type, which makes it a key of its own. */
const starts: Int32Array = new Int32Array(2 * MOST + 1);
const lengths: Int32Array = new Int32Array(2 * MOST + 1);
const typeStarts: Int32Array = new Int32Array(2 * MOST + 1);
const typeLengths: Int32Array = new Int32Array(2 * MOST + 1);
const places: Int32Array = new Int32Array(PLACES);
let count = 0;

/** Begins anew. */
export function clearKeys(): void {
  if (count > 0) places.fill(0);
  count = 0;
}

/**
 * Adds a key, by its bytes: an address (with a type of no length), or an id with its type. False where it stands there already,
 * or where that cannot be told quickly.
 */
export function addKey(
  bytes: Uint8Array,
  start: number,
  length: number,
  typeStart: number,
  typeLength: number,
): boolean {
  if (count >= 2 * MOST) return false;
  count += 1;
  starts[count] = start;
  lengths[count] = length;
  typeStarts[count] = typeStart;
  typeLengths[count] = typeLength;
  let place = hash(bytes, start, length) + typeLength;
  for (let step = 0; step < FARTHEST; step += 1) {
    place &= PLACES - 1;
    const other = places[place] as number;
    if (other === 0) {
      places[place] = count;
      return true;
    }
    if (isSame(bytes, other, count)) return false;
    place += 1;
  }
  return false;
}

/** Of the last bytes, in which ids and addresses differ. */
function hash(bytes: Uint8Array, start: number, length: number): number {
  let mixed = length;
  for (let at = start + length - Math.min(length, 12); at < start + length; at += 1)
    mixed = Math.imul(mixed ^ (bytes[at] as number), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function isSame(bytes: Uint8Array, one: number, other: number): boolean {
  const length = lengths[one] as number;
  const typeLength = typeLengths[one] as number;
  return (
    length === lengths[other] &&
    typeLength === typeLengths[other] &&
    sameBytes(bytes, starts[one] as number, starts[other] as number, length) &&
    sameBytes(bytes, typeStarts[one] as number, typeStarts[other] as number, typeLength)
  );
}
