import { Command } from "commander";

import type { TypedDiff } from "../labels/diff.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

/** `repigment labels diff [LABEL] --from DAY --to DAY [--courses DIR]`. */
export function labelsDiffCommand({ give, terminal }: CommandContext): Command {
  const command = new Command("diff")
    .description("what changed in a label between two days, and for which courses the findings change with it")
    .argument("[label]", "us, eu, hk or ch (or --label)")
    .option("--label <label>", "us, eu, hk or ch")
    .option("--from <day>", "the first of the two days, YYYY-MM-DD")
    .option("--to <day>", "the second, YYYY-MM-DD")
    .option("--courses <dir>", "a folder of records: each is assessed under the text of both days, at the same instant")
    .option("--at <instant>", "that instant, for every course (default: when the last of it was recorded)");
  return withReader(command)
    .option("--json", "as { label, from, to, versions, begun, ended, changed, courses? }")
    .addHelpText(
      "after",
      "\nExample:\n  repigment labels diff us --from 2025-09-01 --to 2026-07-01 --courses spec/courses",
    )
    .action(async (label: string | undefined, typed: TypedDiff) => {
      const { runLabelsDiff } = await import("../labels/diff.ts");
      give(await runLabelsDiff(label, typed, terminal));
    });
}
