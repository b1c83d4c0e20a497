import { Command } from "commander";

import type { CommandContext } from "./context.ts";
import { labelsCheckCommand } from "./labels-check.ts";
import { labelsClaimsCommand } from "./labels-claims.ts";
import { labelsCompareCommand } from "./labels-compare.ts";
import { labelsDiffCommand } from "./labels-diff.ts";
import { labelsListCommand } from "./labels-list.ts";
import { labelsShowCommand } from "./labels-show.ts";

/** `repigment labels …`. */
export function labelsCommand(context: CommandContext): Command {
  return new Command("labels")
    .description(
      "the labels themselves: which there are, what they say, how they differ, what changed, whether they are still so",
    )
    .addCommand(labelsListCommand(context))
    .addCommand(labelsShowCommand(context))
    .addCommand(labelsCompareCommand(context))
    .addCommand(labelsDiffCommand(context))
    .addCommand(labelsCheckCommand(context))
    .addCommand(labelsClaimsCommand(context))
    .addHelpText("after", "\nExample:\n  repigment labels compare area-limit");
}
