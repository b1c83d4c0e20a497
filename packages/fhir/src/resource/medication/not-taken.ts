import { type Medication, parseWhen } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { type Context, leave, tell } from "../../draft/page.ts";
import { type Intake, keyOf } from "./intake.ts";

/** A medicine that an entry says is not taken, and as of when. */
export interface NotTaken {
  readonly entry: Entry;
  readonly medication: Medication;
  readonly at: string;
  readonly stamp: string | undefined;
  readonly row: string;
}

/**
 * Tells which medicines are not taken. Where another statement, as new or newer, says that the person takes it, theirs is not the
 * last word: the medicine stays on the list, and that they do not agree is listed.
 */
export function tellNotTaken(all: readonly NotTaken[], intakes: readonly Intake[], context: Context): void {
  const newest = new Map<string, number>();
  for (const intake of intakes) {
    if (intake.said === undefined || intake.end !== undefined) continue;
    newest.set(keyOf(intake), Math.max(newest.get(keyOf(intake)) ?? -Infinity, endOf(intake.said)));
  }
  for (const one of all) {
    const { entry, medication, at, stamp, row } = one;
    if ((newest.get(keyOf(one)) ?? -Infinity) >= endOf(at))
      leave(
        entry,
        context,
        "",
        keyOf(one),
        "is said not to be taken, and by another entry as new to be taken: it stays",
      );
    else tell(entry, context, { kind: "medication-stopped", body: { medication }, at, row, stamp });
  }
}

/** The last instant that a time may mean, in ms. */
function endOf(at: string): number {
  return parseWhen(at, "Z")?.end ?? -Infinity;
}
