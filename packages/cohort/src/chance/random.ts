/**
 * Chance that can be had again: xoshiro128** 1.1 (D. Blackman, S. Vigna, Scrambled Linear Pseudorandom Number Generators,
 * ACM Trans. Math. Softw. 47:36, 2021; reference code in the public domain, prng.di.unimi.it). Only whole numbers and plain
 * arithmetic follow from it, no logarithm or cosine: their last digit may differ from engine to engine.
 */
export interface Random {
  /** A whole number of 32 bits. */
  readonly word: () => number;
  /** A share, from 0 up to but not including 1. */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(from: readonly [T, ...T[]] | readonly T[]) => T;
  /** One by its weight. */
  readonly weighted: <T>(from: readonly (readonly [weight: number, T])[]) => T;
  /** Each member with the probability, in the order of the list. */
  readonly some: <T>(from: readonly T[], probability: number) => readonly T[];
}

type State = readonly [number, number, number, number];

function rotl(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** The words of the generator from a state of four 32-bit numbers that are not all zero. */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result;
  };
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): each bit of the input moves half of the output's. */
function mixed(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

/** A state out of any whole numbers: equal numbers give an equal state, others one that has nothing to do with it. */
export function stateOf(seeds: readonly number[]): State {
  let hash = 0x9e3779b9;
  for (const seed of seeds) {
    hash = mixed(hash ^ (seed % 0x1_0000_0000)) + 0x9e3779b9;
    hash = mixed(hash ^ Math.floor(seed / 0x1_0000_0000)) + 0x9e3779b9;
  }
  const word = (index: number): number => mixed(hash + Math.imul(index, 0x9e3779b9));
  // The second word is odd: the four are never all zero.
  return [word(1), word(2) | 1, word(3), word(4)];
}

/** A stream of its own for these seeds; streams of other seeds do not move it. */
export function randomOf(...seeds: readonly number[]): Random {
  const word = xoshiro128(stateOf(seeds));
  const share = (): number => word() / 0x1_0000_0000;
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError("nothing to pick from");
    return from[whole(0, from.length - 1)] as T;
  };
  return {
    word,
    share,
    whole,
    chance: (probability) => share() < probability,
    pick,
    weighted: (from) => {
      let left = share() * from.reduce((total, [weight]) => total + weight, 0);
      const found = from.find(([weight]) => (left -= weight) < 0) ?? from.at(-1);
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found[1];
    },
    some: (from, probability) => from.filter(() => share() < probability),
  };
}
