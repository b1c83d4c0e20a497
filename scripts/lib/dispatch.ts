import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { basename, join } from "node:path";

import { repository } from "./run.ts";

/** The programs of a folder by name: its `<name>.ts` files, tests and helpers in sub-folders left out. */
export function programs(folder: string): ReadonlyMap<string, string> {
  const paths = globSync("*.ts", { cwd: join(repository, folder) }).filter(
    (path) => !/\.(test|config)\.ts$/.test(path),
  );
  return new Map(paths.toSorted((a, b) => (a < b ? -1 : 1)).map((path) => [basename(path, ".ts"), join(folder, path)]));
}

/** What to run for the words after `npm run <command> --`, or what to say instead. */
export function chooseProgram(
  command: string,
  folder: string,
  [name, ...rest]: readonly string[],
): { readonly run: readonly string[] } | { readonly say: string } {
  const known = programs(folder);
  const path = known.get(name ?? "");
  if (path !== undefined) return { run: [path, ...rest] };
  const names = known.size === 0 ? `(none yet: a file in ${folder}/ is one)` : [...known.keys()].join(", ");
  return {
    say: `${name === undefined ? "which one?" : `nothing is called ${name}.`} npm run ${command} -- NAME, where NAME is: ${names}`,
  };
}

/** Runs the program that the words name, on this terminal, and gives back its exit code; 2 for an unknown name. */
export function dispatch(command: string, folder: string, words: readonly string[]): number {
  const choice = chooseProgram(command, folder, words);
  if ("say" in choice) {
    console.error(choice.say);
    return 2;
  }
  const args = ["--conditions=source", ...choice.run];
  return spawnSync(process.execPath, args, { cwd: repository, stdio: "inherit" }).status ?? 3;
}
