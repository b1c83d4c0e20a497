import { cpSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { planted } from "./lib/planted.ts";
import { repository, run } from "./lib/run.ts";

const workspace = (name: string, dependencies: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    name,
    version: "0.1.0",
    type: "module",
    exports: { ".": { source: "./src/index.ts" } },
    dependencies,
  });

test("an unused file, an unused export, an unused and an undeclared dependency are told", async () => {
  const root = planted({
    "package.json": '{ "name": "planted", "private": true, "type": "module", "workspaces": ["packages/*"] }',
    "packages/words/package.json": workspace("@repigment/words", { "left-over": "1.0.0" }),
    "packages/words/src/index.ts": 'export { used } from "./used.ts";\n',
    "packages/words/src/used.ts": 'import "not-declared";\n\nexport const used = 1;\nexport const forgotten = 2;\n',
    "packages/words/src/nobody.ts": "export const nobody = 1;\n",
  });
  cpSync(join(repository, "knip.json"), join(root, "knip.json"));
  const { code, output } = await run("knip", ["--no-progress"], { cwd: root });
  expect(code).toBe(1);
  expect(output).toMatch(/Unused files \(1\)\npackages\/words\/src\/nobody\.ts/);
  expect(output).toMatch(/left-over +packages\/words\/package\.json/);
  expect(output).toMatch(/not-declared +packages\/words\/src\/used\.ts/);
  expect(output).toMatch(/forgotten +packages\/words\/src\/used\.ts/);
});
