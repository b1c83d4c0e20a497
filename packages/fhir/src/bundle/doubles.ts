import { canonical, type Problem, type Unread } from "@repigment/core";

import type { Entry } from "./entries.ts";

/** Entries told once each, and how they are found by their addresses: by type and id, and by the one that they have in the Bundle. */
export interface Once {
  readonly entries: readonly Entry[];
  readonly at: (address: string) => Entry | undefined;
}

/** So many addresses are looked for one entry after the other, and so many entries compared, before an index is worth its making. */
const FEW = 8;

/** Entries of which it is known that all their addresses differ. Most records name nothing but their person, which is found without an index. */
export function allApart(entries: readonly Entry[]): Once {
  const found = new Map<string, Entry | undefined>();
  let all: ReadonlyMap<string, Entry> | undefined;
  const at = (address: string): Entry | undefined => {
    if (all !== undefined) return all.get(address);
    if (found.has(address)) return found.get(address);
    if (found.size >= FEW) {
      all = addressesOf(entries);
      return all.get(address);
    }
    const entry = entries.find(({ identity, fullUrl }) => identity === address || fullUrl === address);
    found.set(address, entry);
    return entry;
  };
  return { entries, at };
}

function addressesOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byAddress = new Map<string, Entry>();
  for (const entry of entries) {
    byAddress.set(entry.identity, entry);
    if (entry.fullUrl !== undefined) byAddress.set(entry.fullUrl, entry);
  }
  return byAddress;
}

/** Whether no two of a few entries have an address in common. */
function areApart(entries: readonly Entry[]): boolean {
  for (const [index, { identity, fullUrl }] of entries.entries())
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = entries[earlier];
      if (other?.identity === identity || other?.fullUrl === identity) return false;
      if (fullUrl !== undefined && (other?.identity === fullUrl || other?.fullUrl === fullUrl)) return false;
    }
  return true;
}

function wholeOf(entry: Entry): Entry["resource"] {
  return entry.skim === undefined ? entry.resource : entry.skim.whole;
}

/** Entries told once each: a repetition is listed, one id with two contents is a problem. */
export function withoutDoubles(entries: readonly Entry[], unread: Unread[], problems: Problem[]): Once {
  if (entries.length <= FEW && areApart(entries)) return allApart(entries);
  const seen = new Map<string, Entry>();
  const once = entries.filter((entry) => {
    const { identity, fullUrl } = entry;
    const earlier = seen.get(identity) ?? (fullUrl === undefined ? undefined : seen.get(fullUrl));
    if (earlier === undefined) {
      seen.set(identity, entry);
      if (fullUrl !== undefined) seen.set(fullUrl, entry);
      return true;
    }
    if (canonical(wholeOf(earlier)) === canonical(wholeOf(entry)))
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
  return { entries: once, at: (address) => seen.get(address) };
}
