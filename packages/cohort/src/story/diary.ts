import { formatDay, formatInstant } from "@repigment/core";

import { instantOf } from "../record/journal.ts";
import { between, type Scene } from "./scene.ts";

const SORTS = ["applications", "tubes", "side-effects", "medications", "symptoms"] as const;

/** Stretches that the person declares complete: week after week, up to the evening on which it is said; some weeks are left out. */
export function diary({ who, random, journal, present }: Scene): void {
  if (!present("use")) return;
  const sorts = random.some(SORTS, 0.7);
  if (sorts.length === 0) return;
  const step = random.pick([1, 7, 7, 14, 30]);
  // A diary of days is kept for a while, not for years: else there were more diary than cream.
  const begin = step === 1 ? Math.max(who.firstDay, who.lastDay - 40) : who.firstDay;
  let from = begin;
  for (let to = begin + step - 1; to <= who.lastDay; to += step) {
    if (random.chance(0.88)) {
      const told = between(random, to, 20, 24);
      const { ms, offset } = instantOf({ day: told.day, minute: told.minute + 1 }, who.region);
      const exact = random.chance(0.8);
      journal.tell(
        "diary-kept",
        { from: formatDay(from), until: exact ? formatInstant({ ms, offset }) : formatDay(to), of: sorts },
        told,
      );
      if (exact) {
        // The next stretch begins where this one ended, on the same evening.
        from = to;
        continue;
      }
    }
    from = to + 1;
  }
}
