/**
 * Runs the compiler over every workspace, scripts and bench. A room has two settings: tsconfig.json reads everything,
 * tests included; of a pure room tsconfig.build.json is read too, which has no types of any platform.
 */
import { existsSync, globSync } from "node:fs";
import { dirname, join } from "node:path";

import { rooms } from "./house.ts";
import { report } from "./lib/report.ts";
import { inParallel, repository, run } from "./lib/run.ts";

/** The projects to compile below a root, each the path of a tsconfig. */
export function projects(root: string): readonly string[] {
  const everything = globSync(
    ["packages/*/tsconfig.json", "apps/*/tsconfig.json", "apps/*/bin/tsconfig.json", "{scripts,bench}/tsconfig.json"],
    {
      cwd: root,
    },
  );
  const pure = rooms.filter((room) => room.pure).map((room) => join(room.folder, "tsconfig.build.json"));
  return [...everything.toSorted((a, b) => (a < b ? -1 : 1)), ...pure.filter((path) => existsSync(join(root, path)))];
}

/** Every complaint of the compiler, and every workspace that it would not have looked at. */
export async function checkTypes(root: string): Promise<readonly string[]> {
  const forgotten = globSync(["packages/*/package.json", "apps/*/package.json"], { cwd: root })
    .map((path) => join(dirname(path), "tsconfig.json"))
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${path} is missing: copy a neighbour's, so that the compiler looks at this workspace`);
  const results = await inParallel(projects(root), (project) =>
    run("tsc", ["--noEmit", "--customConditions", "source", "--pretty", "false", "-p", project], { cwd: root }),
  );
  return [...forgotten, ...results.filter((result) => result.code !== 0).map((result) => result.output.trim())];
}

if (import.meta.main) report(`${projects(repository).length} projects compiled`, await checkTypes(repository));
