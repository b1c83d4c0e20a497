import { REFUSED } from "@repigment/core";

import type { Skim } from "../bundle/entries.ts";
import { conceptName, matchConcept } from "../code/match.ts";
import { codeableConcept, meta } from "../shape/types.ts";
import { OBSERVATION } from "../table/observation.ts";
import { isInstantAt, isDateTimeAt } from "./date.ts";
import { isQuantityAt } from "./quantity.ts";
import { endOf, has, kindOf, slot, type Source, startOf, valueOf } from "./slots.ts";

const QUOTE = 0x22;

const META = slot("meta");
const STATUS = slot("status");
const CODE = slot("code");
/** With one of these the Observation is read whole. */
const SELDOM: readonly number[] = (
  ["focus", "effectivePeriod", "component", "valueInteger", "valueDateTime", "implicitRules"] as const
).map(slot);
const TEXTS: readonly number[] = [STATUS, slot("valueString")];
const DATE_TIMES: readonly number[] = [slot("effectiveDateTime")];
const INSTANTS: readonly number[] = [slot("effectiveInstant"), slot("issued")];
const CONCEPTS: readonly number[] = [slot("valueCodeableConcept"), slot("dataAbsentReason")];
const QUANTITY = slot("valueQuantity");
const TRUTH = slot("valueBoolean");

/** What a code's JSON comes to: its name for people where no table has it; else it has to be read. */
type ByCode = Map<unknown, string | undefined>;

/**
 * Of an Observation whose code stands in none of our tables: what is listed of it, without reading it. All that the plain reader
 * checks is checked here too; wherever that is not plain, the answer is undefined and the Observation is read.
 */
export function skimObservation(source: Source, byCode: ByCode): Skim["left"] {
  if (SELDOM.some(has) || kindOf(source, CODE) !== 0x7b) return undefined;
  const name = nameOf(valueOf(source, CODE), byCode);
  if (name === undefined || !isSound(source)) return undefined;
  const read = has(META) ? meta.decode(valueOf(source, META), "", []) : {};
  return read === REFUSED ? undefined : { name, meta: read };
}

function nameOf(code: unknown, byCode: ByCode): string | undefined {
  if (byCode.has(code)) return byCode.get(code);
  const read = codeableConcept.decode(code, "", []);
  const name = read === REFUSED || matchConcept(OBSERVATION, read).length > 0 ? undefined : conceptName(read);
  byCode.set(code, name);
  return name;
}

/** Whether all that we read of an Observation is of its type. */
function isSound(source: Source): boolean {
  const { bytes } = source;
  for (const name of TEXTS) if (has(name) && kindOf(source, name) !== QUOTE) return false;
  for (const name of DATE_TIMES) if (has(name) && !isDateTimeAt(bytes, startOf(name), endOf(name))) return false;
  for (const name of INSTANTS) if (has(name) && !isInstantAt(bytes, startOf(name), endOf(name))) return false;
  for (const name of CONCEPTS)
    if (has(name) && codeableConcept.decode(valueOf(source, name), "", []) === REFUSED) return false;
  if (has(TRUTH) && kindOf(source, TRUTH) !== 0x74 && kindOf(source, TRUTH) !== 0x66) return false;
  return !has(QUANTITY) || isQuantityAt(bytes, startOf(QUANTITY));
}
