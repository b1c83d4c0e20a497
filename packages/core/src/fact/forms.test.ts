import { expect, test } from "vitest";

import { decode } from "../decode/decoder.ts";
import { FACTS } from "./catalogue.ts";
import { form } from "./forms.ts";

test.each(FACTS.map(({ id, from }) => [id, from] as const))(
  "[F32] the form of %s is read back from JSON as it stands",
  (_id, from) => {
    expect(decode(form, JSON.parse(JSON.stringify(from)))).toEqual({ ok: true, value: from });
  },
);

test.each([
  [{ form: "guess" }, ""],
  [{ form: "age", more: 1 }, "/more"],
  [{ form: "sum-in-window", of: "cream", days: -1 }, "/days"],
  [{ form: "computed", operation: "product", of: ["height"], unit: "m2" }, "/of"],
  [{ form: "latest", sources: [{ kind: "nothing", value: { constant: "yes" } }] }, "/sources/0/kind"],
] as const)("[F32] %j is refused at %s", (input, at) => {
  const result = decode(form, input);
  expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toContain(at);
});
