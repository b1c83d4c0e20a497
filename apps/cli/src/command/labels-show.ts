import { Command } from "commander";

import type { TypedShow } from "../labels/show.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

/** `repigment labels show LABEL [TOPIC]`. */
export function labelsShowCommand({ give, terminal }: CommandContext): Command {
  const command = new Command("show")
    .description("every statement of a label, with its condition and its source, and what we did not see of it")
    .argument("<label>", "us, eu, hk or ch")
    .argument("[topic]", "one topic, such as area-limit (default: all)");
  return withReader(command)
    .option("--json", "as { label, topics, documents }")
    .addHelpText("after", "\nExample:\n  repigment labels show eu pregnancy")
    .action(async (label: string, topic: string | undefined, typed: TypedShow) => {
      const { runLabelsShow } = await import("../labels/show.ts");
      give(await runLabelsShow(label, topic, typed, terminal));
    });
}
