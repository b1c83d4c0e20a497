import { formatInstant, parseInstant } from "@repigment/core";

/** The present instant with an offset in minutes: a page is an edge, and may look at the clock. */
export function now(offset: number): string {
  const ms = Math.floor(Date.now() / 1_000) * 1_000;
  return formatInstant({ ms, offset });
}

/** The instant to assess at: the one asked for if it is one, else the present in the reader's offset (minutes east), else in ours. */
export function instantAsked(at: string | undefined, offset: string | undefined): string {
  if (at !== undefined && parseInstant(at) !== undefined) return at;
  const minutes = offset === undefined || offset === "" ? Number.NaN : Number(offset);
  const own = -new Date().getTimezoneOffset();
  return now(Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60 ? minutes : own);
}
