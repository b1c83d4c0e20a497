import type { Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** What a command is given: where its outcome goes, and the terminal that it is laid out for. */
export interface CommandContext {
  readonly give: (outcome: Outcome) => void;
  readonly terminal: Terminal;
}
