import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { keyedId } from "./hash.ts";
import { idOf } from "./hex.ts";
import { keyedHash } from "./keyed-hash.ts";
import { makeRoom, message } from "./message.ts";

/** The hash of a text's UTF-8, one text after the other in one room. */
function hashing(secret: string): (text: string) => string {
  const hash = keyedHash(secret);
  const told = message();
  return (text) => {
    const bytes = utf8ToBytes(text);
    told.length = 0;
    makeRoom(told, bytes.length);
    told.bytes.set(bytes);
    told.length = bytes.length;
    return idOf(hash(told)).slice("fhir-".length);
  };
}

function reference(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))).slice(0, 32);
}

test("[F24] the keyed hash is HMAC-SHA-256: RFC 4231, test cases 2 and 1", () => {
  expect(hashing("Jefe")("what do ya want for nothing?")).toBe("5bdcc146bf60754e6a042426089575c7");
  expect(hashing("\u000b".repeat(20))("Hi There")).toBe("b0344c61d8db38535ca8afceaf0bf12b");
});

test("[F24] it is that of @noble/hashes for every length around the ends of blocks, with ASCII and without", () => {
  for (const secret of ["", "s", "k".repeat(64), "k".repeat(65), "é漢😀"]) {
    const hash = hashing(secret);
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
        const hash = hashing(secret);
        for (const text of texts) expect(hash(text)).toBe(reference(secret, text));
      },
    ),
    { seed: 24, numRuns: 200 },
  );
});

test("[F24] an id is the hash of its parts as canonical JSON", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" })), (secret, parts) => {
      for (const told of [parts, ["fhir", ...parts], ["a".repeat(900), "é漢😀\ud800\u007f", ...parts]])
        expect(keyedId(secret, ...told)).toBe(`fhir-${reference(secret, canonical(told))}`);
    }),
    { seed: 24, numRuns: 300 },
  );
});
