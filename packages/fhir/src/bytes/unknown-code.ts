import { REFUSED } from "@repigment/core";

import { conceptName, standsIn } from "../code/match.ts";
import { codeableConcept, type Meta, meta } from "../shape/types.ts";
import { isDateTimeAt, isInstantAt } from "./date.ts";
import { isNotedSound, noteSound } from "./pattern.ts";
import type { Plan } from "./plans.ts";
import { isQuantityAt } from "./quantity.ts";
import {
  endOf,
  has,
  kindOf,
  noteOfValue,
  noteValue,
  placeOfValue,
  slot,
  type Source,
  startOf,
  valueAt,
  valueOf,
} from "./slots.ts";

const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;

const META = slot("meta");
const CODE = slot("code");

/** What is known of the concepts of one Bundle: those that are written alike are one value. */
export interface Concepts {
  readonly sound: Set<unknown>;
  readonly metas: Map<unknown, Meta | undefined>;
}

/** Nothing is known yet. */
export function noConcepts(): Concepts {
  return { sound: new Set(), metas: new Map() };
}

/** The name of the code of a resource that is of a plan in all, where no table has it, and all that the plain reader checks is right besides its meta. */
export function unknownCode(source: Source, plan: Plan, { sound }: Concepts): string | undefined {
  if (plan.table === undefined || kindOf(source, CODE) !== OPEN_OBJECT) return undefined;
  const place = placeOfValue(source, CODE);
  // Types do not share a table, but may share a code.
  const noted = noteOfValue(place) as Noted | undefined;
  const name = noted?.plan === plan ? noted.name : nameOf(place, plan);
  return name !== undefined && isSound(source, plan, sound) ? name : undefined;
}

const NO_META = {};

/** The meta of the resource; undefined where it is not sound. */
export function metaOf(source: Source, { metas }: Concepts): Meta | undefined {
  const value = has(META) ? valueOf(source, META) : NO_META;
  const known = metas.get(value);
  if (known !== undefined) return known;
  const read = meta.decode(value, "", []);
  if (read === REFUSED) return undefined;
  metas.set(value, read);
  return read;
}

/** A code's name for people where its plan's table has it not; undefined where that has it, or it is not sound. */
interface Noted {
  readonly plan: Plan;
  readonly name: string | undefined;
}

function nameOf(place: number, plan: Plan): string | undefined {
  const read = codeableConcept.decode(valueAt(place), "", []);
  const isKnown = read !== REFUSED && standsIn(plan.table ?? [], read);
  const name = read === REFUSED || isKnown ? undefined : conceptName(read);
  const noted: Noted = { plan, name };
  noteValue(place, noted);
  return name;
}

/** Whether all that we read of it is of its type. */
function isSound(source: Source, plan: Plan, sound: Set<unknown>): boolean {
  const { bytes } = source;
  // All but times is sound or not by its structure, so that what is written alike is looked at once.
  if (!isNotedSound()) {
    if (!isStructureSound(source, plan, sound)) return false;
    noteSound();
  }
  for (const name of plan.dateTimes) if (has(name) && !isDateTimeAt(bytes, startOf(name), endOf(name))) return false;
  for (const name of plan.instants) if (has(name) && !isInstantAt(bytes, startOf(name), endOf(name))) return false;
  return true;
}

function isStructureSound(source: Source, plan: Plan, sound: Set<unknown>): boolean {
  const { bytes } = source;
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
