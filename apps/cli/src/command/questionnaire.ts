import { Command } from "commander";

import type { TypedReader } from "../options/reader.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

/** `repigment questionnaire`. */
export function questionnaireCommand({ give }: CommandContext): Command {
  const command = new Command("questionnaire").description(
    "a FHIR R4 Questionnaire (JSON) whose linkIds are the fact ids; its Response, in a Bundle, is read by assess",
  );
  return withReader(command)
    .option("--json", "the same: it is always JSON")
    .addHelpText("after", "\nExample:\n  repigment questionnaire --lang sv --voice person > questionnaire.json")
    .action(async (typed: TypedReader & { readonly json?: true }) => {
      const { runQuestionnaire } = await import("../questionnaire.ts");
      give(await runQuestionnaire(typed));
    });
}
