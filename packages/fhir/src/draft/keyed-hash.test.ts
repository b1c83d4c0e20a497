import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { keyedHash } from "./keyed-hash.ts";

function reference(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))).slice(0, 32);
}

test("[F24] the keyed hash is HMAC-SHA-256: RFC 4231, test cases 2 and 1", () => {
  expect(keyedHash("Jefe")("what do ya want for nothing?")).toBe("5bdcc146bf60754e6a042426089575c7");
  expect(keyedHash("\u000b".repeat(20))("Hi There")).toBe("b0344c61d8db38535ca8afceaf0bf12b");
});

test("[F24] it is that of @noble/hashes for every length around the ends of blocks, with ASCII and without", () => {
  for (const secret of ["", "s", "k".repeat(64), "k".repeat(65), "é漢😀"]) {
    const hash = keyedHash(secret);
    for (let length = 0; length < 200; length += 1)
      for (const text of ["a".repeat(length), `${"a".repeat(length)}漢${"b".repeat(length % 67)}`])
        expect(hash(text)).toBe(reference(secret, text));
  }
});

test("[F24] and for any key and text, one after the other", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary", maxLength: 300 })),
      (secret, texts) => {
        const hash = keyedHash(secret);
        for (const text of texts) expect(hash(text)).toBe(reference(secret, text));
      },
    ),
    { seed: 24, numRuns: 200 },
  );
});
