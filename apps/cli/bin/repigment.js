#!/usr/bin/env node
/**
 * The entry of the command line: plain JavaScript, so that any Node can read it. It chooses three things.
 *
 * - Which Node. Below 24 (a Debian's own, say) it looks for the one that npm installed beside it as a development
 *   dependency and starts itself again with that; where there is none it says so and exits with 3.
 * - Which code. An installed package has `dist/` and no `src/`: it runs the compiled `dist/src/main.js`. A checkout
 *   has `src/`: it runs `src/main.ts`, which Node reads by stripping types, and tells the resolver to take the
 *   condition `source` of our packages' exports, so that no flag is needed. `dist/` beside `src/` is never used.
 * - The compile cache, which makes the second start fast.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.exitCode = runWithNewerNode();
} else {
  nodeModule.enableCompileCache();
  const source = new URL("../src/main.ts", import.meta.url);
  const compiled = new URL("../dist/src/main.js", import.meta.url);
  const checkout = existsSync(source);
  if (checkout) nodeModule.registerHooks({ resolve: takeSource });
  await import((checkout ? source : compiled).href);
}

/** @type {import("node:module").ResolveHookSync} */
function takeSource(specifier, context, next) {
  if (!specifier.startsWith("@repigment/")) return next(specifier, context);
  return next(specifier, { ...context, conditions: [...context.conditions, "source"] });
}

/** Starts this file again with the Node of the nearest node_modules, and gives back its exit code. */
function runWithNewerNode() {
  const here = fileURLToPath(import.meta.url);
  for (let folder = new URL("./", import.meta.url); ; folder = new URL("../", folder)) {
    const node = fileURLToPath(new URL("node_modules/node/bin/node", folder));
    if (existsSync(node)) {
      const { status, signal } = spawnSync(node, [here, ...process.argv.slice(2)], { stdio: "inherit" });
      return status ?? (signal === "SIGINT" ? 130 : 3);
    }
    if (folder.pathname === "/" || folder.pathname === new URL("../", folder).pathname) break;
  }
  process.stderr.write(
    `repigment needs Node ${NEEDED} or newer and found ${process.versions.node}. ` +
      "Install a newer Node, or run `npm install` in the checkout, which brings one.\n",
  );
  return 3;
}
