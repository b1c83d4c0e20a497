import type { Counting } from "../course/counting.ts";
import type { Effective } from "../course/effective.ts";
import { byAge, merged, newer, since } from "../course/order.ts";
import { FEW, type Settled } from "../course/settled.ts";
import type { Survey } from "../course/survey.ts";
import { type Decoder, optional } from "../decode/decoder.ts";
import { scalar, text, word } from "../decode/scalars.ts";
import { object, type Fields } from "../decode/structures.ts";
import type { CourseEvent } from "../event/event.ts";
import { type EventKind, KINDS } from "../event/kinds.ts";
import { once } from "../once.ts";
import type { Scope } from "./definition.ts";

/** Which events a form reads: a kind, and what its body must say. */
export interface Selector {
  readonly kind: EventKind;
  /** Property → the words that it may have; `null` means the property must be left out. */
  readonly where?: Readonly<Record<string, readonly (string | boolean)[] | null>>;
  /** A property that must hold a list of one or more: an answer that names none says something else. */
  readonly some?: string;
}

/** A selector with what follows from it, where it was made ready. */
export interface ReadySelector extends Selector {
  readonly ready?: Ready;
}

/** A property of which a selector asks for one word, by which its events are kept apart, and all that it asks for, in a row. */
interface Ready {
  readonly one: { readonly property: string; readonly word: string } | undefined;
  readonly tests: readonly { readonly property: string; readonly allowed: readonly (string | boolean)[] | null }[];
  /** The number of its row (`Settled.row`): one for each kind, or kind and word. */
  readonly row: number;
}

/** The rows that selectors which were made ready ask for; there are as many as the catalogue names. */
const ROWS = new Map<string, number>();

function rowOf(name: string): number {
  const known = ROWS.get(name) ?? ROWS.size;
  ROWS.set(name, known);
  return known;
}

/** A selector that is asked often, with what follows from it. */
export function readySelector<S extends Selector>(selector: S): S & ReadySelector {
  const { one, tests } = readyOf(selector);
  return {
    ...selector,
    ready: { one, tests, row: rowOf(`${selector.kind} ${one?.property ?? ""} ${one?.word ?? ""}`) },
  };
}

const readyOf = once(({ where = {} }: Selector): Omit<Ready, "row"> => {
  const tests = Object.entries(where).map(([property, allowed]) => ({ property, allowed }));
  for (const { property, allowed } of tests) {
    const [first, ...others] = allowed ?? [];
    if (typeof first === "string" && others.length === 0) return { one: { property, word: first }, tests };
  }
  return { one: undefined, tests };
});

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
  some: optional(text),
};

export const selectorSchema: Decoder<Selector> = object<Selector>(SELECTOR);

/** Whether an event is one that a selector names, within a scope. */
export function selects(selector: ReadySelector, { event }: Effective, scope: Scope): boolean {
  const { kind, where, some } = selector;
  if (event.kind !== kind || !isInScope(event, scope)) return false;
  const body = event.body as Readonly<Record<string, unknown>>;
  if (some !== undefined) {
    const listed = body[some];
    if (!Array.isArray(listed) || listed.length === 0) return false;
  }
  if (where === undefined) return true;
  for (const { property, allowed } of (selector.ready ?? readyOf(selector)).tests) {
    const value = body[property];
    const fits =
      allowed === null
        ? value === undefined
        : (typeof value === "string" || typeof value === "boolean") && allowed.includes(value);
    if (!fits) return false;
  }
  return true;
}

/** Whether an event speaks of a scope. One that names no site or indication speaks of all. */
export function isInScope({ body }: CourseEvent, scope: Scope): boolean {
  const { indication, site } = body as { readonly indication?: unknown; readonly site?: unknown };
  if (scope.indication !== undefined && indication !== undefined && indication !== scope.indication) return false;
  if (site === undefined) return true;
  return scope.everywhere !== true && (scope.site === undefined || site === scope.site);
}

/** The events that any of the selectors names, oldest first; with `from` (ms) those that did not end before. */
export function selectAll(
  selectors: readonly Selector[],
  events: Counting,
  scope: Scope,
  from: number = Number.NEGATIVE_INFINITY,
): readonly Effective[] {
  return (
    fewSelected(selectors, events, scope, from) ??
    merged(selectors.map((selector) => since(selected(selector, events, scope), from)))
  );
}

/** The same of few events; undefined where there are more. */
function fewSelected(
  selectors: readonly Selector[],
  { settled, cut }: Counting,
  scope: Scope,
  from: number,
): readonly Effective[] | undefined {
  let count = 0;
  for (const selector of selectors) count += candidates(selector, settled).length;
  if (count === 0) return NONE;
  if (count > FEW) return undefined;
  const found: Effective[] = [];
  for (const selector of selectors)
    for (const item of cut(candidates(selector, settled)))
      if (item.when.end >= from && selects(selector, item, scope) && !found.includes(item)) found.push(item);
  return selectors.length > 1 && found.length > 1 ? found.toSorted(byAge) : found;
}

/** The newest event that any of the selectors names. */
export function selectNewest(selectors: readonly Selector[], events: Counting, scope: Scope): Effective | undefined {
  const few = fewSelected(selectors, events, scope, Number.NEGATIVE_INFINITY);
  if (few !== undefined) return few.at(-1);
  let newest: Effective | undefined;
  for (const selector of selectors) newest = newer(newest, selected(selector, events, scope).at(-1));
  return newest;
}

/** The oldest event that any of the selectors names. */
export function selectOldest(selectors: readonly Selector[], events: Counting, scope: Scope): Effective | undefined {
  const few = fewSelected(selectors, events, scope, Number.NEGATIVE_INFINITY);
  if (few !== undefined) return few[0];
  let oldest: Effective | undefined;
  for (const selector of selectors) {
    const [first] = selected(selector, events, scope);
    oldest = first === undefined || (oldest !== undefined && byAge(first, oldest) > 0) ? oldest : first;
  }
  return oldest;
}

/** The events that a selector names, oldest first; with `property` those of them that tell it. */
export function selected(
  selector: Selector,
  { settled, cut }: Counting,
  scope: Scope,
  property?: string,
): readonly Effective[] {
  const all = candidates(selector, settled);
  if (all.length === 0) return all;
  if (all.length <= FEW)
    return cut(all).filter(
      (item) => selects(selector, item, scope) && (property === undefined || tells(item, property)),
    );
  if (selector.where === undefined) {
    const share = shareOf(settled.surveyOf(selector.kind), all.length, scope, property);
    if (share !== "some") return share === "all" ? cut(all) : NONE;
  }
  const rows = rowsOf(settled);
  // Selectors that ask for a kind alone name the same events.
  const own = selector.where === undefined ? rows.byKind : rowsBy(selector, rows);
  const key = `${selector.kind} ${scope.everywhere === true ? "." : ""}${scope.indication ?? ""} ${scope.site ?? ""} ${property ?? ""}`;
  const known = own.get(key);
  if (known !== undefined) return cut(known);
  const found = all.filter(
    (item) => selects(selector, item, scope) && (property === undefined || tells(item, property)),
  );
  const made = found.length === all.length ? all : found;
  own.set(key, made);
  return cut(made);
}

const NONE: readonly Effective[] = [];

/** How many of a kind's events speak of a scope and tell a property, as far as that is seen without going over them. */
function shareOf(
  { told, indications }: Survey,
  count: number,
  scope: Scope,
  property: string | undefined,
): "all" | "some" | "none" {
  const telling = property === undefined ? count : (told.get(property) ?? 0);
  if (telling === 0) return "none";
  const placed = told.get("site") ?? 0;
  const named = scope.indication === undefined ? 0 : (told.get("indication") ?? 0);
  const own = scope.indication === undefined ? 0 : (indications.get(scope.indication) ?? 0);
  if (own === 0 && named === count) return "none";
  const isPlaced = placed > 0 && (scope.site !== undefined || scope.everywhere === true);
  return telling === count && own === named && !isPlaced ? "all" : "some";
}

function tells({ event }: Effective, property: string): boolean {
  return (event.body as unknown as Readonly<Record<string, unknown>>)[property] !== undefined;
}

type Rows = Map<string, readonly Effective[]>;

interface Selected {
  readonly byKind: Rows;
  readonly bySelector: Map<Selector, Rows>;
}

/** The rows that were selected already. Selectors are data that do not change. */
const rowsOf = once((_settled: Settled): Selected => ({ byKind: new Map(), bySelector: new Map() }));

function rowsBy(selector: Selector, { bySelector }: Selected): Rows {
  const known = bySelector.get(selector);
  if (known !== undefined) return known;
  const made: Rows = new Map();
  bySelector.set(selector, made);
  return made;
}

/** All that a selector names, and perhaps some more of its kind: to be looked through in place of all. */
export function candidates(selector: ReadySelector, settled: Settled): readonly Effective[] {
  const { ready } = selector;
  if (ready !== undefined) return settled.row(ready.row, selector.kind, ready.one);
  if (selector.where === undefined) return settled.of(selector.kind);
  const { one } = readyOf(selector);
  return one === undefined ? settled.of(selector.kind) : settled.saying(selector.kind, one.property, one.word);
}
