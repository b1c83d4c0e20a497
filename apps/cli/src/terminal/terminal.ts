/** Where output for people goes: how wide it is, and whether colour is wanted. */
export interface Terminal {
  readonly columns: number;
  readonly colour: boolean;
}

/** Longer lines are hard to read, however wide the window is. */
const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 40;
const USUAL_COLUMNS = 80;

/** The terminal of this process: colour only on a terminal that has it and only if NO_COLOR does not forbid it (no-color.org). */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const told = Number.parseInt(environment["COLUMNS"] ?? "", 10);
  const columns = stream.columns ?? (Number.isNaN(told) ? USUAL_COLUMNS : told);
  const forbidden = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  return {
    columns: Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, columns)),
    colour: stream.isTTY === true && !forbidden,
  };
}
