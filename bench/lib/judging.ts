import { generateCourse, toJsonl } from "@repigment/cohort";
import {
  assess,
  CATALOGUE,
  compile,
  type Course,
  effectiveEvents,
  factsOf,
  fullCondition,
  indexSubstances,
  interpret,
  type Label,
  parseInstant,
} from "@repigment/core";

import { type Measured, rounded } from "./figure.ts";
import { percentile, spreadOf } from "./spread.ts";

const ROUNDS = 15;
const TIMES = 40;

/** About 300 events of 31 kinds, half of them applications; pinned, so that runs can be compared. */
function record(): { readonly course: Course; readonly at: string } {
  const course = generateCourse(49, { size: 310, present: { use: 1 } });
  return { course, at: course.events.at(-1)?.recorded ?? "" };
}

/** How long one call takes on average, µs, over so many. */
function average(times: number, call: () => void): number {
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) call();
  return ((performance.now() - begun) * 1_000) / times;
}

/** One assessment of a course of about 300 events, warm, beside JSON.parse of the same record, line by line, in turns. */
export function measureAssess(label: Label): readonly Measured[] {
  const { course, at } = record();
  const lines = toJsonl(course).trimEnd().split("\n");
  const once = (): void => {
    if (!assess(label, course, at).ok) throw new Error("the course is not assessed");
  };
  const parse = (): void => {
    for (const line of lines) if (JSON.parse(line) === null) throw new Error("a line is empty");
  };
  average(3 * TIMES, once);
  average(3 * TIMES, parse);
  const each: number[] = [];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const calls = Array.from({ length: TIMES }, () => average(1, once));
    each.push(...calls);
    return { assess: spreadOf(calls).median, parse: average(TIMES, parse) };
  });
  const parsed = spreadOf(rounds.map((round) => round.parse));
  const ratios = spreadOf(rounds.map((round) => round.assess / round.parse));
  const rival = `JSON.parse of its ${lines.length} lines: ${rounded(parsed.median)} µs`;
  const p50 = spreadOf(rounds.map((round) => round.assess));
  const p99 = percentile(each, 0.99);
  const none = { bar: null, holds: true };
  const ratio = rounded(ratios.median);
  return [
    { figure: { name: "assess-us", value: rounded(p50.median), unit: "us", rival, ratio, ...none }, spread: p50 },
    {
      figure: {
        name: "assess-p99-us",
        value: rounded(p99),
        unit: "us",
        rival,
        ratio: rounded(p99 / parsed.median),
        ...none,
      },
      spread: spreadOf(each),
    },
    { figure: { name: "assess-vs-parse", value: ratio, unit: "1", rival, ratio, ...none }, spread: ratios },
  ];
}

/** Every computable statement of a label on facts that are known already: compiled closures beside the interpreter that explains, in turns. */
export function measureCompiled(label: Label): Measured {
  const { course, at: told } = record();
  const at = parseInstant(told) ?? { ms: 0, offset: 0 };
  const facts = factsOf(CATALOGUE, effectiveEvents(course, at.ms, at.ms), at);
  const read = (fact: string): ReturnType<typeof facts.get> => facts.get(fact);
  const shared = {
    lists: new Map(label.lists.map((list) => [list.id, list])),
    index: indexSubstances(label.substances),
    catalogue: CATALOGUE,
  };
  const statements = [...label.statements, ...label.own].flatMap((statement) => {
    const condition = fullCondition(statement);
    return condition === undefined ? [] : [{ condition, context: { ...shared, values: statement.values } }];
  });
  const closures = statements.map(({ condition, context }) => compile(condition, context));
  const plain = (): string =>
    statements.map(({ condition, context }) => interpret(condition, context, read).truth).join();
  const fast = (): string => closures.map((closure) => closure(read)).join();
  if (plain() !== fast()) throw new Error("the two ways differ");
  average(20 * TIMES, plain);
  average(20 * TIMES, fast);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    plain: average(10 * TIMES, plain),
    fast: average(10 * TIMES, fast),
  }));
  const spread = spreadOf(rounds.map((round) => round.plain / round.fast));
  const slow = spreadOf(rounds.map((round) => round.plain));
  const quick = spreadOf(rounds.map((round) => round.fast));
  return {
    figure: {
      name: "compiled-vs-interpreted",
      value: rounded(spread.median),
      unit: "1",
      rival: `${statements.length} statements: interpreter ${rounded(slow.median)} µs, closures ${rounded(quick.median)} µs`,
      ratio: rounded(spread.median),
      bar: "> 1",
      holds: spread.median > 1,
    },
    spread,
  };
}
