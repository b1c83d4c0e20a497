import type { Random } from "./chance/random.ts";
import { FACT_GROUPS, type FactGroup } from "./fact-group.ts";

/** How a course is to be made. */
export interface CourseOptions {
  /** About how many events; a person who never began, or stopped early, has fewer. Default 400. */
  readonly size?: number;
  /** For each group of facts, the chance that one of them is told at all; what is not told stays unknown. Default 0.75. */
  readonly present?: Readonly<Partial<Record<FactGroup, number>>>;
  /** The last civil day of the records, YYYY-MM-DD. Default 2026-11-20. */
  readonly until?: string;
}

export const DEFAULT_SIZE = 400;
export const DEFAULT_PRESENT = 0.75;
export const DEFAULT_UNTIL = "2026-11-20";

/**
 * The chances in one course, by group: people differ in what they tell, so a group is nearly silent in one course and nearly
 * whole in another; 0 stays 0 and 1 stays 1.
 */
export function toldOf(random: Random, present: CourseOptions["present"] & {}): Readonly<Record<FactGroup, number>> {
  const chances = FACT_GROUPS.map((group) => {
    const chance = present[group] ?? DEFAULT_PRESENT;
    const told = random.weighted([
      [1, chance * 0.15],
      [2, chance],
      [2, 1 - (1 - chance) * 0.3],
    ]);
    return [group, chance === 0 || chance === 1 ? chance : told] as const;
  });
  return Object.fromEntries(chances) as Record<FactGroup, number>;
}
