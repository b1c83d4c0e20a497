import type { Bodies, Site } from "@repigment/core";

import { type Region, REGIONS } from "../time/region.ts";
import { between, decimal, type Scene } from "./scene.ts";
import type { Stretch } from "./treatment.ts";

/** Two weeks or so in another country, with its clock. */
interface Journey extends Stretch {
  readonly region: Region;
}

type Hours = readonly [from: number, to: number];

const MORNING: Hours = [6, 9];
const NOON: Hours = [12, 14];
const EVENING: Hours = [18, 23];
const NIGHT: Hours = [0, 4];

/** The hours of a day's applications, by how common such a day is. */
const DAYS: readonly (readonly [weight: number, readonly Hours[]])[] = [
  [88, [MORNING, EVENING]],
  [8, [MORNING, NOON, EVENING]],
  [3, [EVENING]],
  [2, [NIGHT, EVENING]],
];

/** Twice a day, with gaps; now and then three times, or at night. */
export function applications(scene: Scene, stretches: readonly Stretch[]): void {
  const { who, random, journal, present } = scene;
  if (!present("use")) return;
  const journey = journeyOf(scene);
  for (const { from, to } of stretches)
    for (let day = from; day <= to; day += 1) {
      const region = journey !== undefined && day >= journey.from && day <= journey.to ? journey.region : who.region;
      for (const [fromHour, toHour] of random.weighted(DAYS)) {
        const when = between(random, day, fromHour, toHour);
        if (!random.chance(who.adherence)) {
          if (random.chance(0.2))
            journal.tell("skipped", { reason: random.pick(["forgot", "travel", "side-effect", "other"]) }, when, {
              region,
            });
          continue;
        }
        const told = random.chance(0.02) ? { ...when, told: "day" as const } : when;
        // Told at once, or in the evening, or days later.
        const later = random.weighted([
          [16, 0],
          [3, random.whole(1, 12)],
          [1, random.whole(20, 90)],
        ] as const);
        journal.tell("applied", appliedBody(scene, day), told, {
          region,
          ...(told === when ? { later } : { on: { day: day + 1, minute: 420 } }),
        });
      }
    }
}

function journeyOf({ who, random }: Scene): Journey | undefined {
  if (!random.chance(0.2)) return undefined;
  const from = random.whole(who.firstDay, who.treatedUntil);
  return { from, to: from + random.whole(5, 21), region: random.pick(REGIONS) };
}

/** Where the cream came on: all the places or some of them; now and then one where no label wants it. */
function sitesOf({ sites }: Scene["who"], random: Scene["random"]): readonly Site[] {
  const meant = random.chance(0.7) ? sites : random.some(sites, 0.6);
  return random.chance(0.005) ? [...meant, random.pick(["eyes", "mouth", "vagina"] as const)] : meant;
}

/** Grams by the area and 1.5 mg/cm2 (the dose of the study of systemic exposure; label 12.3), as a kitchen scale shows them. */
function appliedBody({ who, random }: Scene, day: number): Bodies["applied"] {
  const surface = Math.sqrt((who.height * who.weight) / 3_600);
  const grams = (who.area * surface * 100 * 1.5) / 1_000;
  const weighed = who.weighs && random.chance(0.85);
  const least = decimal(random, grams * 0.7, grams * 1.2, 1);
  return {
    ...(random.chance(0.6) ? { sites: sitesOf(who, random) } : {}),
    ...(weighed
      ? {
          grams: random.weighted<Bodies["applied"]["grams"] & {}>([
            [12, { value: least, unit: "g" }],
            [1, { least, most: decimal(random, grams * 1.2, grams * 1.4, 1), unit: "g" }],
            [1, { value: Math.round(least * 1_000), unit: "mg" }],
            [0.3, { least, most: null, unit: "g" }],
            [0.1, { value: least, unit: "mL" }],
          ]),
        }
      : {}),
    ...(random.chance(0.1) ? { by: who.teller === "person" ? "self" : "caregiver" } : {}),
    ...(who.indications.length > 1 ? { indication: random.pick(who.indications) } : {}),
    ...(random.chance(0.05) ? { area: { value: who.area, unit: "%" } } : {}),
    ...(random.chance(0.05) ? { occluded: random.chance(0.3) } : {}),
    ...(random.chance(0.1) ? { washedWithin2Hours: random.chance(0.3) } : {}),
    ...(who.weighs && random.chance(0.1) ? { tube: `tube-${1 + Math.floor((day - who.firstDay) / 30)}` } : {}),
  };
}
