import type { Member, PlainValue } from "@repigment/core";

import type { Catalogue, Voice } from "./catalogue.ts";
import { hasMessage, say, sayArgument } from "./say.ts";

/** The day of an instant or a partial date, in its own offset. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}

/**
 * A fact's value in words: `answer.yes`, `answer.no`, `code.<fact>.<word>`, a quantity, or the members of a set; one that may
 * have more members says so. Names that a record gave stand as they were given. Null is `answer.unknown`.
 */
export function valueText(value: PlainValue | null, fact: string, catalogue: Catalogue, voice: Voice): string {
  if (value === null) return say(catalogue, voice, "answer.unknown");
  if (typeof value === "string") return wordText(catalogue, voice, fact, value);
  if ("unit" in value) return sayArgument(catalogue, voice, value);
  if (!isMembers(value))
    return say(catalogue, voice, "value.and-perhaps-more", {
      value: membersText(catalogue, voice, fact, value.members),
    });
  return membersText(catalogue, voice, fact, value);
}

/** As many names are spelled out in a sentence; the others are counted. */
export const MOST_NAMES = 3;

/** The same, of a long set the first members and how many more there are. */
export function fewText(
  value: PlainValue | readonly string[] | null,
  fact: string,
  catalogue: Catalogue,
  voice: Voice,
): string {
  const members = value === null || typeof value === "string" || "unit" in value ? undefined : membersOf(value);
  if (value === null || members === undefined || members.length <= MOST_NAMES + 1)
    return valueText(value, fact, catalogue, voice);
  return say(catalogue, voice, "value.and-more", {
    value: sayArgument(catalogue, voice, texts(catalogue, voice, fact, members.slice(0, MOST_NAMES))),
    count: members.length - MOST_NAMES,
  });
}

function membersOf(value: Exclude<PlainValue, string | { readonly unit: unknown }>): readonly Member[] {
  return isMembers(value) ? value : value.members;
}

function isMembers(value: PlainValue): value is readonly Member[] {
  return Array.isArray(value);
}

function membersText(catalogue: Catalogue, voice: Voice, fact: string, members: readonly Member[]): string {
  const names = texts(catalogue, voice, fact, members);
  return names.length === 0 ? say(catalogue, voice, "value.none") : sayArgument(catalogue, voice, names);
}

function texts(catalogue: Catalogue, voice: Voice, fact: string, members: readonly Member[]): readonly string[] {
  return members.map((member) =>
    typeof member === "string" ? wordText(catalogue, voice, fact, member) : nameOf(member),
  );
}

function nameOf({ name, codes = [] }: Exclude<Member, string>): string {
  const [first] = codes;
  return name ?? first?.display ?? first?.code ?? "";
}

function wordText(catalogue: Catalogue, voice: Voice, fact: string, word: string): string {
  const id = word === "yes" || word === "no" ? `answer.${word}` : `code.${fact}.${word}`;
  return hasMessage(catalogue, id) ? say(catalogue, voice, id) : word;
}
