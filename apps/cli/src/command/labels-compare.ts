import { Command } from "commander";

import type { TypedCompare } from "../labels/compare.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

/** `repigment labels compare [TOPIC]`. */
export function labelsCompareCommand({ give, terminal }: CommandContext): Command {
  const command = new Command("compare")
    .description("what the labels say on a topic, side by side; they are never merged")
    .argument("[topic]", "one topic, such as area-limit (default: all)");
  return withReader(command)
    .option("--disagreements", "only where the labels are known to disagree, and how")
    .option("--json", "as { topics: [{ topic, cells: [{ label, coverage, statements }] }] }, or { disagreements }")
    .addHelpText(
      "after",
      "\nExample:\n  repigment labels compare strong-cyp3a4 --voice person\n  repigment labels compare --disagreements",
    )
    .action(async (topic: string | undefined, typed: TypedCompare) => {
      const { runLabelsCompare } = await import("../labels/compare.ts");
      give(await runLabelsCompare(topic, typed, terminal));
    });
}
