import type { Random } from "../chance/random.ts";
import type { FactGroup } from "../fact-group.ts";
import type { Journal, Moment } from "../record/journal.ts";
import type { Persona } from "./persona.ts";

/** What a story is told with: who it is about, its own stream of chance, where it is written down, and what gets told at all. */
export interface Scene {
  readonly who: Persona;
  readonly random: Random;
  readonly journal: Journal;
  /** Whether one fact of the group is told, drawn anew at each call. */
  readonly present: (group: FactGroup) => boolean;
}

/** A moment of a day between two hours. */
export function between(random: Random, day: number, fromHour: number, toHour: number): Moment {
  return { day, minute: random.whole(fromHour * 60, toHour * 60 - 1) };
}

/** A moment in office hours on some day of a stretch. */
export function visit(random: Random, from: number, to: number): Moment {
  return between(random, random.whole(from, Math.max(from, to)), 8, 17);
}

/** A number with so many decimals, between two ends. */
export function decimal(random: Random, least: number, most: number, decimals: number): number {
  const scale = 10 ** decimals;
  return random.whole(Math.round(least * scale), Math.round(most * scale)) / scale;
}
