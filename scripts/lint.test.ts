import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { planted } from "./lib/planted.ts";
import { repository, run } from "./lib/run.ts";

type Complaint = { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string };

/** Every complaint of the linter about these files, laid out as in the repository, with the repository's own rules. */
async function lint(files: Readonly<Record<string, string>>): Promise<readonly Complaint[]> {
  const root = planted({
    ...files,
    "package.json": '{ "type": "module" }',
    "tsconfig.json": '{ "extends": "./tsconfig.base.json", "compilerOptions": { "types": ["node"] } }',
  });
  for (const path of ["oxlint.config.ts", "scripts/house.ts", "tsconfig.base.json"]) {
    cpSync(join(repository, path), join(root, path));
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const { stdout } = await run("oxlint", ["--format=json"], { cwd: root });
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Complaint[] }).diagnostics;
}

const clean = 'import { yes } from "./truth.ts";\n\nexport const twice: readonly string[] = [yes, yes];\n';

test("clean code passes", async () => {
  const complaints = await lint({
    "packages/core/src/twice.ts": clean,
    "packages/core/src/truth.ts": 'export const yes = "yes";\n',
  });
  expect(complaints).toEqual([]);
});

/** Where a fault is planted, the code, and what a newcomer is told. */
const faults: readonly (readonly [file: string, code: string, told: string])[] = [
  ["packages/core/src/a.ts", 'export * from "@repigment/words";', "packages/core may import nothing of ours"],
  ["packages/words/src/a.ts", 'export * from "@repigment/labels";', "packages/words may import @repigment/core:"],
  [
    "packages/fhir/src/a.ts",
    'export * from "@repigment/labels";',
    "packages/fhir may import @repigment/core, @repigment/words:",
  ],
  ["packages/labels/src/a.ts", 'export * from "@repigment/fhir";', "packages/labels may import @repigment/core:"],
  [
    "packages/cohort/src/a.ts",
    'export * from "@repigment/log";',
    "packages/cohort may import @repigment/core, @repigment/labels:",
  ],
  ["packages/measure/src/a.ts", 'export * from "@repigment/words";', "packages/measure may import @repigment/core:"],
  ["apps/cli/src/a.ts", 'export * from "@repigment/web";', "no app imports an app"],
  ["apps/server/src/a.ts", 'export * from "@repigment/cli";', "no app imports an app"],
  [
    "packages/words/src/a2.ts",
    'export const late = import("@repigment/labels");',
    "packages/words may import @repigment/core:",
  ],
  ["apps/web/src/a.ts", 'export * from "@repigment/cohort";', "apps/web may import"],
  ["packages/fhir/src/b.ts", 'export * from "../../core/src/index.ts";', "Import a package by its name"],
  ["packages/core/src/b.ts", 'export * from "zod";', "is pure and has no dependency"],
  ["packages/core/src/c.ts", 'export * from "node:fs";', "is pure and has no dependency"],
  [
    "packages/core/src/d.test.ts",
    'import { words } from "@repigment/words";\n\nwords();',
    "tests use that package only",
  ],
  ...["Date.now()", "performance.now()", "Temporal.Now"].map((code) => pure(code, "Time is an input")),
  ...["Math.random()", "crypto.randomUUID()"].map((code) => pure(code, "Chance is an input")),
  ...["new Intl.Collator()", '"a".localeCompare("b")', "(1.5).toLocaleString()"].map((code) =>
    pure(code, "leave language to packages/words"),
  ),
  ...["process.env", 'fetch("x")', "globalThis"].map((code) => pure(code, "knows no environment")),
  [
    "packages/words/src/c.ts",
    "export const a = (b: string): number => (b ? 1 : 0);",
    "Unexpected string value in conditional",
  ],
  ["packages/words/src/d.ts", "export const a = (b: any): number => b.c;", "no-explicit-any"],
  ["packages/words/src/e.ts", "export const a = (b: number[]): number[] => b.sort((c, d) => c - d);", "toSorted"],
  ["packages/words/src/f.ts", "export const a = (b: string[]): string => b[0]!;", "non-null assertion"],
  ["packages/words/src/g.ts", "export default 1;", "default export"],
  ["packages/words/src/h.ts", "// TODO later\nexport const a = 1;", "Unexpected 'todo' comment"],
  [
    "packages/words/src/i.ts",
    "const wait = async (): Promise<void> => {};\nexport const a = (): void => { wait(); };",
    "Promises must be awaited",
  ],
  [
    "packages/words/src/j.ts",
    'export function a(b: "x" | "y"): number { switch (b) { case "x": return 1; } return 2; }',
    "Switch is not exhaustive",
  ],
  ["packages/words/src/k.ts", "export const a = 1;\n".replace("1", `[${"\n".repeat(400)}]`), "File has too many lines"],
  ["packages/words/src/l.test.ts", 'import { test } from "vitest";\n\ntest("nothing", () => {});', "has no assertions"],
  [
    "packages/words/src/m.test.ts",
    'import { expect, test } from "vitest";\n\ntest.skip("later", () => { expect(1).toBe(1); });',
    "isabled test",
  ],
  ["packages/words/src/camelCase.ts", "export const a = 1;", "kebab"],
  ["packages/words/src/n.ts", 'export { o } from "./o.ts";\nexport const n = 1;', "cycle"],
];

function pure(code: string, told: string): readonly [string, string, string] {
  return [
    `packages/core/src/pure-${code.replace(/\W+/g, "-").toLowerCase()}.ts`,
    `export const seen: unknown = ${code};`,
    told,
  ];
}

test("every planted fault is caught, with a sentence that says what to do", async () => {
  const complaints = await lint({
    "packages/words/src/o.ts": 'export { n } from "./n.ts";\nexport const o = 1;\n',
    ...Object.fromEntries(faults.map(([file, code]) => [file, `${code}\n`])),
  });
  const told = ({ filename, code, message, help }: Complaint): string => [filename, code, message, help].join(" ");
  const missed = faults.filter(
    ([file, , sentence]) =>
      !complaints.some((complaint) => told(complaint).startsWith(`${file} `) && told(complaint).includes(sentence)),
  );
  expect(missed.map(([file, code]) => `${file}: ${code}`)).toEqual([]);
});
