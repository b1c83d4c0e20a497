import { Command } from "commander";

import type { TypedRequest } from "../assess/request.ts";
import type { CommandContext } from "./context.ts";
import { withReader } from "./reader-options.ts";

const EXAMPLES = `
Examples:
  repigment assess bundle.json --label eu
  repigment assess course.jsonl --label us --voice person --lang sv
  repigment assess course.jsonl --label all --at 2026-11-10T09:00:00-05:00
  repigment assess - --label hk --json < bundle.json

An assessment, whatever it says, ends with 0; input that cannot be read ends with 2.`;

/** `repigment assess FILE --label L`. */
export function assessCommand({ give, terminal }: CommandContext): Command {
  const command = new Command("assess")
    .description("what a label says about the person of a record, because of what, and what is not known")
    .argument("<file>", "a FHIR R4 Bundle or a course (.jsonl); - reads standard input")
    .option("-l, --label <label>", "the label of the product dispensed: us, eu, hk, ch, or all, one after another")
    .option("--at <instant>", "as of this instant, with its offset (default: now)")
    .option("--known <instant>", "with only what was recorded by this instant (default: everything)");
  return withReader(command)
    .option("--caregiver", "for whoever cares for a young person: what is private stays out, unless they agreed")
    .option("--all", "every reason, where otherwise all but the first few are only counted")
    .option("--json", "as canonical JSON (spec/schema/assessment.json), one line a label")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, typed: TypedRequest) => {
      const { runAssess } = await import("../assess/run.ts");
      give(await runAssess(file, typed, terminal));
    });
}
