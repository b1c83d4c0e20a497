import { INDICATIONS, SITES } from "../event/site.ts";
import { once } from "../once.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, neverTold } from "./fact.ts";
import { readySelector, type Selector } from "./selector.ts";
import { type Places, placesOf } from "./silence.ts";

/** A fact with all that follows from its definition alone. */
export interface Prepared {
  /** Its number among all, apart from the next one's by as many as a fact has scopes. */
  readonly number: number;
  readonly definition: FactDefinition;
  /** Whether it is the same in every scope. */
  readonly isWhole: boolean;
  readonly places: Places;
  /** What is given where nothing was told of it, by the place of the scope: the same for everybody. */
  readonly untold: (scope: Scope, place: number) => Fact;
}

/** The facts of a catalogue, each made ready once. */
export const prepared: (catalogue: ReadonlyMap<string, FactDefinition>) => ReadonlyMap<string, Prepared> = once(
  (catalogue) =>
    new Map(
      Array.from(catalogue.values(), (definition, index) => [definition.id, prepare(definition, index, catalogue)]),
    ),
);

function prepare(given: FactDefinition, index: number, catalogue: ReadonlyMap<string, FactDefinition>): Prepared {
  const untold: Fact[] = [];
  const definition = { ...given, from: withReadySelectors(given.from) };
  return {
    number: index * PLACES,
    definition,
    isWhole: definition.axis === undefined && definition.ofSites === undefined,
    places: placesOf(catalogue)(definition),
    untold: (scope, place) => (untold[place] ??= neverTold(definition.id, scope)),
  };
}

/** A form is data: whatever in it names a kind of event is a selector. */
function withReadySelectors<T>(part: T): T {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((each: unknown) => withReadySelectors(each)) as T;
  if ("kind" in part) return readySelector(part as T & Selector);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withReadySelectors(value)])) as T;
}

const COLUMNS = SITES.length + 2;
const PLACES = (INDICATIONS.length + 1) * COLUMNS;

/** The place of a scope among those that one fact can have. */
export function placeOf({ indication, site, everywhere }: Scope): number {
  const row = indication === undefined ? 0 : (INDICATIONS as readonly string[]).indexOf(indication) + 1;
  const column = site === undefined ? Number(everywhere === true) : (SITES as readonly string[]).indexOf(site) + 2;
  return row * COLUMNS + column;
}
