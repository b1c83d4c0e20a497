/** Where one long text first differs from another, with its neighbourhood; empty where it does not. Two pages of JSON help nobody. */
export function firstDifference(found: string, wanted: string): string {
  if (found === wanted) return "";
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `at ${at}: found …${around(found)}…, wanted …${around(wanted)}…`;
}
