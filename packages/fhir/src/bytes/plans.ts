import type { Table } from "../code/row.ts";
import { CONDITION } from "../table/condition.ts";
import { OBSERVATION } from "../table/observation.ts";
import type { Name } from "./keys.ts";
import { noteOfPattern, notePattern } from "./pattern.ts";
import { has, hasOnly, jsonOf, type Names, namesOf, slot, type Source, stringOf, valueOf } from "./slots.ts";

/** What is ever looked at of one of the types of which a record holds many, by what it has to be. */
export interface Plan {
  /** The table in which its `code` may stand. */
  readonly table: Table<unknown> | undefined;
  readonly texts: readonly number[];
  readonly dateTimes: readonly number[];
  readonly instants: readonly number[];
  readonly concepts: readonly number[];
  readonly quantities: readonly number[];
  readonly truths: readonly number[];
  /** All these, and what every resource may have: one that has another of the names that we know is read whole. */
  readonly names: Names;
  /** How all these are read: those of which many are written alike, and those that mostly differ. */
  readonly alike: readonly Property[];
  readonly different: readonly Property[];
}

interface Property {
  readonly key: Name;
  readonly name: number;
}

type Kinds = Partial<
  Record<"texts" | "dateTimes" | "instants" | "concepts" | "quantities" | "truths", readonly Name[]>
>;

const ID = slot("id");
const EVERYWHERE: readonly Name[] = ["resourceType", "meta", "subject", "patient"];

function plan(table: Table<unknown> | undefined, kinds: Kinds): Plan {
  const { texts = [], dateTimes = [], instants = [], concepts = [], quantities = [], truths = [] } = kinds;
  const coded: readonly Name[] = table === undefined ? [] : ["code"];
  const alike: readonly Name[] = [...EVERYWHERE, ...coded, ...texts, ...concepts, ...truths];
  const different: readonly Name[] = [...dateTimes, ...instants, ...quantities];
  const properties = (keys: readonly Name[]): readonly Property[] => keys.map((key) => ({ key, name: slot(key) }));
  return {
    table,
    texts: texts.map(slot),
    dateTimes: dateTimes.map(slot),
    instants: instants.map(slot),
    concepts: concepts.map(slot),
    quantities: quantities.map(slot),
    truths: truths.map(slot),
    names: namesOf([ID, ...[...alike, ...different].map(slot)]),
    alike: properties(alike),
    different: properties(different),
  };
}

/** By type. The names are those that their readers look at, as far as they are usual: a reader that looks at more has to have its names in keys.ts, so that they are noticed here. */
export const PLANS: ReadonlyMap<string, Plan> = new Map([
  [
    "Observation",
    plan(OBSERVATION, {
      texts: ["status", "valueString"],
      dateTimes: ["effectiveDateTime"],
      instants: ["effectiveInstant", "issued"],
      concepts: ["valueCodeableConcept", "dataAbsentReason"],
      quantities: ["valueQuantity"],
      truths: ["valueBoolean"],
    }),
  ],
  [
    "Condition",
    plan(CONDITION, {
      dateTimes: ["onsetDateTime", "abatementDateTime", "recordedDate"],
      concepts: ["clinicalStatus", "verificationStatus", "severity"],
    }),
  ],
  [
    "MedicationRequest",
    plan(undefined, {
      texts: ["status", "intent"],
      dateTimes: ["authoredOn"],
      concepts: ["medicationCodeableConcept"],
    }),
  ],
]);

/** The plan of the resource that was gone over, where nothing else of it is ever looked at; others are read whole. */
export function planOf(type: string): Plan | undefined {
  const own = PLANS.get(type);
  if (own === undefined || noteOfPattern() === own) return own;
  // That follows from its keys, so that what is written alike is looked at once.
  if (!hasOnly(own.names)) return undefined;
  notePattern(own);
  return own;
}

/** All that is ever looked at of the resource that was gone over. */
export function readByPlan(source: Source, { alike, different }: Plan): Readonly<Record<string, unknown>> {
  const resource: Record<string, unknown> = {};
  // A part of the text, and no copy: nobody keeps the id itself.
  if (has(ID)) resource["id"] = stringOf(source, ID) ?? valueOf(source, ID);
  for (const { key, name } of alike) if (has(name)) resource[key] = valueOf(source, name);
  for (const { key, name } of different) if (has(name)) resource[key] = JSON.parse(jsonOf(source, name)) as unknown;
  return resource;
}
