import * as fc from "fast-check";
import { expect, test } from "vitest";

import { commonLength } from "./same.ts";

test("[F39] bytes are held against others eight at a time, whatever they are and wherever they stand", () => {
  const byte = fc.oneof(fc.constantFrom(0x20, 0x7f, 0x80, 0xf0, 0xff), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(39), byte), { maxLength: 2 }),
      fc.nat(7),
      fc.nat(7),
      (text, changes, before, between) => {
        const other = [...text];
        for (const [at, to] of changes) if (at < other.length) other[at] = to;
        const room = Uint8Array.from([
          ...Array.from({ length: before }, () => 1),
          ...text,
          ...Array.from({ length: between }, () => 2),
          ...other,
          ...Array.from({ length: 8 }, () => 3),
        ]);
        const differing = text.findIndex((value, at) => value !== other[at]);
        const place = before + text.length + between;
        expect(commonLength(room, new DataView(room.buffer), before, place, text.length)).toBe(
          differing === -1 ? text.length : differing,
        );
      },
    ),
    { seed: 39, numRuns: 3_000 },
  );
});
