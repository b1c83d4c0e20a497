import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { type Message, pad } from "./message.ts";
import { BLOCK, compress, START, words } from "./sha-256.ts";

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of many short messages under one key: the first 128 bits, as four words. @noble/hashes does
 * the same, and the tests hold this to it; but an import hashes a message for each event, and there the making of objects for
 * each costs more than the hashing (docs/decisions/hashes-of-imported-events.md).
 */
export type KeyedHash = (message: Message) => Int32Array;

/** The state after the key's own block, of which every byte is turned by `turn`. */
function keyState(key: Uint8Array, turn: number): Int32Array {
  const state = START.slice();
  for (let i = 0; i < 16; i += 1) {
    let word = 0;
    for (let byte = 0; byte < 4; byte += 1) word = (word << 8) | ((key[i * 4 + byte] ?? 0) ^ turn);
    words[i] = word;
  }
  compress(state);
  return state;
}

/** A hash under a key; what it gives is written over by the next message. */
export function keyedHash(secret: string): KeyedHash {
  const told = utf8ToBytes(secret);
  const key = told.length > BLOCK ? sha256(told) : told;
  const inside = keyState(key, 0x36);
  const outside = keyState(key, 0x5c);
  const inner = new Int32Array(8);
  const outer = new Int32Array(8);
  return (message) => {
    copy(inside, inner);
    take(message, inner);
    copy(inner, words);
    words[8] = 0x80 << 24;
    for (let index = 9; index < 15; index += 1) words[index] = 0;
    words[15] = (BLOCK + 32) * 8;
    copy(outside, outer);
    compress(outer);
    return outer;
  };
}

/** Takes a message into a state that has had one block. Behind it a one, zeros, and the length in bits (below 2³²: what is hashed here is short). */
function take(message: Message, state: Int32Array): void {
  const { length } = message;
  const end = (length + 9 + BLOCK - 1) & ~(BLOCK - 1);
  pad(message, 0x80, end);
  const { view } = message;
  view.setInt32(end - 4, (BLOCK + length) * 8);
  for (let block = 0; block < end; block += BLOCK) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(block + 4 * index);
    compress(state);
  }
}

// A loop, and not `set`: of eight numbers that costs more to call than to do.
function copy(from: Int32Array, to: Int32Array): void {
  for (let index = 0; index < 8; index += 1) to[index] = from[index] as number;
}
