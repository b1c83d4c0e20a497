import { Command } from "commander";

import type { CommandContext } from "./context.ts";

/** `repigment serve`. */
export function serveCommand({ give }: CommandContext): Command {
  return new Command("serve")
    .description("the page and its server on http://localhost:7070 (PORT changes that), until it is interrupted")
    .addHelpText("after", "\nExample:\n  PORT=8080 repigment serve")
    .action(async () => {
      const { runServe } = await import("../serve.ts");
      give(await runServe());
    });
}
