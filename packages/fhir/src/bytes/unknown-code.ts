import { REFUSED } from "@repigment/core";

import type { Skim } from "../bundle/entries.ts";
import { conceptName, matchConcept } from "../code/match.ts";
import type { Table } from "../code/row.ts";
import { lookUp } from "../shape/look-up.ts";
import { codeableConcept, type Meta, meta } from "../shape/types.ts";
import { CONDITION } from "../table/condition.ts";
import { OBSERVATION } from "../table/observation.ts";
import { isDateTimeAt, isInstantAt } from "./date.ts";
import type { Name } from "./keys.ts";
import { noteOfPattern, notePattern } from "./pattern.ts";
import { isQuantityAt } from "./quantity.ts";
import { bitsOf, endOf, has, hasAny, kindOf, slot, type Source, startOf, valueOf } from "./slots.ts";

const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;

const META = slot("meta");
const CODE = slot("code");

/** What we read of a type of resource, by how it is looked at here; with one of the seldom ones a resource is read whole. */
interface Plan {
  readonly table: Table<unknown>;
  readonly texts: readonly number[];
  readonly dateTimes: readonly number[];
  readonly instants: readonly number[];
  readonly concepts: readonly number[];
  readonly quantities: readonly number[];
  readonly truths: readonly number[];
  /** Names as bits. */
  readonly seldom: number;
}

function slots(...names: readonly Name[]): readonly number[] {
  return names.map(slot);
}

/** The types of which a record holds many that no table has. */
const PLANS: Readonly<Record<string, Plan>> = {
  Observation: {
    table: OBSERVATION,
    texts: slots("status", "valueString"),
    dateTimes: slots("effectiveDateTime"),
    instants: slots("effectiveInstant", "issued"),
    concepts: slots("valueCodeableConcept", "dataAbsentReason"),
    quantities: slots("valueQuantity"),
    truths: slots("valueBoolean"),
    seldom: bitsOf(slots("focus", "effectivePeriod", "component", "valueInteger", "valueDateTime")),
  },
  Condition: {
    table: CONDITION,
    texts: [],
    dateTimes: slots("onsetDateTime", "abatementDateTime", "recordedDate"),
    instants: [],
    concepts: slots("clinicalStatus", "verificationStatus", "severity"),
    quantities: [],
    truths: [],
    seldom: bitsOf(slots("bodySite", "onsetPeriod", "abatementPeriod")),
  },
};

/** What is known of the concepts of one Bundle: those that are written alike are one value. */
export interface Concepts {
  /** A code's name for people where no table has it; undefined where one has, or it is not sound. */
  readonly names: Readonly<Record<string, Map<unknown, string | undefined>>>;
  readonly sound: Set<unknown>;
  readonly metas: Map<unknown, Meta | undefined>;
}

/** Nothing is known yet. */
export function noConcepts(): Concepts {
  const names: Concepts["names"] = { Observation: new Map(), Condition: new Map() };
  return { names, sound: new Set(), metas: new Map() };
}

/**
 * Of a resource whose code stands in none of our tables: what is listed of it, without reading it. All that the plain reader
 * checks is checked here too; wherever that is not plain, the answer is undefined and the resource is read.
 */
export function skimUnknown(type: string, source: Source, concepts: Concepts): Skim["left"] {
  const plan = lookUp(PLANS, type);
  const names = lookUp(concepts.names, type);
  if (plan === undefined || names === undefined || kindOf(source, CODE) !== OPEN_OBJECT) return undefined;
  const name = nameOf(valueOf(source, CODE), plan, names);
  if (name === undefined || !isSound(source, plan, concepts)) return undefined;
  const read = metaOf(has(META) ? valueOf(source, META) : NO_META, concepts);
  return read === undefined ? undefined : { name, meta: read };
}

const NO_META = {};

function metaOf(value: unknown, { metas }: Concepts): Meta | undefined {
  const known = metas.get(value);
  if (known !== undefined) return known;
  const read = meta.decode(value, "", []);
  if (read === REFUSED) return undefined;
  metas.set(value, read);
  return read;
}

function nameOf(code: unknown, { table }: Plan, known: Map<unknown, string | undefined>): string | undefined {
  const before = known.get(code);
  if (before !== undefined || known.has(code)) return before;
  const read = codeableConcept.decode(code, "", []);
  const name = read === REFUSED || matchConcept(table, read).length > 0 ? undefined : conceptName(read);
  known.set(code, name);
  return name;
}

/** Whether all that we read of it is of its type. */
function isSound(source: Source, plan: Plan, { sound }: Concepts): boolean {
  const { bytes } = source;
  // All but times is sound or not by its structure, so that what is written alike is looked at once.
  if (noteOfPattern() !== plan) {
    if (!isStructureSound(source, plan, sound)) return false;
    notePattern(plan);
  }
  for (const name of plan.dateTimes) if (has(name) && !isDateTimeAt(bytes, startOf(name), endOf(name))) return false;
  for (const name of plan.instants) if (has(name) && !isInstantAt(bytes, startOf(name), endOf(name))) return false;
  return true;
}

function isStructureSound(source: Source, plan: Plan, sound: Set<unknown>): boolean {
  const { bytes } = source;
  if (hasAny(plan.seldom)) return false;
  for (const name of plan.texts) if (has(name) && kindOf(source, name) !== QUOTE) return false;
  for (const name of plan.quantities) if (has(name) && !isQuantityAt(bytes, startOf(name))) return false;
  for (const name of plan.truths)
    if (has(name) && kindOf(source, name) !== 0x74 && kindOf(source, name) !== 0x66) return false;
  for (const name of plan.concepts) if (has(name) && !isConcept(valueOf(source, name), sound)) return false;
  return true;
}

function isConcept(value: unknown, sound: Set<unknown>): boolean {
  if (sound.has(value)) return true;
  if (codeableConcept.decode(value, "", []) === REFUSED) return false;
  sound.add(value);
  return true;
}
