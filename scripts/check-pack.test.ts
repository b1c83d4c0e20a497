import { join } from "node:path";

import { expect, test } from "vitest";

import { buildOrder } from "./build.ts";
import { assessmentProblems, inspectTarball, sbomProblems, sizeProblems, weigh } from "./lib/packed.ts";
import { planted } from "./lib/planted.ts";
import { run } from "./lib/run.ts";

/** A tarball of a small package whose manifest is given. */
async function tarball(manifest: Readonly<Record<string, unknown>>): Promise<string> {
  const root = planted({
    "package.json": JSON.stringify({
      name: "planted",
      version: "1.0.0",
      type: "module",
      license: "MIT",
      files: ["dist"],
      ...manifest,
    }),
    "dist/index.js": "export const grams = 2;\n",
    "dist/index.d.ts": "export declare const grams: number;\n",
  });
  await run("npm", ["pack"], { cwd: root });
  return join(root, "planted-1.0.0.tgz");
}

test("a sound tarball has nothing against it", async () => {
  const sound = await tarball({ exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } } });
  expect(await inspectTarball(sound)).toEqual([]);
});

test("an entry without a file and an entry without types are told", async () => {
  const hollow = await tarball({ exports: { ".": { types: "./dist/index.d.ts", default: "./dist/main.js" } } });
  const untyped = await tarball({ exports: { ".": { types: "./dist/none.d.ts", default: "./dist/index.js" } } });
  expect((await inspectTarball(hollow)).join("\n")).toMatch(/publint on planted[^]*dist\/main\.js[^]*does not exist/);
  expect((await inspectTarball(untyped)).join("\n")).toMatch(/attw on planted/);
});

test("an assessment that fails, is no JSON or has another schema is told", () => {
  expect(assessmentProblems(0, '{ "schema": "repigment/assessment/1" }', "")).toEqual([]);
  expect(assessmentProblems(3, "", "our fault")).toEqual([expect.stringContaining("ended with 3:\nour fault")]);
  expect(assessmentProblems(0, "US label", "")).toEqual([expect.stringContaining("did not print JSON")]);
  expect(assessmentProblems(0, '{ "schema": "other/1" }', "")).toEqual([expect.stringContaining("other/1")]);
});

test("an SBOM of another kind, or one that leaves out a package, is told", () => {
  const sbom = { bomFormat: "CycloneDX", components: [{ purl: "pkg:npm/%40repigment/core@0.1.0" }] };
  expect(sbomProblems(JSON.stringify(sbom), ["@repigment/core"])).toEqual([]);
  expect(sbomProblems(JSON.stringify(sbom), ["@repigment/fhir"])).toEqual(["the SBOM does not list @repigment/fhir"]);
  expect(sbomProblems("{}", [])).toEqual(["npm sbom did not write CycloneDX"]);
});

test("an installation is weighed by all its files and held to the budget", () => {
  const bytes = weigh(planted({ "a/b.js": "12345", "c.js": "123" }));
  expect(bytes).toBe(8);
  expect(sizeProblems(bytes, { installedBytes: 8 })).toEqual([]);
  expect(sizeProblems(bytes, { installedBytes: 7 })).toEqual([expect.stringContaining("over budget")]);
});

test("a room is built after those that it uses", () => {
  const manifest = "{}";
  const root = planted({
    "apps/cli/package.json": manifest,
    "apps/server/package.json": manifest,
    "packages/cohort/package.json": manifest,
    "packages/core/package.json": manifest,
    "packages/labels/package.json": manifest,
  });
  const order = buildOrder(root).map((room) => room.folder);
  expect(order).toEqual(["packages/core", "packages/labels", "packages/cohort", "apps/server", "apps/cli"]);
});
