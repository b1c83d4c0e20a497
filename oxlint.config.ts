import { type OxlintConfig, type OxlintOverride, defineConfig } from "oxlint";

import { type Room, rooms } from "./scripts/house.ts";

const noPathIntoSource = {
  // A package's own build-data.ts stands beside its src/ and may reach into it.
  group: ["**/src/**", "!./src/**", "!**/dist/src/**", "**/packages/**", "**/apps/**"],
  message:
    "Import a package by its name (@repigment/core), never by a path into its folder; what is missing there, export there.",
};

/** The arrows of one room, as a ban on every package it may not use. */
function arrows({ folder, mayImport, pure, mayStart = [] }: Room): OxlintOverride {
  const allowed = mayImport.length === 0 ? "nothing of ours" : mayImport.map((name) => `@repigment/${name}`).join(", ");
  const house = {
    group: ["@repigment/*", ...[...mayImport, ...mayStart].map((name) => `!@repigment/${name}`)],
    message: `${folder} may import ${allowed}: arrows point down and no app imports an app (ARCHITECTURE.md). Move what you need down into a package that both may use, or pass it in.`,
  };
  // Everything that is neither relative nor of the scope @repigment (the linter's patterns have no look-ahead).
  const world = {
    regex: "^[^.@]|^@([^r]|r[^e]|re[^p])",
    message: `${folder} is pure and has no dependency: it imports its own files only. Take what you need as a parameter, or do this work in the package or app that calls it.`,
  };
  const patterns = [noPathIntoSource, house, ...(pure ? [world] : [])];
  return { files: [`${folder}/**/*.ts`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const timeIsAnInput =
  "Time is an input: take `at` as a parameter; instants and civil dates are in packages/core/src/time.";
const chanceIsAnInput = "Chance is an input: take a seeded generator or a ready-made id as a parameter.";
const worldIsOutside =
  "A pure package knows no environment: take the value as a parameter; the app that calls it reads it.";
const localeIsWords =
  "The same input must give the same bytes everywhere: compare by code unit here and leave language to packages/words.";

const pureGlobals = [
  { name: "Date", message: timeIsAnInput },
  { name: "Temporal", message: timeIsAnInput },
  { name: "performance", message: timeIsAnInput },
  { name: "setTimeout", message: timeIsAnInput },
  { name: "setInterval", message: timeIsAnInput },
  { name: "crypto", message: chanceIsAnInput },
  { name: "Intl", message: localeIsWords },
  ...[
    "process",
    "fetch",
    "require",
    "document",
    "window",
    "navigator",
    "localStorage",
    "indexedDB",
    "Buffer",
    "globalThis",
    "console",
  ].map((name) => ({
    name,
    message: worldIsOutside,
  })),
];

const pureProperties = [
  { object: "Math", property: "random", message: chanceIsAnInput },
  ...[
    "localeCompare",
    "toLocaleString",
    "toLocaleDateString",
    "toLocaleTimeString",
    "toLocaleLowerCase",
    "toLocaleUpperCase",
  ].map((property) => ({
    property,
    message: localeIsWords,
  })),
];

const tests = ["**/*.test.ts", "**/*.e2e.ts", "**/*.contract.ts"];
const pureFolders = rooms.filter((room) => room.pure).map((room) => `${room.folder}/**/*.ts`);

/** The rules of the house; `npx oxlint` is enough, type-aware rules included. There is no list of exceptions. */
const config: OxlintConfig = defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  plugins: ["typescript", "import", "unicorn", "oxc", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["apps/server/assets/**", "**/dist/**", "**/generated/**", "**/node_modules/**"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unnecessary-condition": "error",
    "typescript/require-array-sort-compare": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/parameter-properties": "error",
    "typescript/only-throw-error": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-argument": "error",
    "typescript/no-unsafe-call": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/no-unsafe-return": "error",
    "typescript/strict-boolean-expressions": [
      "error",
      { allowString: false, allowNumber: false, allowNullableObject: true },
    ],
    "unicorn/no-array-sort": "error",
    "unicorn/no-array-reverse": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "no-param-reassign": "error",
    "no-console": "error",
    "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
    // The compiler's noImplicitReturns with exhaustive switches says the same without asking for a default branch.
    "consistent-return": "off",
    // A decoder turns unknown into a type: the cast beside its check is the point of it. `any` stays banned by no-unsafe-*.
    "typescript/no-unsafe-type-assertion": "off",
    // "then" is a keyword of JSON Schema.
    "unicorn/no-thenable": "off",
    // A small helper may live beside its only use.
    "unicorn/consistent-function-scoping": "off",
    "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
    "no-restricted-imports": ["error", { patterns: [noPathIntoSource] }],
    "vitest/no-disabled-tests": "error",
    "vitest/no-focused-tests": "error",
    "vitest/expect-expect": [
      "error",
      { assertFunctionNames: ["expect", "expect*", "expectTypeOf", "fc.assert", "assert*"] },
    ],
  },
  overrides: [
    ...rooms.map(arrows),
    {
      files: pureFolders,
      rules: {
        "no-restricted-globals": ["error", ...pureGlobals],
        "no-restricted-properties": ["error", ...pureProperties],
      },
    },
    {
      // A pure package's tests may hold it against the real calendar and use the test tools, but no other room.
      files: rooms.filter((room) => room.pure).flatMap((room) => tests.map((pattern) => `${room.folder}/${pattern}`)),
      rules: {
        "no-restricted-globals": "off",
        "no-restricted-properties": "off",
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              noPathIntoSource,
              {
                group: ["@repigment/*"],
                message:
                  "A pure package's tests use that package only; a case that crosses rooms is a course in spec/ or a test of an app.",
              },
            ],
          },
        ],
      },
    },
    { files: ["*.config.ts", "vitest.*.ts"], rules: { "import/no-default-export": "off" } },
    { files: ["scripts/**/*.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
  ],
});

export default config;
