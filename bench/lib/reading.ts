import { assess, type Course, type Label } from "@repigment/core";
import { readBundle } from "@repigment/fhir";

import { type Measured, rounded } from "./figure.ts";
import { largePatients } from "./patients/patients.ts";
import { AT } from "./patients/resource.ts";
import { spreadOf } from "./spread.ts";

const ROUNDS = 15;
const TIMES = 5;
const SECRET = "a course's own secret";

type Work = (text: string) => void;

/** Half of the calls of each work take less than so long, µs. The works take turns at every text, so that what else the machine does hits them alike. */
function medians(texts: readonly string[], works: readonly Work[]): readonly number[] {
  const took: readonly number[][] = works.map(() => []);
  for (let time = 0; time < TIMES; time += 1)
    for (const text of texts)
      for (const [index, work] of works.entries()) {
        const begun = performance.now();
        work(text);
        took[index]?.push((performance.now() - begun) * 1_000);
      }
  return took.map((samples) => spreadOf(samples).median);
}

/** Bundles of about 220 KB from their text to the whole assessment by all statements of a label, beside JSON.parse alone of the same texts, in turns. */
export function measureReading(label: Label): readonly Measured[] {
  const texts = largePatients(8);
  const parse: Work = (text) => {
    if (JSON.parse(text) === null) throw new Error("a Bundle is empty");
  };
  const courses = texts.map((text) => courseOf(text));
  const read: Work = (text) => void courseOf(text);
  const whole: Work = (text) => judge(label, courseOf(text));
  for (let round = 0; round < 10; round += 1) medians(texts, [parse, read, whole]);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [parseUs = 0, readUs = 0, wholeUs = 0] = medians(texts, [parse, read, whole]);
    return { parse: parseUs, read: readUs, whole: wholeUs };
  });
  const parsed = rounded(spreadOf(rounds.map((round) => round.parse)).median);
  const size = rounded(texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1_000);
  const events = rounded(courses.reduce((sum, { events: all }) => sum + all.length, 0) / courses.length);
  const figure = (name: string, key: "read" | "whole", bar: number | null): Measured => {
    const ratio = spreadOf(rounds.map((round) => round.parse / round[key]));
    const took = rounded(spreadOf(rounds.map((round) => round[key])).median);
    const value = rounded(ratio.median);
    const rival = `JSON.parse of ${size} KB: ${parsed} µs, ours ${took} µs (${events} events)`;
    const bars = bar === null ? { bar: null, holds: true } : { bar: `>= ${bar}`, holds: ratio.median >= bar };
    return { figure: { name, value, unit: "1", rival, ratio: value, ...bars }, spread: ratio };
  };
  return [figure("json-vs-parse", "whole", 0.8), figure("read-vs-parse", "read", null)];
}

function courseOf(text: string): Course {
  const result = readBundle(text, { secret: SECRET });
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.value.course;
}

function judge(label: Label, course: Course): void {
  if (!assess(label, course, AT).ok) throw new Error("a course is not assessed");
}
