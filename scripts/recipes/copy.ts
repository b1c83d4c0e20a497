import { cpSync, globSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

import { run } from "../lib/run.ts";

/**
 * Copies a checkout's files, those not committed yet included, into an empty folder, with a node_modules that leads to the
 * same installed packages, but to the copy's own workspaces: what runs there reads the copy and nothing of the original.
 */
export async function copyCheckout(root: string, to: string): Promise<void> {
  const listed = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  if (listed.code !== 0) throw new Error(`git ls-files failed in ${root}:\n${listed.output}`);
  // What was removed and is not committed yet is listed all the same; a link to a folder is listed as if it were a file.
  const isFile = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  for (const path of listed.stdout.split("\0").filter((each) => each !== "" && isFile(each))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
  linkModules(root, to);
}

function linkModules(root: string, to: string): void {
  const from = join(root, "node_modules");
  const own = join(to, "node_modules");
  mkdirSync(join(own, "@repigment"), { recursive: true });
  mkdirSync(join(own, ".bin"));
  for (const name of readdirSync(from))
    if (name !== "@repigment" && name !== ".bin" && !name.startsWith(".cache"))
      symlinkSync(join(from, name), join(own, name));
  for (const name of readdirSync(join(from, ".bin"))) symlinkSync(join(from, ".bin", name), join(own, ".bin", name));
  for (const manifest of globSync("{packages,apps}/*/package.json", { cwd: to })) {
    const folder = dirname(manifest);
    symlinkSync(join(to, folder), join(own, "@repigment", folder.split("/")[1] ?? ""));
  }
  // What npm could not hoist lies in a workspace's own folder.
  for (const folder of globSync("{packages,apps}/*/node_modules", { cwd: root }))
    symlinkSync(join(root, folder), join(to, folder));
  rmSync(join(own, ".bin/repigment"), { force: true });
  symlinkSync(join(to, "apps/cli/bin/repigment.js"), join(own, ".bin/repigment"));
}
