/**
 * The closing line of .ci/run: `N passed, N failed` over the reports of vitest and of `npm run check`.
 * Arguments: failures counted already, then a report's path and its program's exit code, pair by pair. A program
 * that failed without a failure in its report, or left no report, is one failure more: no news is not good news.
 */
import { existsSync, readFileSync } from "node:fs";

export type Count = { readonly passed: number; readonly failed: number };

/** vitest's JSON report, and ours. */
type Report = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly passed?: number;
  readonly failed?: number;
};

/** What one report says, held against the exit code of the program that wrote it. */
export function countReport(path: string, exitCode: number): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  const passed = report.numPassedTests ?? report.passed ?? 0;
  const failed = report.numFailedTests ?? report.failed ?? 0;
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** The sum over all reports. */
export function countReports(already: number, pairs: readonly string[]): Count {
  const counts = pairs.flatMap((path, index) =>
    index % 2 === 0 ? [countReport(path, Number(pairs[index + 1] ?? 1))] : [],
  );
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, already),
  };
}

if (import.meta.main) {
  const [already = "0", ...pairs] = process.argv.slice(2);
  const { passed, failed } = countReports(Number(already), pairs);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
