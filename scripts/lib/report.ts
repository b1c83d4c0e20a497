/**
 * Ends a check: prints every problem, one a line, or one line that says what was looked at.
 * A check that looked at nothing says so, since an empty room cannot be wrong yet.
 */
export function report(looked: string, problems: readonly string[]): void {
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(looked);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
