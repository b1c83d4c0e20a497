import { EXIT } from "./exit.ts";
import { problemText } from "./problem-text.ts";
import { run } from "./program.ts";
import { printable } from "./terminal/printable.ts";
import { terminalOf } from "./terminal/terminal.ts";

/** A reader that has gone away (`| head`) is no fault. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: Error) => {
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });

try {
  const { code, text, problems } = await run(process.argv.slice(2), terminalOf(process.stdout, process.env));
  if (text !== "") process.stdout.write(text);
  if (problems.length > 0) process.stderr.write(problemText(problems));
  process.exitCode = code;
} catch (error) {
  process.exitCode = EXIT.ourFault;
  const message = error instanceof Error ? error.message : String(error);
  const debug = process.env["REPIGMENT_DEBUG"] !== undefined && error instanceof Error && error.stack !== undefined;
  process.stderr.write(
    debug
      ? `${error.stack}\n`
      : `repigment: a fault of ours, not of your input (${printable(message)}). REPIGMENT_DEBUG=1 shows where.\n`,
  );
}
