import * as fc from "fast-check";
import { expect, test } from "vitest";

import { agree, PATIENT, PULSE } from "../testing/ways.ts";

const SEED = 20_261_122;

const ADDRESSES = [
  undefined,
  null,
  7,
  "",
  "urn:uuid:1",
  "urn:uuid:2",
  "Patient/p",
  "Observation/b",
  "http://x/Patient/p",
];

test("[F38] entries of one address, or of one type and id, are told apart the same in both ways", () => {
  const entry = fc.record({
    fullUrl: fc.constantFrom(...ADDRESSES),
    resource: fc.record({
      resourceType: fc.constantFrom("Observation", "Observation", "Encounter", "urn:uuid", "Patient"),
      id: fc.constantFrom("a", "b", "p", "1", "", 7, undefined),
      subject: fc.constantFrom(
        { reference: "Patient/p" },
        { reference: "urn:uuid:1" },
        { reference: "x/b" },
        undefined,
      ),
      status: fc.constantFrom("final", "draft"),
    }),
  });
  let quick = 0;
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const text = JSON.stringify({ resourceType: "Bundle", type: "batch", entry: entries });
      // With an escape, an address is the same and is written otherwise.
      for (const form of [text, text.replace("urn:uuid:1", "urn:uuid:\\u0031")]) if (agree(form)) quick += 1;
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(quick).toBeGreaterThan(1_000);
});

test("[F38] entries are written in any way, and in another way from some entry on", () => {
  const observation = (index: number): unknown => ({
    ...PULSE,
    id: `o${index}`,
    effectiveDateTime: `2026-11-0${index + 1}`,
  });
  const forms: readonly ((index: number) => unknown)[] = [
    (index) => ({ fullUrl: `urn:uuid:${index}`, resource: observation(index) }),
    (index) => ({ fullUrl: `urn:uuid:${index}`, resource: observation(index), search: { mode: "match" } }),
    (index) => ({ resource: observation(index), fullUrl: `urn:uuid:${index}` }),
    (index) => ({ resource: observation(index) }),
    (index) => ({ fullUrl: `urn:"uuid":${index}`, resource: observation(index) }),
    (index) => ({ fullUrl: null, modifierExtension: [{ url: "u" }], resource: observation(index) }),
    (index) => ({ fullUrl: `urn:漢:${index}`, resource: { ...(observation(index) as object), id: `"${index}` } }),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 6 }), fc.nat(1), (made, space) => {
      const entry = [{ resource: PATIENT }, ...made.map((form, index) => form(index))];
      const text = JSON.stringify({ resourceType: "Bundle", type: "searchset", entry }, null, space);
      expect(agree(text)).toBe(true);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
