import { expect, test } from "vitest";

import { forgetLately, lately } from "./lately.ts";

test("[F38] what was found out about an object is remembered for the very object, and until it is forgotten", () => {
  const asked: object[] = [];
  const count = lately((of: { readonly text: string }) => {
    asked.push(of);
    return of.text.length;
  });
  const one = { text: "one" };
  expect([count(one), count(one), count({ text: "one" })]).toEqual([3, 3, 3]);
  expect(asked.length).toBe(2);
  forgetLately();
  expect(count(one)).toBe(3);
  expect(asked.length).toBe(3);
  forgetLately();
});
