import { Command, CommanderError } from "commander";

import { assessCommand } from "./command/assess.ts";
import type { CommandContext } from "./command/context.ts";
import { labelsCommand } from "./command/labels.ts";
import { questionnaireCommand } from "./command/questionnaire.ts";
import { serveCommand } from "./command/serve.ts";
import { answer, COMMAND_LINE, type InputProblem, type Outcome, refusal } from "./outcome.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Every command; each loads what is heavy only when it runs. */
const COMMANDS: readonly ((context: CommandContext) => Command)[] = [
  assessCommand,
  labelsCommand,
  questionnaireCommand,
  serveCommand,
];

const EXITS = `
Exit codes: 0 fine, 1 the answer is "no", 2 bad input (every problem at once), 3 a fault of ours.

Example:
  repigment assess course.jsonl --label eu`;

/** Runs the command that the arguments name, and gives back what it came to; nothing is printed here. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const given: Outcome[] = [];
  const printed: string[] = [];
  const program = programOf({ give: (outcome) => given.push(outcome), terminal }, (text) => printed.push(text));
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // No command at all asks for help as well as --help does, but it is not fine.
    if (error.code === "commander.help") return { ...refusal([misread(error)], args.includes("--json")) };
    return error.exitCode === 0 ? answer(printed.join("")) : refusal([misread(error)], args.includes("--json"));
  }
  return given.at(-1) ?? answer(printed.join(""));
}

function programOf(context: CommandContext, print: (text: string) => void): Command {
  const program = new Command("repigment")
    .description("What the ruxolitinib cream label of a person's country says about that person, and where it says so.")
    .addHelpText("after", EXITS);
  for (const make of COMMANDS) program.addCommand(make(context));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)])
    command
      .exitOverride()
      .configureOutput({ writeOut: print, writeErr: () => undefined, getOutHelpWidth: () => context.terminal.columns })
      .helpOption("-h, --help", "show this help")
      .helpCommand(false);
  return program;
}

/** A command line that was not understood, as a problem like any other. */
function misread(error: CommanderError): InputProblem {
  const found = error.code === "commander.help" ? "no command" : error.message.replace(/^error: /, "");
  return {
    file: COMMAND_LINE,
    at: "",
    expected: "a command with its arguments and options",
    found: found.replaceAll("\n", " "),
    mend: "repigment --help and repigment <command> --help name them, each with an example",
  };
}
