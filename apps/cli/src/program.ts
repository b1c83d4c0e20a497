import { Command, CommanderError } from "commander";

import { assessCommand } from "./command/assess.ts";
import { answer, COMMAND_LINE, type Outcome, refusal } from "./outcome.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Takes what a command came to. */
export type Give = (outcome: Outcome) => void;

/** Runs the command that the arguments name, and gives back what it came to; nothing is printed here. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const printed: string[] = [];
  const give: Give = (given) => {
    outcome = given;
  };
  const program = new Command("repigment")
    .description("What the ruxolitinib cream label of a person's country says about that person, and where it says so.")
    .addCommand(assessCommand(give, terminal));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)])
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => undefined })
      .helpOption("-h, --help", "show this help");
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return answer(printed.join(""));
    return refusal([misread(error)], args.includes("--json"));
  }
  return outcome ?? answer(printed.join(""));
}

/** A command line that was not understood, as a problem like any other. */
function misread(error: CommanderError): Outcome["problems"][number] {
  const found = error.message.replace(/^error: /, "").replaceAll("\n", " ");
  return {
    file: COMMAND_LINE,
    at: "",
    expected: "a command with its arguments and options",
    found,
    mend: "repigment --help, or repigment <command> --help, names them with an example",
  };
}
