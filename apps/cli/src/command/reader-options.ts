import type { Command } from "commander";

/** Adds `--voice` and `--lang`, the same in every command that says sentences. */
export function withReader(command: Command): Command {
  return command
    .option("--voice <voice>", "for whom: person or clinician", "clinician")
    .option("--lang <tag>", "in which language: en, sv or zh-Hant-HK", "en");
}
