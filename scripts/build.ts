/**
 * `npm run build`: compiles every package and app to its dist/, each after those that it uses, as they are published, and
 * joins what was compiled into few files, so that a start is quick.
 * Development needs no build: Node strips the types and takes the condition `source`.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { type Room, rooms } from "./house.ts";
import { bundle } from "./lib/bundle.ts";
import { repository, run } from "./lib/run.ts";

/** The rooms that stand below a root, each after the rooms that it may use. */
export function buildOrder(root: string): readonly Room[] {
  const built = rooms.filter((room) => existsSync(join(root, room.folder, "package.json")));
  const ordered: Room[] = [];
  const visit = (room: Room): void => {
    if (ordered.includes(room)) return;
    const below = [...room.mayImport, ...(room.mayStart ?? [])];
    for (const other of built) if (below.some((name) => other.folder.endsWith(`/${name}`))) visit(other);
    ordered.push(room);
  };
  for (const room of built) visit(room);
  return ordered;
}

/** Compiles all rooms below a root; stops at the first that does not compile and tells why. */
export async function build(root: string): Promise<readonly string[]> {
  for (const { folder } of buildOrder(root)) {
    rmSync(join(root, folder, "dist"), { recursive: true, force: true });
    const { code, output } = await run("tsc", ["--pretty", "false", "-p", join(folder, "tsconfig.build.json")], {
      cwd: root,
    });
    if (code !== 0) return [`${folder} does not compile for publishing:\n${output.trimEnd()}`];
    await bundle(join(root, folder));
  }
  return [];
}

if (import.meta.main) {
  const problems = await build(repository);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
