import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** The checkout that these scripts belong to. */
export const repository: string = resolve(import.meta.dirname, "../..");

/** What a program said, both streams in the order they came, and how it ended. */
export type Ran = { readonly code: number; readonly output: string; readonly stdout: string };

/** Where and with what a program runs; the environment is added to ours. */
export type Surroundings = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs a program with no standard input, tools of node_modules/.bin first; a program that cannot start ends with 127. */
export function run(command: string, args: readonly string[], { cwd, env }: Surroundings = {}): Promise<Ran> {
  const path = [join(repository, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: cwd ?? repository,
      env: { ...process.env, NO_COLOR: "1", ...env, PATH: env?.["PATH"] ?? path },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const both: string[] = [];
    const out: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => void (both.push(text), out.push(text)));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void both.push(text));
    child.on("error", (error) => done({ code: 127, output: error.message, stdout: "" }));
    child.on("close", (code) => done({ code: code ?? 1, output: both.join(""), stdout: out.join("") }));
  });
}

/** Does the work for every item, as many at a time as the machine has cores; results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  width: number = availableParallelism(),
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
