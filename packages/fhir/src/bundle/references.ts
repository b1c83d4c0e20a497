import { isObject } from "../shape/shape.ts";
import type { Reference } from "../shape/types.ts";
import type { Once } from "./doubles.ts";
import { type Entry, entryOf } from "./entries.ts";

/** Finds what a reference names: in the resource itself (#id), or in the Bundle. */
export interface References {
  readonly find: (reference: Reference | undefined, from: Entry) => Entry | undefined;
  /** Entries that were found by a reference: they are read through the resource that names them. */
  readonly used: ReadonlySet<Entry>;
}

/** An index of a Bundle's resources by their addresses and by type and id. */
export function indexReferences({ entries, at: atAddress }: Once): References {
  const used = new Set<Entry>();
  const within = new WeakMap<object, ReadonlyMap<unknown, number>>();
  let byId: ReadonlyMap<string, Entry> | undefined;
  const at = (address: string): Entry | undefined => {
    const found = atAddress(address);
    if (found !== undefined || !address.startsWith(UUID)) return found;
    byId ??= idsOf(entries);
    return byId.get(address.slice(UUID.length));
  };
  const find = (reference: Reference | undefined, from: Entry): Entry | undefined => {
    const address = reference?.reference;
    if (address === undefined) return undefined;
    if (address.startsWith("#")) return contained(from, address.slice(1), within);
    const found = at(address) ?? at(plainAddress(address));
    if (found !== undefined) used.add(found);
    return found;
  };
  return { find, used };
}

const UUID = "urn:uuid:";

/** By their id alone: a transaction may name an entry by its id as urn:uuid and leave the entry's own address out. */
function idsOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const id = entry.resource["id"];
    if (typeof id === "string" && !byId.has(id)) byId.set(id, entry);
  }
  return byId;
}

/** A resource inside another; where each stands is looked up once for the resource that holds them, however many references it makes. */
function contained(from: Entry, id: string, within: WeakMap<object, ReadonlyMap<unknown, number>>): Entry | undefined {
  const list = from.resource["contained"];
  if (!Array.isArray(list)) return undefined;
  const places = within.get(list) ?? placesIn(list);
  within.set(list, places);
  const index = places.get(id);
  const resource: unknown = index === undefined ? undefined : list[index];
  return isObject(resource)
    ? {
        ...entryOf(resource, `${from.pointer}/contained/${index}`, undefined, from.timestamp),
        identity: `${from.identity}#${id}`,
      }
    : undefined;
}

/** Where each id first stands in a list of resources. */
function placesIn(list: readonly unknown[]): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  for (const [index, item] of list.entries())
    if (isObject(item) && typeof item["resourceType"] === "string" && !places.has(item["id"]))
      places.set(item["id"], index);
  return places;
}

const TYPE_AND_ID = /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/;

/** Type and id of a relative or absolute address, without its version; other addresses stay as they are. */
export function plainAddress(address: string): string {
  return TYPE_AND_ID.exec(address)?.[1] ?? address;
}
