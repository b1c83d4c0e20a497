import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { bundle } from "./bundle.ts";
import { planted } from "./planted.ts";
import { run } from "./run.ts";

const root = (): string =>
  planted({
    "package.json":
      '{ "type": "module", "exports": { ".": { "default": "./dist/src/index.js" }, "./deep": { "default": "./dist/src/deep/index.js" } } }',
    "dist/src/index.js":
      'import { join } from "node:path";\nimport { a } from "./a.js";\nexport const now = join(a, "b");\nexport const later = async () => (await import("./inner/late.js")).late;\nexport const data = async () => (await import("../generated/data.json", { with: { type: "json" } })).default;\n',
    "dist/src/a.js": 'export const a = "a";\n',
    "dist/src/inner/late.js": 'import { a } from "../a.js";\nexport const late = a + " late";\n',
    "dist/src/deep/index.js":
      'import { a } from "../a.js";\nimport { rows } from "../../generated/rows.js";\nexport const deep = a + " deep";\nexport const row = async () => (await rows[0]()).default;\n',
    "dist/generated/rows.js": 'export const rows = [() => import("./data.json", { with: { type: "json" } })];\n',
    "dist/src/index.d.ts": "export declare const now: string;\n",
    "dist/generated/data.json": "[1]\n",
  });

test("what was compiled is joined into one file an entry and one for what is loaded late; data and types stay", async () => {
  const at = root();
  await bundle(at);
  const files = globSync("dist/**/*.*", { cwd: at }).map((path) => path.replace(/-[\w-]{8}\.js$/, ".js"));
  expect(files.toSorted()).toEqual([
    "dist/generated/data.json",
    "dist/src/deep/index.js",
    "dist/src/index.d.ts",
    "dist/src/index.js",
    "dist/src/late.js",
  ]);
  const code = `const { now, later, data } = await import("${pathToFileURL(join(at, "dist/src/index.js")).href}");
const { deep, row } = await import("${pathToFileURL(join(at, "dist/src/deep/index.js")).href}");
console.log(now, await later(), await data(), deep, await row());`;
  const { code: ended, stdout } = await run(process.execPath, ["--input-type=module", "-e", code]);
  expect([ended, stdout]).toEqual([0, "a/b a late [ 1 ] a deep [ 1 ]\n"]);
});
