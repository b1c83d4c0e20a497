import { Command } from "commander";

import type { CommandContext } from "./context.ts";

/** `repigment labels list`. */
export function labelsListCommand({ give, terminal }: CommandContext): Command {
  return new Command("list")
    .description("each label with its newest version, when it was checked, and its number of statements")
    .option("--json", "as { labels: [{ id, version, checked, statements, computable }] }")
    .addHelpText("after", "\nExample:\n  repigment labels list --json")
    .action(async (typed: { readonly json?: true }) => {
      const { runLabelsList } = await import("../labels/list.ts");
      give(await runLabelsList(typed, terminal));
    });
}
