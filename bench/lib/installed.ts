import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { build } from "../../scripts/build.ts";
import { repository, run } from "../../scripts/lib/run.ts";

/** Builds and packs every package and app, installs the tarballs in an empty folder below `folder`, and gives back that folder. */
export async function installElsewhere(folder: string): Promise<string> {
  const problems = await build(repository);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const packed = await run("npm", ["pack", "--workspaces", "--pack-destination", folder]);
  if (packed.code !== 0) throw new Error(`npm pack failed:\n${packed.output}`);
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "package.json"), '{ "name": "elsewhere", "private": true, "type": "module" }\n');
  const tarballs = globSync("*.tgz", { cwd: folder }).map((name) => join(folder, name));
  const installed = await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs], {
    cwd: elsewhere,
  });
  if (installed.code !== 0) throw new Error(`npm install of the tarballs failed:\n${installed.output}`);
  return elsewhere;
}
