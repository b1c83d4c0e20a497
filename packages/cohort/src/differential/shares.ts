import type { Truth } from "@repigment/core";

import type { Tally } from "./compare.ts";

/** One row of a report: how often, and the share of each truth. */
export type Shares = Readonly<Record<Truth, number>> & { readonly name: string; readonly times: number };

/** A tally as shares, three decimals, by name. */
export function shares(tally: Tally): readonly Shares[] {
  return [...tally]
    .map(([name, { yes, no, unknown }]) => {
      const times = yes + no + unknown;
      const share = (part: number): number => Math.round((part / times) * 1_000) / 1_000;
      return { name, times, yes: share(yes), no: share(no), unknown: share(unknown) };
    })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
