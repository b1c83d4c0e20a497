import { BLOOD_AND_ORGANS } from "./catalogue/blood-and-organs.ts";
import { COURSE_SO_FAR } from "./catalogue/course-so-far.ts";
import { HEART_AND_CANCER } from "./catalogue/heart-and-cancer.ts";
import { INFECTION } from "./catalogue/infection.ts";
import { MEDICINES } from "./catalogue/medicines.ts";
import { PERSON } from "./catalogue/person.ts";
import { PREGNANCY } from "./catalogue/pregnancy.ts";
import { USE } from "./catalogue/use.ts";
import type { FactDefinition } from "./definition.ts";

/** Every fact, in the order of the design's list. */
export const FACTS: readonly FactDefinition[] = [
  ...PERSON,
  ...PREGNANCY,
  ...INFECTION,
  ...HEART_AND_CANCER,
  ...BLOOD_AND_ORGANS,
  ...MEDICINES,
  ...USE,
  ...COURSE_SO_FAR,
];

/** The catalogue by fact id. */
export const CATALOGUE: ReadonlyMap<string, FactDefinition> = new Map(FACTS.map((fact) => [fact.id, fact]));
