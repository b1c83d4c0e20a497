import { type Course, courseOf, DAY_MS, dayNumber, parsePartialDate } from "@repigment/core";

import { randomOf } from "./chance/random.ts";
import { uuid } from "./chance/uuid.ts";
import { type CourseOptions, DEFAULT_SIZE, DEFAULT_UNTIL, toldOf } from "./options.ts";
import { journal } from "./record/journal.ts";
import { amendments } from "./story/amendments.ts";
import { answers } from "./story/answers.ts";
import { applications } from "./story/applications.ts";
import { contradictions } from "./story/contradictions.ts";
import { diary } from "./story/diary.ts";
import { histories } from "./story/histories.ts";
import { measurements } from "./story/measurements.ts";
import { medicines } from "./story/medicines.ts";
import { opening } from "./story/opening.ts";
import { personaOf } from "./story/persona.ts";
import { pregnancies } from "./story/pregnancies.ts";
import type { Scene } from "./story/scene.ts";
import { labs, signs } from "./story/signs.ts";
import { treatment } from "./story/treatment.ts";
import { tubes } from "./story/tubes.ts";

/** Events that a course has besides applications, about; the rest of its size is cream twice a day. */
const BESIDES = 155;
const A_DAY = 1.8;

/**
 * One made-up person's course, the same for the same seed (a whole number) and options, byte for byte. `index` is the place in a
 * cohort: courses of other places do not move it. Throws where the options name no day or a size below 1.
 */
export function generateCourse(seed: number, options: CourseOptions = {}, index = 0): Course {
  const size = options.size ?? DEFAULT_SIZE;
  const until = parsePartialDate(options.until ?? DEFAULT_UNTIL);
  if (until === undefined) throw new RangeError(`until is no day: ${options.until}`);
  if (!Number.isSafeInteger(seed) || !(size >= 1))
    throw new RangeError(`seed ${seed} and size ${size} must be whole numbers, size from 1 on`);

  // Each story has a stream of its own, so that a change of one leaves the others as they are.
  let part = 0;
  const stream = (): ReturnType<typeof randomOf> => randomOf(seed, index, (part += 1));
  const days = Math.max(10, Math.round((size - BESIDES) / A_DAY));
  const who = personaOf(stream(), days, dayNumber(until.last));
  const ids = stream();
  const book = journal(ids, uuid(ids, who.firstDay * DAY_MS), who.region, who.teller);
  const told = toldOf(stream(), options.present ?? {});
  const scene = (): Scene => {
    const random = stream();
    return { who, random, journal: book, present: (group) => random.chance(told[group]) };
  };
  opening(scene());
  const stretches = treatment(scene());
  applications(scene(), stretches);
  tubes(scene(), stretches);
  for (const story of [
    diary,
    measurements,
    histories,
    signs,
    labs,
    pregnancies,
    medicines,
    answers,
    contradictions,
    amendments,
  ])
    story(scene());
  const course = courseOf(book.events());
  if (!course.ok) throw new Error(`the generator wrote a course that core refuses: ${JSON.stringify(course.problems)}`);
  return course.value;
}
