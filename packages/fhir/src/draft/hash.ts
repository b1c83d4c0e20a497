import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "@repigment/core";

import { idOf } from "./hex.ts";
import { type KeyedHash, keyedHash } from "./keyed-hash.ts";
import { addByte, addJson, makeRoom, message } from "./message.ts";

/** The hash under the key that was used last: an import uses one key for all its events. */
let last: { readonly secret: string; readonly hash: KeyedHash } | undefined;

const parts = message();

/** An id of what an event is made from: "fhir-" and a keyed hash of these texts as canonical JSON, 128 bits in hex. */
export function keyedId(secret: string, ...from: readonly string[]): string {
  if (last?.secret !== secret) last = { secret, hash: keyedHash(secret) };
  parts.length = 0;
  for (const part of from) {
    makeRoom(parts, 1);
    addByte(parts, parts.length === 0 ? 0x5b : 0x2c);
    addJson(parts, part);
  }
  makeRoom(parts, 2);
  if (parts.length === 0) addByte(parts, 0x5b);
  addByte(parts, 0x5d);
  return idOf(last.hash(parts));
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
