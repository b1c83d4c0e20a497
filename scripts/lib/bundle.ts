import { cpSync, existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { type Plugin, rolldown } from "rolldown";

type Manifest = { readonly exports?: Readonly<Record<string, { readonly default?: string }>> };

/**
 * Joins the compiled JavaScript of a package into one file an entry, and one for each part that is loaded only when it is
 * needed: Node spends a third of a millisecond on every file, and a small one is most of what a start costs. Other packages
 * stay other packages, JSON stays JSON, and so do the types (why: docs/decisions/cli-bundle.md).
 */
export async function bundle(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  const source = join(dist, "src");
  const { exports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const entries = [...Object.values(exports).flatMap((entry) => entry.default ?? []), "./dist/src/main.js"];
  const paths = entries.map((entry) => join(folder, entry)).filter((path) => existsSync(path));
  // An entry keeps its own path below dist/src/.
  const input = Object.fromEntries(paths.map((path) => [relative(source, path).replace(/\.js$/, ""), path]));
  // As deep as src/, so that the paths from there hold when the files are moved to src/.
  const joined = join(dist, "joined");
  // The platform "node" would add a file that only brings a `require`, which nobody calls here.
  const built = await rolldown({
    input,
    platform: "neutral",
    plugins: [packages, data(dist, joined)],
    logLevel: "warn",
  });
  await built.write({ dir: joined, format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
  await built.close();
  for (const path of globSync("{src,generated}/**/*.js", { cwd: dist })) rmSync(join(dist, path));
  cpSync(joined, source, { recursive: true });
  rmSync(joined, { recursive: true });
}

/** Other packages and Node's own modules stay outside, by their names. */
const packages: Plugin = {
  name: "packages",
  resolveId: (id, from) => (from === undefined || /^\.{0,2}\//.test(id) ? undefined : { id, external: true }),
};

const JSON_IMPORT = /import\("(\.{1,2}\/[^"]+\.json)"/g;

/** Data stays outside, by its path from the file that a module becomes part of; rolldown itself would leave the path from the module. */
const data = (dist: string, joined: string): Plugin => ({
  name: "data",
  transform: (code, module) =>
    code.replaceAll(JSON_IMPORT, (_, path: string) => `import(${JSON.stringify(resolve(dirname(module), path))}`),
  resolveId: (id) => (id.startsWith(`${dist}/`) && id.endsWith(".json") ? { id, external: "absolute" } : undefined),
  renderChunk: (code, { fileName }) =>
    code.replaceAll(`import("${dist}/`, `import("${relative(dirname(join(joined, fileName)), dist)}/`),
});
