import { Command } from "commander";

import type { TypedCheck } from "../labels/check.ts";
import type { CommandContext } from "./context.ts";

/** `repigment labels check [--sources DIR]`. */
export function labelsCheckCommand({ give, terminal }: CommandContext): Command {
  return new Command("check")
    .description("was each label checked lately, and does each cited passage still stand; ends with 1 where not")
    .option("--sources <dir>", "a folder with the source documents at hand")
    .option("--at <instant>", "as of this instant (default: now)")
    .option("--json", "as { sound, labels, passages }")
    .addHelpText("after", "\nExample:\n  repigment labels check --sources ../shared/sources")
    .action(async (typed: TypedCheck) => {
      const { runLabelsCheck } = await import("../labels/check.ts");
      give(await runLabelsCheck(typed, terminal));
    });
}
