import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

import { type Measured, rounded } from "./figure.ts";
import { installElsewhere } from "./installed.ts";
import { spreadOf } from "./spread.ts";

const ROUNDS = 15;

/** Runs a program with this Node first on PATH and its own place for temporary files, where Node keeps its compile cache; the time it took, ms. */
function timed(command: string, args: readonly string[], temporary: string): number {
  const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
  const env = { ...process.env, PATH: path, TMPDIR: temporary, NODE_COMPILE_CACHE: undefined, NODE_OPTIONS: undefined };
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  const took = performance.now() - begun;
  if (status !== 0 || (args[0] === "assess" && stdout.length < 100))
    throw new Error(`${command} ended with ${status}: ${stderr}`);
  return took;
}

/** The start of the installed command, with Node's compile cache empty and filled, beside the start of Node alone, in turns. */
export async function measureCommandLine(bundle: string): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "repigment-bench-"));
  try {
    const program = join(await installElsewhere(folder), "node_modules/.bin/repigment");
    const args = ["assess", bundle, "--label", "us", "--at", "2026-11-20T09:00:00+01:00"];
    const cleared = join(folder, "cleared");
    const filled = join(folder, "filled");
    mkdirSync(filled);
    const rounds: { readonly bare: number; readonly first: number; readonly cold: number }[] = [];
    // One turn before counting brings the files into memory and fills the cache.
    for (let round = -1; round < ROUNDS; round += 1) {
      rmSync(cleared, { recursive: true, force: true });
      mkdirSync(cleared);
      const turn = {
        bare: timed(process.execPath, ["-e", "0"], filled),
        first: timed(program, args, cleared),
        cold: timed(program, args, filled),
      };
      if (round >= 0) rounds.push(turn);
    }
    const bare = spreadOf(rounds.map((turn) => turn.bare));
    const figure = (name: string, key: "first" | "cold", bar: number): Measured => {
      const spread = spreadOf(rounds.map((turn) => turn[key]));
      const ratio = spreadOf(rounds.map((turn) => turn[key] / turn.bare)).median;
      return {
        figure: {
          name,
          value: rounded(spread.median),
          unit: "ms",
          rival: `node -e 0: ${rounded(bare.median)} ms`,
          ratio: rounded(ratio),
          bar: `< ${bar} ms`,
          holds: spread.median < bar,
        },
        spread,
      };
    };
    return [figure("cli-first-ms", "first", 350), figure("cli-cold-ms", "cold", 150)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
