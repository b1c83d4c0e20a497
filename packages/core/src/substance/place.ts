import { once } from "../once.ts";
import type { SubstanceIndex } from "./index.ts";
import type { Place } from "./place-words.ts";
import type { Route, Substance } from "./substance.ts";

/** ATC: against obstructed airways, breathed in; in the nose, the eye, the ear. */
const INHALED = /^R03[AB]/;
const AWAY = /^(?:R01A|R02|S0)/;

/** Ids of what is put into the nose, the eye or the ear, by the codes of its own or of a product that holds it. */
export const idsThatGoAway: (index: SubstanceIndex) => ReadonlySet<string> = once(
  ({ byId }: SubstanceIndex) =>
    new Set(
      [...byId.values()]
        .filter(({ atc = [] }) => atc.some(({ code }) => AWAY.test(code)))
        .flatMap(({ id, contains = [] }) => [id, ...contains]),
    ),
);

/** Where what a code names goes. */
export function placeOfCode({ code, route }: { readonly code: string; readonly route: Route }): Place {
  if (INHALED.test(code)) return "inhaled";
  if (route === "systemic") return "systemic";
  return AWAY.test(code) ? "away" : "skin";
}

/** Where a substance goes if it goes to one place only; of several on the outside, the skin. */
export function onlyPlace({ routes, atc = [] }: Substance): Place | undefined {
  const [route, other] = routes;
  if (route === undefined || other !== undefined) return undefined;
  const places = new Set(atc.map(placeOfCode));
  const [only] = places;
  if (places.size === 1) return only;
  return route === "systemic" ? "systemic" : "skin";
}
