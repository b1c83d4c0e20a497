import type { Effective } from "../course/effective.ts";
import type { Scope } from "./definition.ts";
import { selects, type Selector } from "./selector.ts";
import type { Member } from "./value.ts";

/** Events, and the property in which they tell a member of a set, or a list of them. */
export type Part = Selector & { readonly property: string };

const NONE: readonly Member[] = [];

/** What one part reads off an event. */
function memberOf(part: Part, item: Effective, scope: Scope): readonly Member[] {
  const told = (item.event.body as unknown as Readonly<Record<string, unknown>>)[part.property];
  if (told === undefined || !selects(part, item, scope)) return NONE;
  return Array.isArray(told) ? (told as readonly Member[]) : [told as Member];
}

/** What some parts read off an event. */
export function membersOf(parts: readonly Part[], item: Effective, scope: Scope): readonly Member[] {
  const [only, ...others] = parts;
  if (only === undefined) return NONE;
  return others.length === 0 ? memberOf(only, item, scope) : parts.flatMap((part) => memberOf(part, item, scope));
}

/** Whether any of some parts reads a member off an event. */
export function tells(parts: readonly Part[], item: Effective, scope: Scope): boolean {
  for (const part of parts) if (memberOf(part, item, scope).length > 0) return true;
  return false;
}
