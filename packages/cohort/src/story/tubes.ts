import { formatDay } from "@repigment/core";

import { between, decimal, type Scene } from "./scene.ts";
import type { Stretch } from "./treatment.ts";

/** Tubes are opened, used up, thrown away; the payer may have a say. */
export function tubes(scene: Scene, stretches: readonly Stretch[]): void {
  const { who, random, journal, present } = scene;
  const first = stretches[0]?.from;
  const last = stretches.at(-1)?.to;
  if (first === undefined || last === undefined || !present("use")) return;
  const days = daysOfTube(scene);
  const sized = present("use") || random.chance(0.5);
  let day = first;
  for (let number = 1; day <= last; number += 1) {
    const tube = `tube-${number}`;
    const many = random.chance(0.15);
    const opened = between(random, day, 6, 9);
    journal.tell(
      "tube-opened",
      {
        tube,
        ...(sized ? { size: { value: random.chance(0.05) ? 30 : who.tubeSize, unit: "g" } } : {}),
        product: who.region.product,
        ...(random.chance(0.6) ? { expiry: formatDay(day + random.whole(100, 700)).slice(0, 7) } : {}),
      },
      random.chance(0.05) ? { ...opened, told: "day" } : opened,
    );
    const until = day + Math.max(2, Math.round(days * decimal(random, 0.7, 1.3, 2)));
    if (until <= who.lastDay && random.chance(0.9)) end(scene, tube, until);
    // A second tube beside the first, on some other shelf.
    day = many ? day + random.whole(1, 6) : until;
  }
  if (random.chance(0.2))
    journal.tell(
      "payer-ceiling-set",
      { grams: { value: random.pick([100, 120, 200]), unit: "g" }, days: random.pick([28, 30, 31]) },
      between(random, first, 8, 17),
      { by: "pharmacist" },
    );
}

/** How long a tube lasts at twice a day; in one course of six somebody uses far more than the area explains. */
function daysOfTube({ who, random }: Scene): number {
  const surface = Math.sqrt((who.height * who.weight) / 3_600);
  const perDay = (who.area * surface * 100 * 1.5 * 2 * who.adherence) / 1_000;
  const lavish = random.chance(1 / 6) ? random.whole(2, 5) : 1;
  return Math.min(120, who.tubeSize / (perDay * lavish));
}

function end({ random, journal }: Scene, tube: string, day: number): void {
  const when = between(random, day, 5, 6);
  if (random.chance(0.85)) {
    journal.tell("tube-finished", { tube }, when);
    return;
  }
  const reason = random.pick(["empty", "expired", "crystals", "lost", "other"] as const);
  const left = { value: random.whole(0, 40), unit: "g" } as const;
  journal.tell("tube-discarded", { tube, reason, ...(random.chance(0.6) ? { remaining: left } : {}) }, when);
}
