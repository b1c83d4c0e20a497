/** How deep lists and objects may lie within each other in what an event holds freely. */
export const MAX_DEPTH = 100;

/** Whether a value of JSON nests deeper than that. Level by level and not by recursion: a hostile one is deeper than the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
