import { Command } from "commander";

import type { TypedClaims } from "../labels/claims.ts";
import type { CommandContext } from "./context.ts";

/** `repigment labels claims [--label L]`. */
export function labelsClaimsCommand({ give, terminal }: CommandContext): Command {
  return new Command("claims")
    .description("what a shop's page claims of the cream, and what each label says to it: agrees, outdated, wrong …")
    .option("-l, --label <label>", "only what this label says to it: us, eu, hk or ch (default: all)")
    .option("--voice <voice>", "for whom: person or clinician", "clinician")
    .option("--json", "as { claims: [{ id, says, verdicts }], gaps }")
    .addHelpText("after", "\nExample:\n  repigment labels claims --label eu --voice person")
    .action(async (typed: TypedClaims) => {
      const { runLabelsClaims } = await import("../labels/claims.ts");
      give(await runLabelsClaims(typed, terminal));
    });
}
