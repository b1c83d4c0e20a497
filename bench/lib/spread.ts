/** Samples in order of size, and what is read off them. */
export type Spread = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly samples: number;
};

/** The value below or at which a share of the samples lies (nearest rank); refuses no samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("no samples");
  return value;
}

/** Median (of an even number the mean of the middle two), least and most. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((left, right) => left - right);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || most === undefined)
    throw new RangeError("no samples");
  return { median: (low + high) / 2, least, most, samples: sorted.length };
}
