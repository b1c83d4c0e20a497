import type { Course } from "../course/course.ts";
import { effectiveEvents } from "../course/effective.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import { factsOf } from "../fact/facts.ts";
import type { Instant } from "../time/instant.ts";

/** From this age on a person decides alone what a caregiver sees, and has set the caregiver up; ours, see docs/decisions/what-a-caregiver-sees.md. */
const ADULT_YEARS = 18;

/** Whether a caregiver is kept from what a young person told of pregnancy: under eighteen, or of an age that nobody told, and not agreed to by the young person. */
export function isWithheld(course: Course, at: Instant, known: number): boolean {
  const events = effectiveEvents(course, at.ms, known);
  const age = factsOf(CATALOGUE, events, at).get("age");
  if (age.known && age.value.type === "range" && age.value.least >= ADULT_YEARS) return false;
  // Agreement is the young person's own word, or their clinician's; a caregiver cannot give it for them.
  const agreed = events.findLast(
    ({ event }) =>
      event.kind === "sharing-agreed" && (event.author.role === "person" || event.author.role === "clinician"),
  )?.event;
  return !(agreed?.kind === "sharing-agreed" && agreed.body.agreed);
}
