/**
 * The house of ARCHITECTURE.md as a table: which room may use which, and what it may know of the world.
 * The linter's boundaries (oxlint.config.ts), the type check and the pack check all read it here.
 */

/** One workspace: its folder, the packages that it may import by name, and whether it is pure. */
export type Room = {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Pure rooms know no clock, no chance, no environment and no locale; they have no dependency either. */
  readonly pure: boolean;
  /** Programs that it may start by `await import("@repigment/…")`, in the one command that needs them. */
  readonly mayStart?: readonly string[];
};

const packages = ["core", "labels", "words", "measure", "photo", "fhir", "log", "widgets", "print", "cohort"] as const;

/** Every room of the design, built already or not; a folder that does not exist yet costs nothing. */
export const rooms: readonly Room[] = [
  { folder: "packages/core", mayImport: [], pure: true },
  { folder: "packages/labels", mayImport: ["core"], pure: false },
  { folder: "packages/words", mayImport: ["core"], pure: false },
  { folder: "packages/measure", mayImport: ["core"], pure: true },
  { folder: "packages/photo", mayImport: ["core", "measure"], pure: false },
  { folder: "packages/fhir", mayImport: ["core", "words"], pure: false },
  { folder: "packages/log", mayImport: ["core"], pure: false },
  { folder: "packages/widgets", mayImport: ["core", "words", "measure"], pure: false },
  { folder: "packages/print", mayImport: ["core", "labels", "words"], pure: false },
  { folder: "packages/cohort", mayImport: ["core", "labels"], pure: false },
  { folder: "apps/cli", mayImport: packages, pure: false, mayStart: ["server"] },
  { folder: "apps/server", mayImport: packages, pure: false },
  { folder: "apps/web", mayImport: packages.filter((name) => name !== "print" && name !== "cohort"), pure: false },
];
