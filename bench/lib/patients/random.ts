/** Chance with a seed (mulberry32), so that every run measures the same patients. */
export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(options: readonly T[]) => T;
}

/** A source of chance that gives the same numbers for the same seed. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(options: readonly T[]): T => {
    if (options.length === 0) throw new RangeError("nothing to pick from");
    return options[below(options.length)] as T;
  };
  return { next, below, pick };
}
