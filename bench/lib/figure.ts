import type { Spread } from "./spread.ts";

/** One measured figure, as it stands in `--json`. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against, measured in the same run. */
  readonly rival: string;
  /** The figure by its rival's: the median of the rounds' ratios. */
  readonly ratio: number;
  /** What the issue asks for, in words a machine can split: "< 350 ms"; null where it asks for nothing. */
  readonly bar: string | null;
  /** Whether it keeps to its bar; true where there is none. */
  readonly holds: boolean;
};

/** A figure with the spread of its samples, for people. */
export type Measured = { readonly figure: Figure; readonly spread: Spread };

/** So many digits that count, for figures that drift by tenths from run to run. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Figures for people: a line each. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ figure: { name, value, unit, rival, ratio, bar, holds }, spread }) => [
    name,
    `${value} ${unit}`,
    `${rounded(spread.least)} to ${rounded(spread.most)} (${spread.samples})`,
    rival,
    `${ratio}×`,
    bar === null ? "no bar" : `${bar}: ${holds ? "holds" : "fails"}`,
  ]);
  const all = [["figure", "median", "spread (samples)", "held against", "ratio", "bar"], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
