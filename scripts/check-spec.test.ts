import { expect, test } from "vitest";

import { checkSpec } from "./check-spec.ts";
import { planted } from "./lib/planted.ts";
import { titles } from "./lib/test-titles.ts";

const spec = "# Log\n\n- **E4** An event is never changed.\n- **E5** A merge is a union.\n";

test("a rule that a title quotes and a title that quotes a rule are fine", () => {
  const root = planted({
    "packages/log/SPEC.md": spec,
    "packages/log/src/event.test.ts": 'test("[E4] [E5] never changed", () => {});\n',
  });
  expect(checkSpec(root)).toEqual([]);
});

test("a rule without a test, a test without a rule and an id given twice are told, in packages and apps", () => {
  const root = planted({
    "packages/log/SPEC.md": spec,
    "packages/log/src/event.test.ts": 'test("[E4] never changed", () => {});\n',
    "apps/cli/SPEC.md": "- **C1** Exits with 2.\n- **C1** Exits with 3.\n",
    "apps/cli/src/exit.test.ts": 'test.each([[1]])("[C1] exits, %i", () => {});\ndescribe("[C9] gone", () => {});\n',
  });
  expect(checkSpec(root).toSorted()).toEqual([
    "apps/cli/SPEC.md: C1 is given twice",
    "apps/cli/src/exit.test.ts: [C9] is not a rule of apps/cli/SPEC.md",
    'packages/log/SPEC.md: E5 has no test; quote it in a title: test("[E5] …")',
  ]);
});

test("an id in a comment or in a test's data is not a quotation", () => {
  const root = planted({
    "packages/log/SPEC.md": "- **E4** An event is never changed.\n",
    "packages/log/src/event.test.ts": '// [E4] some day\ntest("other", () => { expect(row["[E4]"]).toBe(1); });\n',
  });
  expect(checkSpec(root)).toEqual([expect.stringContaining("E4 has no test")]);
});

test("titles of tables and of several lines are read", () => {
  const code = 'test.each([\n  [1, "x"],\n])(\n  "[E4] %i",\n  (n) => n);\nit.for(rows)("[E5] y", () => {})';
  expect(titles(code)).toEqual(["[E4] %i", "[E5] y"]);
});
