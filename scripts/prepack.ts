/**
 * Run by npm in a package's folder before it is packed: lays the licence beside it (one copy is kept, in the root) and
 * refuses a package that was not built.
 */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

import { repository } from "./lib/run.ts";

const folder = process.cwd();
for (const file of ["LICENSE", "NOTICE"]) copyFileSync(join(repository, file), join(folder, file));
if (!existsSync(join(folder, "dist/src/index.js"))) {
  console.error(`${folder} has no dist/src/index.js: run \`npm run build\` first`);
  process.exitCode = 1;
}
