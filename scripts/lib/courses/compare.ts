/** What can be compared as it stands. */
export type Shown = string | number | boolean | null | undefined;

/** Nothing where the expectation is silent or met, else one line. */
export function differs(what: string, expected: Shown, found: Shown): readonly string[] {
  return expected === undefined || expected === found
    ? []
    : [`${what}: expected ${String(expected)}, found ${String(found)}`];
}

/** Nothing where all that is expected is among what was found, else one line. */
export function lacks(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const missing = expected.filter((one) => !found.includes(one));
  return missing.length === 0 ? [] : [`${what}: ${missing.join(", ")} not among ${JSON.stringify(found)}`];
}

/** Nothing where none of what is excluded was found, else one line. */
export function holds(what: string, excluded: readonly string[], found: readonly string[]): readonly string[] {
  const there = excluded.filter((one) => found.includes(one));
  return there.length === 0 ? [] : [`${what}: ${there.join(", ")} should not be there`];
}
