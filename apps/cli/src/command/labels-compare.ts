import { Command } from "commander";

import type { TypedShow } from "../labels/show.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

/** `repigment labels compare [TOPIC]`. */
export function labelsCompareCommand({ give, terminal }: CommandContext): Command {
  const command = new Command("compare")
    .description("what the labels say on a topic, side by side; they are never merged")
    .argument("[topic]", "one topic, such as area-limit (default: all)");
  return withReader(command)
    .option("--json", "as { topics: [{ topic, cells: [{ label, coverage, statements }] }] }")
    .addHelpText("after", "\nExample:\n  repigment labels compare strong-cyp3a4 --voice person")
    .action(async (topic: string | undefined, typed: TypedShow) => {
      const { runLabelsCompare } = await import("../labels/compare.ts");
      give(await runLabelsCompare(topic, typed, terminal));
    });
}
