import { FACTS } from "@repigment/core";

/** The groups of the design's list of facts, in its order. */
export const FACT_GROUPS = [
  "person",
  "pregnancy",
  "infection",
  "heart-and-cancer",
  "blood-and-organs",
  "medicines",
  "use",
  "course-so-far",
] as const;

export type FactGroup = (typeof FACT_GROUPS)[number];

/** The fact that each group begins with; a fact that is added to the catalogue belongs to the group it stands in. */
const FIRST: Readonly<Record<FactGroup, string>> = {
  person: "age",
  pregnancy: "pregnant",
  infection: "active-infection",
  "heart-and-cancer": "smoking",
  "blood-and-organs": "cytopenia-history",
  medicines: "medications",
  use: "applied-sites",
  "course-so-far": "weeks-on-treatment",
};

/** The facts of a group, in the catalogue's order. */
export function factsOfGroup(group: FactGroup): typeof FACTS {
  const place = (id: string | undefined): number => FACTS.findIndex((fact) => fact.id === id);
  const next = FACT_GROUPS[FACT_GROUPS.indexOf(group) + 1];
  return FACTS.slice(place(FIRST[group]), next === undefined ? FACTS.length : place(FIRST[next]));
}
