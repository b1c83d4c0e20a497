import {
  type AnswerValue,
  civilDate,
  convert,
  type FactDefinition,
  monthsBetween,
  type Unit,
  UNITS,
} from "@repigment/core";

import type { Random } from "../chance/random.ts";
import { OTHERS, STRONG } from "./medicine-table.ts";
import type { Persona } from "./persona.ts";
import { decimal } from "./scene.ts";

/** Between what an answer lies, and its decimals; a fact that is not here is answered by its unit. */
const TYPICAL: Readonly<Record<string, readonly [least: number, most: number, decimals: number]>> = {
  "body-surface": [0.5, 2.4, 2],
  "treated-area": [20, 4_000, 0],
  "cream-per-treated-area": [10, 200, 0],
  haemoglobin: [7, 17, 1],
  leukocytes: [2, 14, 1],
  neutrophils: [0.5, 9, 1],
  lymphocytes: [0.3, 4.5, 1],
  platelets: [40, 450, 0],
  "grams-7-days": [5, 140, 0],
  "grams-14-days": [10, 320, 0],
  "grams-30-days": [20, 400, 0],
  "tube-size": [30, 100, 0],
  "storage-temperature": [2, 38, 0],
  repigmentation: [0, 100, 0],
};

const BY_UNIT: Readonly<Partial<Record<Unit, readonly [number, number, number]>>> = {
  h: [0, 30, 1],
  wk: [0, 30, 0],
  mo: [0, 24, 0],
  a: [0, 90, 0],
  "%": [0, 30, 1],
};

/** The chance of yes; where a label worries about "no", yes is the common answer. */
function yesOf({ cautious = [] }: FactDefinition): number {
  return cautious.includes("no") ? 0.7 : 0.3;
}

/** Facts of pregnancy that those who cannot become pregnant answer with no. */
const OF_PREGNANCY = [
  "pregnant",
  "breast-feeding",
  "planning-pregnancy",
  "planning-breast-feeding",
  "could-become-pregnant",
];

/** What the person answers about a fact on a day; now and then that they do not know, or something that does not fit the question. */
export function answerValue(definition: FactDefinition, who: Persona, random: Random, day: number): AnswerValue {
  if (random.chance(0.05)) return { unknown: random.pick(["not sure", "nobody looked", "would rather not say"]) };
  if (random.chance(0.02)) return random.pick<AnswerValue>(["perhaps", 3, { value: 7, unit: "mg/g" }, ["a bit"]]);
  switch (definition.type) {
    case "truth":
      if (OF_PREGNANCY.includes(definition.id) && !who.couldBecomePregnant) return false;
      return random.chance(definition.id === "could-become-pregnant" ? 0.9 : yesOf(definition));
    case "code":
      return definition.id === "treatment-state" && who.fate === "not-started" && random.chance(0.8)
        ? "not-started"
        : random.pick(definition.words ?? []);
    case "count":
      return random.whole(0, 4);
    case "set":
      return setValue(definition, who, random);
    case "quantity":
      return quantityValue(definition, typical(definition, who, random, day), random);
  }
}

function setValue({ id, words }: FactDefinition, who: Persona, random: Random): AnswerValue {
  if (id === "indication") return random.chance(0.9) ? who.indications : random.some(words ?? [], 0.5);
  if (id === "applied-sites") return random.chance(0.7) ? who.sites : random.some(words ?? [], 0.2);
  if (id === "medications") return random.some([...STRONG, ...OTHERS], 0.08);
  return words === undefined
    ? random.some(["propylene glycol", "cetyl alcohol", "nickel"], 0.4)
    : random.some(words, 0.3);
}

function typical({ id, unit = "1" }: FactDefinition, who: Persona, random: Random, day: number): number {
  if (id === "age") return Math.floor(monthsBetween(who.birth, civilDate(day)) / 12);
  if (id === "height") return who.height;
  if (id === "weight") return who.weight;
  if (id === "area-treated") return Math.max(0.1, Math.round(who.area * decimal(random, 0.8, 1.2, 2) * 10) / 10);
  if (id === "weeks-on-treatment") return Math.max(0, Math.floor((day - who.firstDay) / 7));
  const [least, most, decimals] = TYPICAL[id] ?? BY_UNIT[unit] ?? [0, 100, 0];
  return decimal(random, least, most, decimals);
}

/** A point, a range, "at least", or the point in another unit. */
function quantityValue({ id, unit = "1" }: FactDefinition, value: number, random: Random): AnswerValue {
  const more = Math.round((value * 1.2 + 1) * 10) / 10;
  const others = UNITS.flatMap((other) => {
    const converted = other === unit ? undefined : convert(value, unit, other);
    return converted === undefined ? [] : [{ value: converted, unit: other }];
  });
  return random.weighted<AnswerValue>([
    [20, { value, unit }],
    [id === "age" ? 0.5 : 3, { least: value, most: more, unit }],
    [1, { least: value, most: null, unit }],
    [others.length > 0 ? 2 : 0, others.length > 0 ? random.pick(others) : { value, unit }],
  ]);
}
