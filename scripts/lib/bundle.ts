import { cpSync, existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { rolldown } from "rolldown";

type Manifest = { readonly exports?: Readonly<Record<string, { readonly default?: string }>> };

/**
 * Joins the compiled JavaScript of a package into one file an entry, and one for each part that is loaded only when it is
 * needed: Node spends a third of a millisecond on every file, and a small one is most of what a start costs. Other packages
 * stay other packages, what stands in generated/ stays as it is, and so do the types.
 */
export async function bundle(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  const source = join(dist, "src");
  const { exports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const entries = [...Object.values(exports).flatMap((entry) => entry.default ?? []), "./dist/src/main.js"];
  const paths = entries.map((entry) => join(folder, entry)).filter((path) => existsSync(path));
  // An entry keeps its own path below dist/src/.
  const input = Object.fromEntries(paths.map((path) => [relative(source, path).replace(/\.js$/, ""), path]));
  const stay = {
    name: "stay",
    resolveId(id: string, from: string | undefined): { readonly id: string; readonly external: true } | undefined {
      if (!/^\.{1,2}\//.test(id)) return from === undefined ? undefined : { id, external: true };
      const path = from === undefined ? undefined : resolve(dirname(from), id);
      if (path?.startsWith(join(dist, "generated/")) !== true) return undefined;
      return { id: relative(source, path), external: true };
    },
  };
  const built = await rolldown({ input, platform: "node", plugins: [stay], logLevel: "warn" });
  const joined = join(dist, "joined");
  await built.write({ dir: joined, format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" });
  await built.close();
  for (const path of globSync("**/*.js", { cwd: source })) rmSync(join(source, path));
  cpSync(joined, source, { recursive: true });
  rmSync(joined, { recursive: true });
}
