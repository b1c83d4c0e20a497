import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "@repigment/core";

import { type KeyedHash, keyedHash } from "./keyed-hash.ts";

/** The hash under the key that was used last: an import uses one key for all its events. */
let last: { readonly secret: string; readonly hash: KeyedHash } | undefined;

/** A keyed hash of what an event is made from: 128 bits in hex. */
export function keyedId(secret: string, ...parts: readonly string[]): string {
  if (last?.secret !== secret) last = { secret, hash: keyedHash(secret) };
  return last.hash(canonical(parts));
}

/**
 * A secret for where nothing is kept between two imports: made from the record's own text, so that the same text gives the same
 * ids, and nobody without it can tell which resource an id came from.
 */
export function ownSecret(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A hash of a resource's content: 128 bits in hex, for what has no id of its own. */
export function contentHash(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(content)))).slice(0, 32);
}
