import { assess, type Course, type Label } from "@repigment/core";

import { collect } from "./collect.ts";
import { type Measured, rounded } from "./figure.ts";
import { AT, firingRecord, quietRecord, RESOURCES, treatedRecord } from "./records/record.ts";
import { TEN_YEARS, years } from "./records/ten-years.ts";
import { slope } from "./slope.ts";
import { percentile, type Spread, spreadOf } from "./spread.ts";

const ROUNDS = 15;
/** Calls a round and record: p99 is that of the round, its median that of the rounds. */
const CALLS = 200;

/** How long one assessment of a course took, ms, and whether the system gave the processor to another program meanwhile. */
interface Call {
  readonly took: number;
  readonly interrupted: boolean;
}

/** Times one assessment; the whole of it, reasons, questions and plan included. */
function timed(label: Label, course: Course, at: string): Call {
  const before = process.resourceUsage().involuntaryContextSwitches;
  const begun = performance.now();
  const told = assess(label, course, at);
  const took = performance.now() - begun;
  const interrupted = process.resourceUsage().involuntaryContextSwitches > before;
  if (!told.ok || told.value.findings.length === 0) throw new Error("the course is not assessed");
  return { took, interrupted };
}

/** Times one assessment of each course and lets it go, so that the collector does not carry along those that were done with. */
function each(courses: Course[], label: Label, at: string): readonly Call[] {
  const calls: Call[] = [];
  for (let course = courses.pop(); course !== undefined; course = courses.pop()) calls.push(timed(label, course, at));
  return calls;
}

/** The times of the calls that were left alone; of all where too few were. */
function alone(calls: readonly Call[]): readonly number[] {
  const own = calls.filter(({ interrupted }) => !interrupted);
  return (own.length * 2 < calls.length ? calls : own).map(({ took }) => took);
}

function all(calls: readonly Call[]): readonly number[] {
  return calls.map(({ took }) => took);
}

/** The same course read again from its JSON, as a file or a store would give it: nothing was worked out of it yet. */
function copyOf(text: string): Course {
  return JSON.parse(text) as Course;
}

/** How often a label's findings come out yes, and how many of the trials' figures are told with them. */
function applying(label: Label, course: Course): { readonly fires: number; readonly figures: number } {
  const told = assess(label, course, AT);
  if (!told.ok) throw new Error("the record is not assessed");
  return {
    fires: told.value.findings.filter(({ applies }) => applies === "yes").length,
    figures: told.value.evidence.length,
  };
}

/** Three records: almost everything concerns the first, much the second with full evidence, nothing the third with evidence too. */
function threeRecords(label: Label): readonly { readonly text: string; readonly course: Course }[] {
  const records = [firingRecord(), treatedRecord(), quietRecord()];
  const [every, treated, quiet] = records.map(({ course }) => applying(label, course));
  const asMeant =
    (every?.fires ?? 0) >= 20 &&
    (treated?.fires ?? 0) >= 15 &&
    (treated?.figures ?? 0) >= 15 &&
    quiet?.fires === 0 &&
    quiet.figures >= 10;
  if (!asMeant) throw new Error(`statements that fire, and figures: ${JSON.stringify([every, treated, quiet])}`);
  return records;
}

interface Told {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly rival: string;
  readonly ratio: number;
  readonly bar: string | null;
  readonly holds: boolean;
  readonly spread: Spread;
}

function measured({ spread, value, ratio, ...figure }: Told): Measured {
  return { figure: { ...figure, value: rounded(value), ratio: rounded(ratio) }, spread };
}

/** Records of 300 resources: never assessed before, and again. */
export function measureRecords(label: Label): readonly Measured[] {
  const records = threeRecords(label);
  const parse = (): number => {
    const begun = performance.now();
    for (const { text } of records) if (JSON.parse(text) === null) throw new Error("the record is empty");
    return (performance.now() - begun) / records.length;
  };
  const turn = (): Readonly<Record<"first" | "again", readonly Call[]>> & { readonly parse: number } => {
    const copies = records.map(({ course }) => Array.from({ length: CALLS }, () => copyOf(JSON.stringify(course))));
    const parsed = spreadOf(Array.from({ length: 20 }, parse)).median;
    collect();
    const first = copies.flatMap((own) => each(own, label, AT));
    const again = records.flatMap(({ course }) => Array.from({ length: CALLS }, () => timed(label, course, AT)));
    return { first, again, parse: parsed };
  };
  for (let round = 0; round < 3; round += 1) turn();
  const rounds = Array.from({ length: ROUNDS }, turn);
  const told = (name: string, key: "first" | "again", what: string): Measured => {
    const spread = spreadOf(rounds.map((round) => percentile(alone(round[key]), 0.99)));
    const calls = rounds.flatMap((round) => round[key]);
    const half = percentile(alone(calls), 0.5);
    const share = calls.filter(({ interrupted }) => interrupted).length / calls.length;
    const parsed = spreadOf(rounds.map((round) => round.parse)).median;
    return measured({
      name,
      value: spread.median,
      unit: "ms",
      rival: `${what}, half of them ${rounded(half)} ms; ${rounded(share * 100)} % were interrupted and are left out, with them ${rounded(percentile(all(calls), 0.99))} ms; JSON.parse of the ${RESOURCES} resources ${rounded(parsed)} ms`,
      ratio: spread.median / parsed,
      bar: "< 1 ms",
      holds: spread.median < 1,
      spread,
    });
  };
  return [
    told("assess-p99-ms", "again", "courses assessed before"),
    told("assess-first-p99-ms", "first", "courses never assessed before"),
  ];
}

const SIZES = [1, 2, 4] as const;
const FRESH = 3;

/** Ten, twenty and forty years of cream twice a day: never assessed before and again, and how the first grows with the events. */
export function measureYears(label: Label): readonly Measured[] {
  const courses = SIZES.map((size) => years(size * TEN_YEARS)).map((one) => ({
    ...one,
    text: JSON.stringify(one.course),
  }));
  const turn = (): readonly { readonly first: number; readonly again: number }[] =>
    courses.map(({ course, at, text }) => {
      const copies = Array.from({ length: FRESH }, () => copyOf(text));
      collect();
      const first = each(copies, label, at);
      const again = Array.from({ length: 10 }, () => timed(label, course, at));
      return { first: spreadOf(alone(first)).median, again: spreadOf(alone(again)).median };
    });
  for (let round = 0; round < 6; round += 1) turn();
  const rounds = Array.from({ length: 15 }, turn);
  const of = (size: number, key: "first" | "again"): Spread =>
    spreadOf(rounds.map((round) => round[size]?.[key] ?? Number.NaN));
  const count = courses.map(({ course }) => course.events.length);
  const told = (name: string, key: "first" | "again", what: string): Measured => {
    const [one, , four] = [of(0, key), of(1, key), of(2, key)];
    return measured({
      name,
      value: one.median,
      unit: "ms",
      rival: `${count[0]} events, ${what}; ${count[2]} events ${rounded(four.median)} ms`,
      ratio: four.median / one.median,
      bar: "≤ 5 ms",
      holds: one.median <= 5,
      spread: one,
    });
  };
  const exponents = rounds.map((round) =>
    slope(round.map(({ first }, size) => [Math.log(count[size] ?? 1), Math.log(first)] as const)),
  );
  const spread = spreadOf(exponents);
  return [
    told("assess-10-years-ms", "again", "assessed before"),
    told("assess-10-years-first-ms", "first", "never assessed before"),
    measured({
      name: "assess-growth-exponent",
      value: spread.median,
      unit: "1",
      rival: `1 is linear; ${count.join(", ")} events, never assessed before`,
      ratio: spread.median,
      bar: "≤ 1.15",
      holds: spread.median <= 1.15,
      spread,
    }),
  ];
}
