import { type SubstanceIndex, substancesIn } from "./index.ts";
import { familyOf, partsOf } from "./line.ts";
import type { Substance } from "./substance.ts";

/** One name of a medicine, the substances in it, and the words that name none. */
export interface Reading {
  readonly text: string;
  readonly found: readonly Substance[];
  readonly rest: readonly string[];
}

/** Whether one part of a line ("paracetamol, something") holds words of which none is recognised: it may be a medicine of its own. */
export function unknownPart(text: string, index: SubstanceIndex): boolean {
  const parts = partsOf(text);
  if (parts.length < 2) return false;
  return parts.some((part) => {
    const { found, rest } = substancesIn(index, part);
    return found.length === 0 && rest.length > 0;
  });
}

/**
 * Whether one whole name is recognised, and no other name of the same medicine may be about something else. A maker or a brand that
 * stands with the same ingredient ("paracetamol Newline") decorates it; a name of which nothing is recognised may be another
 * medicine, unless its words were decoration elsewhere.
 */
export function agreeing(
  names: readonly Reading[],
  lists: readonly Reading[],
  isWhole: (substance: Substance) => boolean,
): boolean {
  const known = names.filter(({ found, rest }) => rest.length === 0 && found.length > 0);
  if (!known.some(({ found }) => found.some(isWhole))) return false;
  const others = names.filter((name) => name.rest.length > 0 && !lists.includes(name));
  if (others.length === 0) return true;
  const family = new Set(known.flatMap(({ found }) => found.flatMap(familyOf)));
  const decorated = others.filter(
    ({ found }) => found.length > 0 && found.every((each) => familyOf(each).every((id) => family.has(id))),
  );
  // The parts of a list that the whole name covers may each be told again.
  const explained = new Set([...decorated, ...lists].flatMap(({ rest }) => rest));
  return others.every((name) => decorated.includes(name) || name.rest.every((word) => explained.has(word)));
}
