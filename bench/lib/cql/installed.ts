import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { run } from "../../../scripts/lib/run.ts";

/** The bench's own folder, whose package.json names the rivals. */
const HOME = join(import.meta.dirname, "../..");
const NAMES = ["cql-execution", "cql-exec-fhir", "@cqframework/cql"];

const require = createRequire(join(HOME, "package.json"));

/** Installs the rivals as their lockfile names them, where they are not there yet; from the registry alone. */
export async function installRivals(): Promise<void> {
  if (NAMES.every((name) => existsSync(join(HOME, "node_modules", name)))) return;
  const installed = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: HOME });
  if (installed.code !== 0) throw new Error(`the rivals could not be installed in bench/:\n${installed.output}`);
}

/** A rival's CommonJS module; its shape is the caller's to say, since no types are installed with it. */
export function rivalModule(name: string): unknown {
  return require(name) as unknown;
}

/** A rival's file. */
export function rivalFile(name: string): string {
  return join(HOME, "node_modules", name);
}

/** A rival's ES module. `require` is made global first: @cqframework/cql looks for it there. */
export async function rivalEsModule(file: string): Promise<unknown> {
  Object.assign(globalThis, { require });
  return (await import(pathToFileURL(rivalFile(file)).href)) as unknown;
}
