import { canonical, type Problem, type Unread } from "@repigment/core";

import type { Entry } from "./entries.ts";

/** Entries told once each: a repetition is listed, one id with two contents is a problem. */
export function withoutDoubles(entries: readonly Entry[], unread: Unread[], problems: Problem[]): readonly Entry[] {
  const seen = new Map<string, Entry>();
  return entries.filter((entry) => {
    const keys = [entry.identity, ...(entry.fullUrl === undefined ? [] : [entry.fullUrl])];
    const earlier = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    if (earlier === undefined) {
      for (const key of keys) seen.set(key, entry);
      return true;
    }
    if (canonical(earlier.resource) === canonical(entry.resource))
      unread.push({ at: entry.pointer, what: entry.identity, why: `the same as ${earlier.pointer}` });
    else
      problems.push({
        at: entry.pointer,
        expected: "one content for one id",
        found: `${entry.identity}, with another content at ${earlier.pointer}`,
        mend: "keep the newest version of the resource, or export again",
      });
    return false;
  });
}
