import { generateCourse } from "@repigment/cohort";
import { assess, type Course, type Label } from "@repigment/core";

import { heldKb } from "./collect.ts";
import { type Measured, rounded } from "./figure.ts";
import { slope } from "./slope.ts";
import { spreadOf } from "./spread.ts";

/** Courses that are held at a time. */
const HELD = 100;
/** How often what is held is measured on the way. */
const POINTS = 10;

/** What was held at several points of many assessments. */
export interface Memory {
  readonly assessments: number;
  /** KB of one course of about 60 events, with all that was worked out of it: in memory, and the events alone. */
  readonly perCourseKb: readonly number[];
  readonly eventsKb: number;
  /** KB held after so many assessments. */
  readonly points: readonly (readonly [assessments: number, heldKb: number])[];
  /** Bytes more for each further assessment: the slope of the line nearest to the points. */
  readonly slopeBytes: number;
  /** What that comes to over all of them, as a share of what is held. */
  readonly growth: number;
}

function made(seed: number): Course {
  return generateCourse(seed, { size: 60 });
}

/** The same course read again from its JSON: nothing was worked out of it yet. */
function copyOf(course: Course): Course {
  return JSON.parse(JSON.stringify(course)) as Course;
}

function assessed(labels: readonly Label[], course: Course, turn: number): void {
  const label = labels[turn % labels.length];
  const at = course.events.at(-1)?.recorded ?? "";
  if (label === undefined || !assess(label, course, at).ok) throw new Error("the course is not assessed");
}

/**
 * So many assessments of courses that come and go: each tenth is of a course that was never assessed and takes the place of an
 * older one. What is held is measured after what nobody holds was collected.
 */
export function measureHeld(labels: readonly Label[], assessments: number): Memory {
  const templates = Array.from({ length: HELD }, (_, index) => made(index + 1));
  const held = templates.map((course) => copyOf(course));
  for (let turn = 0; turn < 20 * HELD; turn += 1) assessed(labels, templates[turn % HELD] ?? made(1), turn);
  const perCourse = Array.from({ length: 9 }, () => {
    const before = heldKb();
    const copies = templates.map((course) => copyOf(course));
    const alone = (heldKb() - before) / HELD;
    copies.forEach((course, turn) => assessed(labels, course, turn));
    return { alone, whole: (heldKb() - before) / copies.length };
  });
  const points: (readonly [number, number])[] = [];
  for (let turn = 0; turn < assessments; turn += 1) {
    const place = turn % HELD;
    const template = templates[place];
    if (turn % 10 === 0 && template !== undefined) held[(turn / 10) % HELD] = copyOf(template);
    const course = held[place];
    if (course !== undefined) assessed(labels, course, turn);
    if ((turn + 1) % (assessments / POINTS) === 0) points.push([turn + 1, heldKb()]);
  }
  const perAssessment = slope(points);
  const mean = points.reduce((sum, [, kb]) => sum + kb, 0) / points.length;
  return {
    assessments,
    perCourseKb: perCourse.map(({ whole }) => whole),
    eventsKb: spreadOf(perCourse.map(({ alone }) => alone)).median,
    points,
    slopeBytes: perAssessment * 1_024,
    growth: (perAssessment * assessments) / mean,
  };
}

/** By what share of itself the memory held may grow over a whole run and still be called flat: what the collector leaves behind moves it by so much up and down. */
export const FLAT = 0.01;

/** The memory of one course, and whether it stays the same over a tenth of the assessments that the proof makes. */
export function measureMemory(labels: readonly Label[]): Measured {
  const { assessments, perCourseKb, eventsKb, slopeBytes, growth } = measureHeld(labels, 100_000);
  const spread = spreadOf(perCourseKb);
  return {
    figure: {
      name: "memory-per-course-kb",
      value: rounded(spread.median),
      unit: "KB",
      rival: `its events alone ${rounded(eventsKb)} KB; over ${assessments} assessments ${rounded(slopeBytes)} bytes more for each, ${rounded(growth * 100)} % of what is held in all`,
      ratio: rounded(spread.median / eventsKb),
      bar: `growth ≤ ${FLAT * 100} %`,
      holds: growth <= FLAT,
    },
    spread,
  };
}
