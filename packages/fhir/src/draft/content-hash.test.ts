import { canonical } from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { keyedContent } from "./content-hash.ts";

const SEED = 20_261_122;

test("[F24] a content's hash is the same however its keys are ordered, and another for another secret, kind, time or content", () => {
  const hash = keyedContent("s", "note", "2026", { a: 1, b: ["x", null, true], c: undefined });
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(keyedContent("s", "note", "2026", { b: ["x", null, true], a: 1 })).toBe(hash);
  const others = [
    keyedContent("t", "note", "2026", { a: 1, b: ["x", null, true] }),
    keyedContent("s", "notes", "2026", { a: 1, b: ["x", null, true] }),
    keyedContent("s", "note", "2026-01", { a: 1, b: ["x", null, true] }),
    keyedContent("s", "note", "2026", { a: "1", b: ["x", null, true] }),
    keyedContent("s", "note", "2026", { a: 1, b: ["x", [null], true] }),
    keyedContent("s", "note", "2026", { a: 1, b: ["x", true, null] }),
  ];
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});

test("[F24] contents have one hash where their canonical JSON is one, and else two", () => {
  const hashes = new Map<string, string>();
  const content = fc.jsonValue({ maxDepth: 3, stringUnit: "binary" });
  fc.assert(
    fc.property(content, content, (left, right) => {
      for (const value of [left, right]) {
        const hash = keyedContent("s", "note", "2026", value);
        const text = canonical(value);
        expect(hashes.get(hash) ?? text).toBe(text);
        hashes.set(hash, text);
      }
    }),
    { seed: SEED, numRuns: 3_000 },
  );
  expect(hashes.size).toBe(new Set(hashes.values()).size);
  const long = "漢".repeat(20_000);
  expect(keyedContent("s", "note", "2026", long)).not.toBe(keyedContent("s", "note", "2026", `${long}a`));
});
