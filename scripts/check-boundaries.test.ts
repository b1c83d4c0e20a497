import { expect, test } from "vitest";

import { checkBoundaries } from "./check-boundaries.ts";
import { planted } from "./lib/planted.ts";

const manifest = (dependencies: Readonly<Record<string, string>>): string =>
  JSON.stringify({ version: "0.1.0", dependencies });

test("a manifest that follows the arrows passes", () => {
  const root = planted({
    "packages/words/package.json": manifest({ "@repigment/core": "0.1.0", "some-formatter": "1.2.3" }),
  });
  expect(checkBoundaries(root)).toEqual([]);
});

test.each([
  ["packages/words", { "@repigment/labels": "0.1.0" }, "may not depend on @repigment/labels"],
  ["packages/core", { yaml: "2.9.1" }, "is pure and has no dependency; remove yaml"],
  ["packages/fhir", { "@repigment/core": "0.0.9" }, "share the version 0.1.0"],
  ["packages/fhir", { zod: "^4.0.0" }, "pin one version exactly"],
  ["apps/server", { "@repigment/cli": "0.1.0" }, "may not depend on @repigment/cli"],
  ["packages/drawer", {}, "is not in scripts/house.ts"],
])("%s with %j is told what is wrong", (folder, dependencies, told) => {
  expect(checkBoundaries(planted({ [`${folder}/package.json`]: manifest(dependencies) }))).toEqual([
    expect.stringContaining(told),
  ]);
});

test("the cli starts the server by a dynamic import and never imports it", () => {
  const files = (code: string): string =>
    planted({ "apps/cli/package.json": manifest({ "@repigment/server": "0.1.0" }), "apps/cli/src/serve.ts": code });
  expect(checkBoundaries(files('const { serve } = await import("@repigment/server");'))).toEqual([]);
  expect(checkBoundaries(files('import { serve } from "@repigment/server";'))).toEqual([
    expect.stringContaining("start it with `await import"),
  ]);
});
