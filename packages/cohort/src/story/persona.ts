import { addMonths, type CivilDate, civilDate, dayNumber, type Indication, type Site } from "@repigment/core";

import type { Random } from "../chance/random.ts";
import { type Region, REGIONS } from "../time/region.ts";

/** How a treatment goes on. */
type Fate = "not-started" | "on" | "paused" | "stopped";

/** Who the course is about: what is true of them, whether or not anybody tells it. */
export interface Persona {
  readonly region: Region;
  readonly indications: readonly [Indication, ...Indication[]];
  readonly sex: "female" | "male" | "other";
  readonly birth: CivilDate;
  readonly age: number;
  /** Who tells what no clinic tells: a child's caregiver. */
  readonly teller: "person" | "caregiver";
  readonly couldBecomePregnant: boolean;
  readonly height: number;
  readonly weight: number;
  readonly sites: readonly [Site, ...Site[]];
  /** Share of the body surface under the cream, %. */
  readonly area: number;
  /** Day numbers: the first of treatment, the last of it, the last of the record. */
  readonly firstDay: number;
  readonly treatedUntil: number;
  readonly lastDay: number;
  readonly fate: Fate;
  readonly tubeSize: number;
  /** The chance that an application that is due is made and told. */
  readonly adherence: number;
  readonly weighs: boolean;
  /** What the pigment or the skin gains in a year, 0 to 1. */
  readonly response: number;
}

const SITES_OF: Readonly<Record<Indication, readonly Site[]>> = {
  vitiligo: ["face", "eyelids", "lips", "neck", "hands", "feet", "arms", "legs", "trunk", "external-genitals", "scalp"],
  eczema: ["arms", "legs", "neck", "hands", "trunk", "face", "eyelids", "feet"],
};

/** Ages at which a label draws a line are met more often than chance alone would. */
function ageYears(random: Random, indications: readonly Indication[]): number {
  const eczema = indications.includes("eczema");
  return random.weighted([
    [eczema ? 5 : 0.5, random.whole(1, 11)],
    [2, random.pick(eczema ? [1, 2, 11, 12] : [11, 12])],
    [2, random.whole(12, 17)],
    [9, random.whole(18, 64)],
    [2, random.whole(65, 92)],
  ]);
}

function indicationsOf(random: Random): Persona["indications"] {
  return random.weighted<Persona["indications"]>([
    [6, ["vitiligo"]],
    [3, ["eczema"]],
    [1, ["vitiligo", "eczema"]],
  ]);
}

function sizes(random: Random, age: number, sex: string): { readonly height: number; readonly weight: number } {
  const grown = Math.min(1, (70 + age * 6) / 170);
  const height = Math.round((sex === "female" ? 163 : 174) * grown + random.whole(-12, 12) * grown);
  const index = age < 12 ? random.whole(14, 19) : random.whole(18, 34);
  return { height, weight: Math.round((index * height * height) / 1_000) / 10 };
}

/** Somebody whose treatment has room for about `days` days before the last day of the record. */
export function personaOf(random: Random, days: number, until: number): Persona {
  const region = random.pick(REGIONS);
  const indications = indicationsOf(random);
  const sex = random.weighted([
    [11, "female"],
    [9, "male"],
    [0.5, "other"],
  ] as const);
  const fate = random.weighted([
    [2, "not-started"],
    [11, "on"],
    [2.5, "paused"],
    [4, "stopped"],
  ] as const);
  const after = fate === "stopped" ? random.whole(3, 70) : fate === "paused" ? random.whole(1, 20) : 0;
  const lastDay = until - random.whole(0, 90);
  const treatedUntil = lastDay - after;
  const firstDay = treatedUntil - days + 1;
  const age = ageYears(random, indications);
  // A quarter was born within a few weeks of the first day: birthdays fall into the course.
  const turned = random.chance(0.25) ? random.whole(-40, 0) : random.whole(-364, 0);
  const birth = addMonths(civilDate(firstDay + turned), -12 * age);
  const sites = random.some([...new Set(indications.flatMap((one) => SITES_OF[one]))], 0.3);
  const [first = "face", ...others] = sites;
  return {
    region,
    indications,
    sex,
    birth,
    age,
    teller: age < 12 ? "caregiver" : "person",
    couldBecomePregnant: sex !== "male" && age >= 12 && age <= 50,
    ...sizes(random, age, sex),
    sites: [first, ...others],
    area: random.weighted([
      [6, random.whole(2, 80) / 10],
      [2, random.whole(80, 120) / 10],
      [1, random.whole(120, 260) / 10],
      [1, random.pick([10, 10, 20])],
    ]),
    firstDay,
    treatedUntil,
    lastDay,
    fate,
    tubeSize: region.id === "us" ? random.pick([60, 60, 100]) : 100,
    adherence: random.whole(70, 99) / 100,
    weighs: random.chance(0.25),
    response: random.share(),
  };
}

/** The day number of the persona's birth. */
export function birthDay({ birth }: Persona): number {
  return dayNumber(birth);
}
