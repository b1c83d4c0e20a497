import type { Read } from "./read-bytes.ts";

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xff, 0xfe], name: "UTF-16 text (little-endian)" },
  { bytes: [0xfe, 0xff], name: "UTF-16 text (big-endian)" },
];

/** Bytes as text: UTF-8, a byte order mark dropped. Other encodings, binary files and empty ones are named as what they are. */
export function decodeText(bytes: Uint8Array, file: string): Read<string> {
  const refused = (found: string, mend: string): Read<never> => ({
    ok: false,
    problem: { file, at: "", expected: "JSON as UTF-8 text", found, mend },
  });
  const other = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (other !== undefined) return refused(other.name, "save the file as UTF-8");
  if (bytes.includes(0)) return refused("a binary file", "is this the right file? A compressed one is unpacked first");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? refused("an empty file", "is this the right file?") : { ok: true, value: text };
  } catch {
    return refused(`bytes that are not UTF-8, the first at offset ${firstInvalid(bytes)}`, "save the file as UTF-8");
  }
}

/** Where the first byte stands that belongs to no UTF-8 character. */
function firstInvalid(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [low, high] = [0, bytes.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isValid(decoder, bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether bytes are UTF-8 as far as they go: a character cut off at the end is not yet a fault. */
function isValid(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    reset(decoder);
  }
}

/** Forgets a character begun. */
function reset(decoder: TextDecoder): void {
  try {
    decoder.decode();
  } catch {
    // A character cut off is what was to be forgotten.
  }
}
