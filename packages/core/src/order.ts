/** The first difference that is not nothing: for orders by several keys. */
export function firstDifference(...differences: readonly number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The order of UTF-16 code units, the same on every machine. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The order of a closed list; a word that is not in it comes last. */
export function byList<T>(list: readonly T[]): (left: T, right: T) => number {
  const rank = (word: T): number => (list.includes(word) ? list.indexOf(word) : list.length);
  return (left, right) => rank(left) - rank(right);
}
