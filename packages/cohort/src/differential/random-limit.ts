import { convert, converts, type Fact, type FactDefinition, type Point, UNITS } from "@repigment/core";

import type { Random } from "../chance/random.ts";

/** A limit for a fact: at its value, a hair beside it, far from it, or anywhere; in its unit or one that converts, seldom in one that does not. */
export function randomLimit(definition: FactDefinition, fact: Fact, random: Random): Point {
  const unit = definition.type === "count" ? "1" : (definition.unit ?? "1");
  const value = nearby(fact, random);
  if (random.chance(0.01)) return { value, unit: random.pick(UNITS) };
  if (random.chance(0.8)) return { value, unit };
  const other = random.pick(UNITS.filter((one) => converts(unit, one)));
  return { value: convert(value, unit, other) ?? value, unit: other };
}

function nearby(fact: Fact, random: Random): number {
  if (!fact.known || fact.value.type !== "range") return random.whole(0, 300) / 10;
  const { least, most } = fact.value;
  const end = random.pick([least, most ?? least * 2]);
  const between = least + ((most ?? least * 2) - least) * random.share();
  const value = random.weighted([
    [3, end],
    [1, end + 0.01],
    [1, end - 0.01],
    [1, between],
    [2, end * 0.5],
    [2, end * 1.5 + 1],
    [1, random.whole(0, 300) / 10],
  ]);
  return Math.max(0, value);
}
