import { expect, test } from "vitest";

import { pointer, show } from "../problem.ts";
import { decode, optional } from "./decoder.ts";
import { boolean, count, literal, number, positiveCount, text, word } from "./scalars.ts";
import { either, list, object, refine } from "./structures.ts";

test("[E2] of several shapes the problems of the one that came nearest are told", () => {
  const shape = either<unknown>("a or b", object({ a: number }), object({ b: object({ c: text }) }));
  expect(decode(shape, { b: { c: 7 } })).toMatchObject({ ok: false, problems: [{ at: "/b/c" }] });
  expect(decode(shape, 7)).toEqual({ ok: false, problems: [{ at: "", expected: "a or b", found: "7" }] });
  expect(decode(shape, { a: 1 })).toEqual({ ok: true, value: { a: 1 } });
});

test("[E2] a list has its length, each of its items is read, and a place is a JSON pointer", () => {
  expect(decode(list(count, 2), [1, 2])).toEqual({ ok: true, value: [1, 2] });
  expect(decode(list(count, 2), [1, 2, 3])).toMatchObject({ ok: false, problems: [{ at: "", found: "a list of 3" }] });
  expect(decode(list(count), [1, -1, "2"])).toMatchObject({ ok: false, problems: [{ at: "/1" }, { at: "/2" }] });
  expect(pointer(pointer("", "a/b"), "~c")).toBe("/a~1b/~0c");
});

test.each<[unknown, readonly boolean[]]>([
  [0, [true, true, false]],
  [1, [true, true, true]],
  [1.5, [true, false, false]],
  [-1, [true, false, false]],
  [2 ** 53, [true, false, false]],
  [Number.NaN, [false, false, false]],
  ["1", [false, false, false]],
])("[E2] %j is a number, a count, a positive count: %j", (value, expected) => {
  expect([number, count, positiveCount].map((decoder) => decode(decoder, value).ok)).toEqual(expected);
});

test("[E2] a property that may be left out may not be null; one more test may be put to what was read", () => {
  const shape = object<{ readonly a?: boolean; readonly b: "x" | "y" }>({ a: optional(boolean), b: word("x", "y") });
  expect(decode(shape, { b: "x" })).toEqual({ ok: true, value: { b: "x" } });
  expect(decode(shape, { a: null, b: "x" }).ok).toBe(false);
  expect(decode(shape, { a: undefined, b: "x" }).ok).toBe(false);
  expect(
    decode(
      refine(literal(3), () => ({ expected: "better", found: "3" })),
      3,
    ),
  ).toMatchObject({ ok: false, problems: [{ expected: "better" }] });
});

test("[E4] what was found is shown short, by its kind where it is long", () => {
  expect(
    [undefined, null, [1, 2], {}, { a: 1, b: 2 }, "a\nb", 7n].map((value) =>
      typeof value === "bigint" ? show(Symbol("x")) : show(value),
    ),
  ).toEqual(["nothing", "null", "a list of 2", "an empty object", 'an object with "a", "b"', '"a\\nb"', "symbol"]);
});
