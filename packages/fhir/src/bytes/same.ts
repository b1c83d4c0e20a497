/** How many bytes from two places on are alike, of so many; eight at a time. */
export function commonLength(bytes: Uint8Array, view: DataView, one: number, other: number, length: number): number {
  let index = 0;
  for (const last = length - 8; index <= last; index += 8)
    if (
      ((view.getInt32(one + index, true) ^ view.getInt32(other + index, true)) |
        (view.getInt32(one + index + 4, true) ^ view.getInt32(other + index + 4, true))) !==
      0
    )
      break;
  while (index < length && bytes[one + index] === bytes[other + index]) index += 1;
  return index;
}
