/**
 * How many bytes from two places on are alike, of so many; eight at a time, as numbers. Two such numbers are equal where their bits
 * are, save that zero has two forms, which text at the first place has not, since no byte of it is zero; those that are no numbers
 * are equal to none, and are looked at byte by byte.
 */
export function commonLength(bytes: Uint8Array, view: DataView, one: number, other: number, length: number): number {
  let index = 0;
  for (const last = length - 8; index <= last; index += 8)
    if (view.getFloat64(one + index, true) !== view.getFloat64(other + index, true)) break;
  if (index + 4 <= length && view.getInt32(one + index, true) === view.getInt32(other + index, true)) index += 4;
  while (index < length && bytes[one + index] === bytes[other + index]) index += 1;
  return index;
}
