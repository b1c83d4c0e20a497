import type { Counting } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import { byAge, merged, newer, since } from "../course/order.ts";
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
  const { where } = selector;
  if (where === undefined) return true;
  for (const property in where) {
    const allowed = where[property];
    const value = body[property];
    if (allowed === null || allowed === undefined) {
      if (value !== undefined) return false;
    } else if ((typeof value !== "string" && typeof value !== "boolean") || !allowed.includes(value)) return false;
  }
  return true;
}

function inScope(told: unknown, asked: string | undefined): boolean {
  return told === undefined || asked === undefined || told === asked;
}

/** The events that any of the selectors names, oldest first; with `from` (ms) those that did not end before. */
export function selectAll(
  selectors: readonly Selector[],
  events: Counting,
  scope: Scope,
  from: number = Number.NEGATIVE_INFINITY,
): readonly Effective[] {
  return merged(
    kindsIn(selectors).map((kind) =>
      since(events.of(kind), from).filter((item) => selectors.some((selector) => selects(selector, item, scope))),
    ),
  );
}

/** The newest event that any of the selectors names. */
export function selectNewest(selectors: readonly Selector[], events: Counting, scope: Scope): Effective | undefined {
  let newest: Effective | undefined;
  for (const selector of selectors)
    newest = newer(
      newest,
      events.of(selector.kind).findLast((item) => selects(selector, item, scope)),
    );
  return newest;
}

/** The oldest event that any of the selectors names. */
export function selectOldest(selectors: readonly Selector[], events: Counting, scope: Scope): Effective | undefined {
  let oldest: Effective | undefined;
  for (const selector of selectors) {
    const found = events.of(selector.kind).find((item) => selects(selector, item, scope));
    oldest = found === undefined || oldest === undefined || byAge(found, oldest) < 0 ? (found ?? oldest) : oldest;
  }
  return oldest;
}

/** The kinds that selectors name, each once. */
export function kindsIn(selectors: readonly Selector[]): readonly EventKind[] {
  return [...new Set(selectors.map(({ kind }) => kind))];
}
