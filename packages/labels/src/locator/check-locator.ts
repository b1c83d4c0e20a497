import { AROUND, hashTokens } from "./locate.ts";
import type { Locator } from "./locator.ts";
import { tokensOf } from "./tokens.ts";

/** What became of a passage: where it was, elsewhere, other words in its place, no longer there, or the document is not here to look. */
export type PassageState = "found" | "moved" | "changed" | "gone" | "not-at-hand";

/** The state of a passage, and before which token it stands now, where it stands. */
export interface PassageCheck {
  readonly state: PassageState;
  readonly start?: number;
}

/** Looks a passage up in the text of its document; undefined: the document is not at hand. */
export function checkLocator(locator: Locator, text: string | undefined): PassageCheck {
  if (text === undefined) return { state: "not-at-hand" };
  const tokens = tokensOf(text);
  const at = (start: number): boolean => hashTokens(tokens.slice(start, start + locator.count)) === locator.hash;
  if (at(locator.start)) return { state: "found", start: locator.start };
  for (let start = 0; start + locator.count <= tokens.length; start += 1)
    if (at(start)) return { state: "moved", start };
  return changedOrGone(locator, tokens);
}

/** Other words between the old neighbours, or beside one of them where the other went too: changed. Nothing between them, or no neighbour: gone. */
function changedOrGone(locator: Locator, tokens: readonly string[]): PassageCheck {
  const places = [...tokens.keys(), tokens.length];
  const start = places.find((place) => hashTokens(tokens.slice(Math.max(0, place - AROUND), place)) === locator.before);
  const end = places.find((place) => hashTokens(tokens.slice(place, place + AROUND)) === locator.after);
  // A passage at the very beginning or end has no neighbour there; that an empty neighbour is found says nothing.
  const begins = start === undefined || (start === 0 && locator.start > 0) ? undefined : start;
  const ends = end === tokens.length && begins === undefined ? undefined : end;
  if (begins !== undefined && ends !== undefined)
    return begins < ends ? { state: "changed", start: begins } : { state: "gone" };
  if (begins !== undefined && begins > 0) return { state: "changed", start: begins };
  return ends === undefined ? { state: "gone" } : { state: "changed" };
}
