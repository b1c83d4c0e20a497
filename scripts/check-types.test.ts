import { join } from "node:path";

import { expect, test } from "vitest";

import { checkTypes, projects } from "./check-types.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

const settings = (base: string): string =>
  JSON.stringify({ extends: join(repository, base), compilerOptions: { types: [] }, include: ["src"] });

test("a type error in a workspace is reported with its place", async () => {
  const root = planted({
    "packages/words/package.json": "{}",
    "packages/words/tsconfig.json": settings("tsconfig.base.json"),
    "packages/words/src/index.ts": 'export const grams: number = "two";\n',
  });
  expect(await checkTypes(root)).toEqual([expect.stringContaining("src/index.ts(1,14): error TS2322")]);
});

test.each(["process.pid", "document.title", 'fetch("x")', "performance.now()", "new Intl.Locale(navigator.language)"])(
  "a pure room that says %s does not compile",
  async (code) => {
    const root = planted({
      "packages/core/package.json": "{}",
      "packages/core/tsconfig.json": settings("tsconfig.base.json"),
      "packages/core/tsconfig.build.json": settings("packages/core/tsconfig.build.json"),
      "packages/core/src/index.ts": `export const seen: unknown = ${code};\n`,
    });
    expect((await checkTypes(root)).join("\n")).toContain("Cannot find name");
  },
);

test("a workspace without settings is not passed over", async () => {
  const root = planted({ "apps/web/package.json": "{}" });
  expect(await checkTypes(root)).toEqual([expect.stringContaining("apps/web/tsconfig.json is missing")]);
});

test("of a pure room the shipped files are compiled a second time, without a platform", () => {
  expect(projects(repository)).toContain("packages/core/tsconfig.build.json");
});
