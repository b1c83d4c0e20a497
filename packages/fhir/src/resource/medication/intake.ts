import { type CourseEvent, type Medication, medicationName, parseWhen } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { type Context, tell } from "../../draft/page.ts";

/** A stretch in which a medicine was taken, as one resource tells it. */
export interface Intake {
  readonly entry: Entry;
  readonly medication: Medication;
  readonly start: string | undefined;
  /** The end; undefined where it goes on. */
  readonly end: string | undefined;
  readonly stamp: string | undefined;
  readonly row: string;
  /** Of a statement that it is taken now: as of when that was said. */
  readonly said?: string;
  readonly indication?: CourseEvent<"medication-started">["body"]["indication"];
}

/**
 * Tells all intakes of a Bundle. One medicine is often told by several resources (a request, its renewal, what was handed
 * out): the end of one is not the end of the medicine while another goes on, so such an end is not told.
 */
export function tellIntakes(intakes: readonly Intake[], context: Context): void {
  const reaches = reachesOf(intakes);
  for (const intake of intakes) {
    const { entry, medication, start, end, stamp, row, indication } = intake;
    const body = { medication, ...(indication === undefined ? {} : { indication }) };
    if (start !== undefined)
      tell(entry, context, { kind: "medication-started", body, at: start, row: `${row}/started`, stamp });
    if (end !== undefined && !goesOn(reaches.get(keyOf(intake)) ?? [], end))
      tell(entry, context, { kind: "medication-stopped", body: { medication }, at: end, row: `${row}/stopped`, stamp });
  }
}

/** One name, one medicine. */
export function keyOf({ medication }: Pick<Intake, "medication">): string {
  return medicationName(medication).toLowerCase();
}

/** From when on a medicine is taken, and until when at the latest by any entry that began by then (infinity: it goes on). */
interface Reach {
  readonly start: number;
  readonly until: number;
}

/** For each medicine its starts in order, each with the furthest end so far, so that one end is judged without looking at all others. */
function reachesOf(intakes: readonly Intake[]): ReadonlyMap<string, readonly Reach[]> {
  const byKey = new Map<string, Reach[]>();
  for (const intake of intakes) {
    if (intake.start === undefined) continue;
    const reach = { start: endMs(intake.start), until: intake.end === undefined ? Infinity : endMs(intake.end) };
    const own = byKey.get(keyOf(intake));
    if (own === undefined) byKey.set(keyOf(intake), [reach]);
    else own.push(reach);
  }
  return new Map([...byKey].map(([key, own]) => [key, furthest(own)]));
}

function furthest(own: readonly Reach[]): readonly Reach[] {
  let until = -Infinity;
  return own
    .toSorted((left, right) => left.start - right.start)
    .map(({ start, until: end }) => {
      until = Math.max(until, end);
      return { start, until };
    });
}

/** The last instant that a time may mean, in ms. */
function endMs(at: string): number {
  return parseWhen(at, "Z")?.end ?? Infinity;
}

/** Whether an entry that began by then goes on for longer. */
function goesOn(reaches: readonly Reach[], end: string): boolean {
  const at = endMs(end);
  let low = 0;
  let high = reaches.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((reaches[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return (reaches[low - 1]?.until ?? -Infinity) > at;
}
