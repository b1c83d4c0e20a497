import { Command } from "commander";

import type { CommandContext } from "./context.ts";
import { labelsCheckCommand } from "./labels-check.ts";
import { labelsCompareCommand } from "./labels-compare.ts";
import { labelsListCommand } from "./labels-list.ts";
import { labelsShowCommand } from "./labels-show.ts";

/** `repigment labels …`. */
export function labelsCommand(context: CommandContext): Command {
  return new Command("labels")
    .description("the labels themselves: which there are, what they say, how they differ, whether they are still so")
    .addCommand(labelsListCommand(context))
    .addCommand(labelsShowCommand(context))
    .addCommand(labelsCompareCommand(context))
    .addCommand(labelsCheckCommand(context))
    .addHelpText("after", "\nExample:\n  repigment labels compare area-limit");
}
