import { hexOf } from "./hex.ts";
import { type Message, pad } from "./message.ts";

/**
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012) of bytes under a key of 128 bits, in halves of
 * 32 bits, since numbers of 64 bits cost an object each: who does not know the key cannot tell what was hashed.
 */
export type SipKey = readonly [number, number, number, number];

/** "somepseudorandomlygeneratedbytes", which the state begins with. */
const START = [0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462] as const;

/** A key from its sixteen bytes, the lowest first. */
export function sipKey(bytes: Uint8Array): SipKey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  return [view.getInt32(0, true), view.getInt32(4, true), view.getInt32(8, true), view.getInt32(12, true)];
}

/** The hash of a message, 64 bits in hex. */
export function sipHash([k0, k1, k2, k3]: SipKey, message: Message): string {
  const { view: room, length, bytes } = message;
  const words = length >> 3;
  // The last word: what is left, zeros, and the length.
  pad(message, 0, words * 8 + 7);
  bytes[words * 8 + 7] = length;
  // Each of the four words of the state in two halves: a for the low one, b for the high one.
  let a0 = START[0] ^ k0;
  let b0 = START[1] ^ k1;
  let a1 = START[2] ^ k2;
  let b1 = START[3] ^ k3;
  let a2 = START[4] ^ k0;
  let b2 = START[5] ^ k1;
  let a3 = START[6] ^ k2;
  let b3 = START[7] ^ k3;
  const taking = 2 * (words + 1);
  // Two rounds for each word, four at the end.
  for (let round = 0; round < taking + 4; round += 1) {
    const low = round < taking ? room.getInt32((round >> 1) * 8, true) : 0;
    const high = round < taking ? room.getInt32((round >> 1) * 8 + 4, true) : 0;
    if (round === taking) a2 ^= 0xff;
    else if ((round & 1) === 0) {
      a3 ^= low;
      b3 ^= high;
    }
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1 + (a0 >>> 0 < a1 >>> 0 ? 1 : 0)) | 0;
    let spare = (a1 << 13) | (b1 >>> 19);
    b1 = ((b1 << 13) | (a1 >>> 19)) ^ b0;
    a1 = spare ^ a0;
    spare = a0;
    a0 = b0;
    b0 = spare;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3 + (a2 >>> 0 < a3 >>> 0 ? 1 : 0)) | 0;
    spare = (a3 << 16) | (b3 >>> 16);
    b3 = ((b3 << 16) | (a3 >>> 16)) ^ b2;
    a3 = spare ^ a2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3 + (a0 >>> 0 < a3 >>> 0 ? 1 : 0)) | 0;
    spare = (a3 << 21) | (b3 >>> 11);
    b3 = ((b3 << 21) | (a3 >>> 11)) ^ b0;
    a3 = spare ^ a0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1 + (a2 >>> 0 < a1 >>> 0 ? 1 : 0)) | 0;
    spare = (a1 << 17) | (b1 >>> 15);
    b1 = ((b1 << 17) | (a1 >>> 15)) ^ b2;
    a1 = spare ^ a2;
    spare = a2;
    a2 = b2;
    b2 = spare;
    if (round < taking && (round & 1) === 1) {
      a0 ^= low;
      b0 ^= high;
    }
  }
  return hexOf(b0 ^ b1 ^ b2 ^ b3, a0 ^ a1 ^ a2 ^ a3);
}
