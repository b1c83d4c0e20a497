/** Whether two values have the same canonical JSON, told without writing it: what is undefined is left out. */
export function sameReasons(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  return covers(left, right) && covers(right, left);
}

function covers(left: object, right: object): boolean {
  for (const key in left)
    if (!sameReasons((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key])) return false;
  return true;
}
