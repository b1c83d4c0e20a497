import { expect, test } from "vitest";

import { addByte, message } from "./message.ts";
import { sipHash, sipKey } from "./sip-hash.ts";

/** The authors' key: the bytes 0, 1, … 15. */
const KEY = sipKey(Uint8Array.from({ length: 16 }, (_, index) => index));

function hashOf(bytes: readonly number[]): string {
  const told = message();
  told.bytes.fill(0xaa);
  for (const byte of bytes) addByte(told, byte);
  return sipHash(KEY, told);
}

/** The same with numbers of any size, written from the paper. */
function reference(bytes: readonly number[]): string {
  const word = (from: readonly number[]): bigint => from.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const mask = (1n << 64n) - 1n;
  const left = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (64n - by))) & mask;
  const [k0, k1] = [word([0, 1, 2, 3, 4, 5, 6, 7]), word([8, 9, 10, 11, 12, 13, 14, 15])];
  let v0 = 0x736f6d6570736575n ^ k0;
  let v1 = 0x646f72616e646f6dn ^ k1;
  let v2 = 0x6c7967656e657261n ^ k0;
  let v3 = 0x7465646279746573n ^ k1;
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round += 1) {
      v0 = (v0 + v1) & mask;
      v1 = left(v1, 13n) ^ v0;
      v0 = left(v0, 32n);
      v2 = (v2 + v3) & mask;
      v3 = left(v3, 16n) ^ v2;
      v0 = (v0 + v3) & mask;
      v3 = left(v3, 21n) ^ v0;
      v2 = (v2 + v1) & mask;
      v1 = left(v1, 17n) ^ v2;
      v2 = left(v2, 32n);
    }
  };
  const whole = bytes.length - (bytes.length % 8);
  const last = [...bytes.slice(whole), ...Array.from({ length: 7 - (bytes.length % 8) }, () => 0), bytes.length & 255];
  for (let at = 0; at <= whole; at += 8) {
    const taken = word(at === whole ? last : bytes.slice(at, at + 8));
    v3 ^= taken;
    rounds(2);
    v0 ^= taken;
  }
  v2 ^= 0xffn;
  rounds(4);
  return (v0 ^ v1 ^ v2 ^ v3).toString(16).padStart(16, "0");
}

test("[F24] the hash of a content is SipHash-2-4: the example of the paper, appendix A, and the first vectors of the authors", () => {
  expect(hashOf(Array.from({ length: 15 }, (_, index) => index))).toBe("a129ca6149be45e5");
  expect(hashOf([])).toBe("726fdb47dd0e0e31");
  expect(hashOf([0])).toBe("74f839c593dc67fd");
});

test("[F24] it is what the paper says for every length up to some hundred bytes, whatever they are", () => {
  for (let length = 0; length < 300; length += 1) {
    const bytes = Array.from({ length }, (_, index) => (index * 167 + length * 31) & 255);
    expect(hashOf(bytes)).toBe(reference(bytes));
  }
});
