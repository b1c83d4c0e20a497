import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { planted } from "./lib/planted.ts";
import { repository, run } from "./lib/run.ts";

const manifest = '{ "type": "module" }';
/** Says which code runs, on which Node, with which arguments. */
const says = (which: string): string =>
  `console.log("${which}", Number.parseInt(process.versions.node) >= 24, ...process.argv.slice(2));\nprocess.exitCode = 1;\n`;
/** Makes a new Node give out that it is an old one. */
const old = `--import=data:text/javascript,${encodeURIComponent(
  'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })',
)}`;

/** A folder that holds our bin file as a package of these files, and no other part of this checkout. */
function installed(files: Readonly<Record<string, string>>): string {
  const root = planted({ "cli/package.json": manifest, ...files });
  cpSync(join(repository, "apps/cli/bin"), join(root, "cli/bin"), { recursive: true });
  return root;
}

const start = (root: string, ...flags: readonly string[]): ReturnType<typeof run> =>
  run(process.execPath, [...flags, "cli/bin/repigment.js", "labels", "list"], { cwd: root });

test("in a checkout it runs the source, and packages by their source", async () => {
  const root = installed({
    "cli/src/main.ts": `import { which } from "@repigment/core";\nconst flag: boolean = true;\nconsole.log(which, flag);\n${says("src")}`,
    "core/package.json":
      '{ "name": "@repigment/core", "type": "module", "exports": { ".": { "source": "./index.ts", "default": "./dist.js" } } }',
    "core/index.ts": 'export const which: string = "core from source";\n',
    "cli/dist/src/main.js": says("dist"),
  });
  mkdirSync(join(root, "node_modules/@repigment"), { recursive: true });
  symlinkSync(join(root, "core"), join(root, "node_modules/@repigment/core"));
  expect(await start(root)).toMatchObject({ code: 1, output: "core from source true\nsrc true labels list\n" });
});

test("installed from a tarball it runs what was compiled", async () => {
  expect(await start(installed({ "cli/dist/src/main.js": says("dist") }))).toMatchObject({
    code: 1,
    output: "dist true labels list\n",
  });
});

test("under an old Node it starts again with the Node of the nearest node_modules", async () => {
  const root = installed({ "cli/dist/src/main.js": says("dist") });
  mkdirSync(join(root, "node_modules/node/bin"), { recursive: true });
  symlinkSync(process.execPath, join(root, "node_modules/node/bin/node"));
  expect(await start(root, old)).toMatchObject({ code: 1, output: "dist true labels list\n" });
});

test("under an old Node with no newer one at hand it says so plainly", async () => {
  const { code, output } = await start(installed({ "cli/dist/src/main.js": says("dist") }), old);
  expect({ code, lines: output.trim().split("\n") }).toEqual({
    code: 3,
    lines: [expect.stringContaining("repigment needs Node 24 or newer and found 20.20.2.")],
  });
});
