import * as fc from "fast-check";
import { expect, test } from "vitest";

import { readCourse } from "../course/read-course.ts";
import { told } from "../testing/courses.ts";
import { doubledKey } from "./doubled-key.ts";

const find = (text: string): string | undefined => doubledKey(text, JSON.parse(text));

test.each([
  ['{"a":1,"a":2}', "/a"],
  ['{"a":1,"\\u0061":2}', "/a"],
  ['{"a":1,"a" \n\t :1}', "/a"],
  ['[0,[],{"x":[{},{"y/z":{"b":{"k":1},"b":2}}]}]', "/2/x/1/y~1z/b"],
  ['{"__proto__":1,"__proto__":2}', "/__proto__"],
  ['{"a":{"b":1},"b":{"b":1,"c":{},"c":{}}}', "/b/c"],
])("[E16] in %s the property %s stands twice", (text, at) => {
  expect(find(text)).toBe(at);
});

test.each([
  "null",
  "7",
  '"a:b"',
  "{}",
  '{"a":"\\"a\\":","b":":{,[\\\\"}',
  '[{"a":1},{"a":1}]',
  '{"a":{"a":{"a":[":"]}}}',
  '{"":1," ":2}',
])("[E16] in %s none does", (text) => {
  expect(find(text)).toBeUndefined();
});

test("[E16] whatever was written by a writer of JSON has each property once", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(find(text)).toBeUndefined();
    }),
    { seed: 16, numRuns: 500 },
  );
});

test("[E16] a course in which a pregnancy is told and taken back within one object is refused, naming the place", () => {
  const pregnant = JSON.stringify(told("pregnancy", "2026-11-10", { status: "pregnant" }));
  const both = pregnant.replace('"status":"pregnant"', '"status":"pregnant","status":"not-pregnant"');
  expect(readCourse(`${pregnant}\n${both}`)).toMatchObject({
    ok: false,
    problems: [{ at: "/2/body/status", found: "the same property twice" }],
  });
});
