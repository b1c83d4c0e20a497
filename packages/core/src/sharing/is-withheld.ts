import { countingAt } from "../course/counting.ts";
import type { Course } from "../course/course.ts";
import { settledOf } from "../course/settled.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import { factsAt } from "../fact/facts.ts";
import type { Instant } from "../time/instant.ts";

/** From this age on a person decides alone what a caregiver sees, and has set the caregiver up; ours, see docs/decisions/what-a-caregiver-sees.md. */
const ADULT_YEARS = 18;

/** Whether a caregiver is kept from what a young person told of pregnancy: under eighteen, or of an age that nobody told, and not agreed to by the young person. */
export function isWithheld(course: Course, at: Instant, known: number): boolean {
  const events = countingAt(settledOf(course, known), at.ms);
  const age = factsAt(CATALOGUE, events, at).get("age");
  if (age.known && age.value.type === "range" && age.value.least >= ADULT_YEARS) return false;
  // Agreement is the young person's own word, or their clinician's; a caregiver cannot give it for them.
  const agreed = events
    .of("sharing-agreed")
    .findLast(({ event }) => event.author.role === "person" || event.author.role === "clinician")?.event;
  return !(agreed?.kind === "sharing-agreed" && agreed.body.agreed);
}
