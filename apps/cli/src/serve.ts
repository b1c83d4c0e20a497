import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { EXIT, type ExitCode } from "./exit.ts";
import { answer, type Outcome } from "./outcome.ts";

/** `repigment serve`: runs the server's program as a child, with our environment and streams, and ends as it ends. No app imports an app. */
export async function runServe(): Promise<Outcome> {
  const library = import.meta.resolve("@repigment/server");
  const source = library.endsWith(".ts");
  const program = fileURLToPath(new URL(source ? "./main.ts" : "./main.js", library));
  if (!existsSync(program)) throw new Error(`the server's program is not at ${program}`);
  const flags = source ? ["--conditions=source"] : [];
  const child = spawn(process.execPath, [...flags, program], { stdio: "inherit" });
  // The child hears Ctrl-C itself; we wait for it to close in peace. A signal that only we get is handed on.
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", pass);
  const code = await new Promise<number>((done, failed) => {
    child.on("error", failed);
    child.on("close", (ended) => done(ended ?? EXIT.fine));
  });
  return answer("", exitCode(code));
}

function exitCode(code: number): ExitCode {
  return Object.values(EXIT).find((each) => each === code) ?? EXIT.ourFault;
}
