/**
 * `npm run data`: writes the files that packages make from their YAML, so that nothing parses YAML at start.
 *
 * A workspace that makes some has a `build-data.ts` in its folder (not shipped) that exports
 * `buildData(): ReadonlyMap<string, string>` (or a promise of it): path below the workspace's `generated/` → text.
 * The same YAML must give the same bytes: `npm run check` holds the committed files against it.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { BadData } from "./lib/read-yaml.ts";
import { repository } from "./lib/run.ts";

type DataModule = { readonly buildData: () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>> };

/** Every generated file below a root as it should be: its path from the root, and its text. */
export async function builtData(root: string): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const path of globSync("{packages,apps}/*/build-data.ts", { cwd: root }).toSorted((a, b) => (a < b ? -1 : 1))) {
    const { buildData } = (await import(pathToFileURL(join(root, path)).href)) as DataModule;
    for (const [name, text] of await buildData()) all.set(join(dirname(path), "generated", name), text);
  }
  return all;
}

/** The paths of generated files that differ from what should be there, are missing, or should be gone. */
export async function staleData(root: string): Promise<readonly string[]> {
  const wanted = await builtData(root);
  const present = globSync("{packages,apps}/*/generated/**/*", { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const differs = [...wanted].filter(([path, text]) => {
    const full = join(root, path);
    return !existsSync(full) || readFileSync(full, "utf8") !== text;
  });
  return [...differs.map(([path]) => path), ...present.filter((path) => !wanted.has(path))];
}

/** Writes what differs and removes what should be gone; gives back the paths that it touched. */
export async function writeData(root: string): Promise<readonly string[]> {
  const wanted = await builtData(root);
  const stale = await staleData(root);
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) {
      rmSync(join(root, path));
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return stale;
}

if (import.meta.main) {
  try {
    const touched = await writeData(repository);
    console.log(touched.length === 0 ? "generated files are fresh" : touched.map((path) => `wrote ${path}`).join("\n"));
  } catch (error) {
    if (!(error instanceof BadData)) throw error;
    // What was written wrong is told with its place; nothing was written over.
    console.error(error.message);
    process.exitCode = 2;
  }
}
