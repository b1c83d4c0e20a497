import { isObject } from "../shape/shape.ts";
import type { Reference } from "../shape/types.ts";
import { type Entry, entryOf } from "./entries.ts";

/** Finds what a reference names: in the resource itself (#id), or in the Bundle. */
export interface References {
  readonly find: (reference: Reference | undefined, from: Entry) => Entry | undefined;
  /** Entries that were found by a reference: they are read through the resource that names them. */
  readonly used: ReadonlySet<Entry>;
}

/** An index of a Bundle's resources by their addresses and by type and id. */
export function indexReferences(entries: readonly Entry[]): References {
  const used = new Set<Entry>();
  const byAddress = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.fullUrl !== undefined) byAddress.set(entry.fullUrl, entry);
    byAddress.set(entry.identity, entry);
    // A transaction may name an entry by its id as urn:uuid and leave the entry's own address out.
    const id = entry.resource["id"];
    if (typeof id === "string" && !byAddress.has(`urn:uuid:${id}`)) byAddress.set(`urn:uuid:${id}`, entry);
  }
  const find = (reference: Reference | undefined, from: Entry): Entry | undefined => {
    const address = reference?.reference;
    if (address === undefined) return undefined;
    if (address.startsWith("#")) return contained(from, address.slice(1));
    const found = byAddress.get(address) ?? byAddress.get(plainAddress(address));
    if (found !== undefined) used.add(found);
    return found;
  };
  return { find, used };
}

function contained(from: Entry, id: string): Entry | undefined {
  const list = from.resource["contained"];
  if (!Array.isArray(list)) return undefined;
  const index = list.findIndex(
    (item: unknown) => isObject(item) && item["id"] === id && typeof item["resourceType"] === "string",
  );
  const resource: unknown = list[index];
  return isObject(resource)
    ? {
        ...entryOf(resource, `${from.pointer}/contained/${index}`, undefined, from.timestamp),
        identity: `${from.identity}#${id}`,
      }
    : undefined;
}

const TYPE_AND_ID = /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/;

/** Type and id of a relative or absolute address, without its version; other addresses stay as they are. */
export function plainAddress(address: string): string {
  return TYPE_AND_ID.exec(address)?.[1] ?? address;
}
