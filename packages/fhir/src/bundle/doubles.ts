import { canonical, type Problem, type Unread } from "@repigment/core";

import type { Entry } from "./entries.ts";

/** Entries told once each, and each by its addresses: by type and id, and by the one that it has in the Bundle. */
export interface Once {
  readonly entries: readonly Entry[];
  readonly byAddress: ReadonlyMap<string, Entry>;
}

/** Entries told once each: a repetition is listed, one id with two contents is a problem. */
export function withoutDoubles(entries: readonly Entry[], unread: Unread[], problems: Problem[]): Once {
  return allApart(entries) ?? sorted(entries, unread, problems);
}

/** Mostly no address stands twice: that shows by their number, without looking each one up before it is added. */
function allApart(entries: readonly Entry[]): Once | undefined {
  const byAddress = new Map<string, Entry>();
  let count = 0;
  for (const entry of entries) {
    const { identity, fullUrl } = entry;
    byAddress.set(identity, entry);
    count += 1;
    if (fullUrl !== undefined && fullUrl !== identity) {
      byAddress.set(fullUrl, entry);
      count += 1;
    }
    if (byAddress.size < count) return undefined;
  }
  return { entries, byAddress };
}

function sorted(entries: readonly Entry[], unread: Unread[], problems: Problem[]): Once {
  const seen = new Map<string, Entry>();
  const once = entries.filter((entry) => {
    const { identity, fullUrl } = entry;
    const earlier = seen.get(identity) ?? (fullUrl === undefined ? undefined : seen.get(fullUrl));
    if (earlier === undefined) {
      seen.set(identity, entry);
      if (fullUrl !== undefined) seen.set(fullUrl, entry);
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
  return { entries: once, byAddress: seen };
}
