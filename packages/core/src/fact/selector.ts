import type { Effective } from "../course/effective.ts";
import { type Decoder, optional } from "../decode/decoder.ts";
import { scalar, word } from "../decode/scalars.ts";
import { object, type Fields } from "../decode/structures.ts";
import { type EventKind, KINDS } from "../event/kinds.ts";
import type { Scope } from "./definition.ts";

/** Which events a form reads: a kind, and what its body must say. */
export interface Selector {
  readonly kind: EventKind;
  /** Property → the words that it may have; `null` means the property must be left out. */
  readonly where?: Readonly<Record<string, readonly (string | boolean)[] | null>>;
}

type Where = NonNullable<Selector["where"]>;

/** The properties of a selector, for those that have more of their own. */
export const SELECTOR: Fields<Selector> = {
  kind: word(...(Object.keys(KINDS) as EventKind[])),
  where: optional(
    scalar(
      "properties, each with the words that it may have, or null",
      { type: "object", additionalProperties: { type: ["array", "null"] } },
      (input): input is Where =>
        typeof input === "object" &&
        input !== null &&
        Object.values(input).every((words) => words === null || Array.isArray(words)),
    ),
  ),
};

export const selectorSchema: Decoder<Selector> = object<Selector>(SELECTOR);

/** Whether an event is one that a selector names, within a scope. An event that names no site or indication speaks of all. */
export function selects(selector: Selector, { event }: Effective, scope: Scope): boolean {
  if (event.kind !== selector.kind) return false;
  const body = event.body as Readonly<Record<string, unknown>>;
  if (!inScope(body["indication"], scope.indication) || !inScope(body["site"], scope.site)) return false;
  if (scope.everywhere === true && body["site"] !== undefined) return false;
  return Object.entries(selector.where ?? {}).every(([property, allowed]) => {
    const value = body[property];
    return allowed === null
      ? value === undefined
      : (typeof value === "string" || typeof value === "boolean") && allowed.includes(value);
  });
}

function inScope(told: unknown, asked: string | undefined): boolean {
  return told === undefined || asked === undefined || told === asked;
}

/** The events that any of the selectors names, oldest first. */
export function selectAll(
  selectors: readonly Selector[],
  events: readonly Effective[],
  scope: Scope,
): readonly Effective[] {
  return events.filter((event) => selectors.some((selector) => selects(selector, event, scope)));
}
