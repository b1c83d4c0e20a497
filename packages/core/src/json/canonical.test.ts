import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonical } from "./canonical.ts";

test("[A17] canonical JSON: keys by their UTF-16 code units, no white space, numbers as ECMAScript writes them", () => {
  expect(canonical({ b: 1, a: [true, null, "x"], "\u20AC": 2, "\r": 3, "1": 4, "\uD83D\uDE02": 5, "\uFB33": 6 })).toBe(
    '{"\\r":3,"1":4,"a":[true,null,"x"],"b":1,"\u20AC":2,"\uD83D\uDE02":5,"\uFB33":6}',
  );
  expect(canonical([1e21, 1e-7, 0.1, -0, 4.5, 333333333.3333333])).toBe("[1e+21,1e-7,0.1,0,4.5,333333333.3333333]");
  expect(canonical('\u0000"\\\u001f')).toBe('"\\u0000\\"\\\\\\u001f"');
});

test("[A17] what is undefined is left out; what has no JSON form is a fault of ours", () => {
  expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n, Symbol("x"), undefined])
    expect(() => canonical(bad)).toThrow(TypeError);
  expect(() => canonical([undefined])).toThrow(TypeError);
});

test("[A17] it reads back as the same value, and does not depend on the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.integer()), (value, keys) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(Object.fromEntries(Object.entries(keys).toReversed()))).toBe(canonical(keys));
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

test("[A17] a text is quoted as JSON.stringify quotes it, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 150 }), (text) => {
      expect(canonical(text)).toBe(JSON.stringify(text));
      expect(canonical({ [text]: [text] })).toBe(JSON.stringify({ [text]: [text] }));
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
  for (const text of ["\ud800", "a\udfffb", "\u2028", '"', "\\", "\u007f", "\u0000"])
    expect(canonical(text)).toBe(JSON.stringify(text));
});
