import { type CourseEvent, medicationName, type Medication } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { type Context, isLater, tell } from "../../draft/page.ts";

/** A stretch in which a medicine was taken, as one resource tells it. */
export interface Intake {
  readonly entry: Entry;
  readonly medication: Medication;
  readonly start: string | undefined;
  /** The end; undefined where it goes on. */
  readonly end: string | undefined;
  readonly stamp: string | undefined;
  readonly row: string;
  readonly indication?: CourseEvent<"medication-started">["body"]["indication"];
}

/**
 * Tells all intakes of a Bundle. One medicine is often told by several resources (a request, its renewal, what was handed
 * out): the end of one is not the end of the medicine while another goes on, so such an end is not told.
 */
export function tellIntakes(intakes: readonly Intake[], context: Context): void {
  for (const intake of intakes) {
    const { entry, medication, start, end, stamp, row, indication } = intake;
    const body = { medication, ...(indication === undefined ? {} : { indication }) };
    if (start !== undefined)
      tell(entry, context, { kind: "medication-started", body, at: start, row: `${row}/started`, stamp });
    if (end !== undefined && !intakes.some((other) => goesOn(other, intake, end)))
      tell(entry, context, { kind: "medication-stopped", body: { medication }, at: end, row: `${row}/stopped`, stamp });
  }
}

function goesOn(other: Intake, own: Intake, end: string): boolean {
  return (
    other !== own &&
    medicationName(other.medication).toLowerCase() === medicationName(own.medication).toLowerCase() &&
    other.start !== undefined &&
    !isLater(other.start, end) &&
    (other.end === undefined || isLater(other.end, end))
  );
}
