import { spawn } from "node:child_process";
import { join } from "node:path";

import { repository } from "./run.ts";

/** What the command line said on each stream, and how it ended. */
export type BinRan = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** What the command line is given besides its arguments. */
export type BinGiven = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node itself. */
  readonly flags?: readonly string[];
};

/** The real entry of the command line. */
export const bin: string = join(repository, "apps/cli/bin/repigment.js");

/** Runs the real command line as a child, from the root, with nothing of our terminal's looks. */
export function runBin(args: readonly string[], { input, env, flags = [] }: BinGiven = {}): Promise<BinRan> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...flags, bin, ...args], {
      cwd: repository,
      env: { ...process.env, NO_COLOR: "1", COLUMNS: "80", ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    // A command that has said all it wants may close its input before it was read.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}
