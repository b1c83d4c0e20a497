import {
  type ConditionContext,
  compile,
  fullCondition,
  type Label,
  matchMedication,
  type Read,
  type Truth,
} from "@repigment/core";

import { randomOf } from "../chance/random.ts";
import { generateCourse } from "../generate-course.ts";
import { compare, count, type Fast, type Mismatch, type Tally } from "./compare.ts";
import { randomCondition } from "./random-condition.ts";
import { readFor, referencesOf, type Subject, subjectOf } from "./subject.ts";
import { holdsInSomeWorld } from "./worlds.ts";

/** What a run was over, what came out, and what differed. */
export interface Comparison {
  courses: number;
  conditions: number;
  statements: number;
  worlds: number;
  /** Of the random conditions, by operator. */
  readonly operators: Tally;
  /** Of the labels' statements, by statement. */
  readonly byStatement: Tally;
  /** Of the operators inside the labels' statements. */
  readonly inStatements: Tally;
  readonly mismatches: Mismatch[];
}

/** A comparison of nothing yet. */
export function emptyComparison(): Comparison {
  return {
    courses: 0,
    conditions: 0,
    statements: 0,
    worlds: 0,
    operators: new Map(),
    byStatement: new Map(),
    inStatements: new Map(),
    mismatches: [],
  };
}

/** How much of a course is looked at. */
export interface Measure {
  readonly instants: number;
  readonly conditions: number;
  /** Worlds tried for each condition that is not unknown. */
  readonly worlds: number;
  readonly fast?: Fast;
}

/** Compares plain, fast and the worlds on one generated course: random conditions, and every statement of the labels. Adds to `sum`. */
export function compareOnCourse(seed: number, labels: readonly Label[], measure: Measure, sum: Comparison): void {
  // Short courses and some of more than a year: a label asks for reviews after months.
  const course = generateCourse(seed, { size: [150, 300, 600, 1_100][seed % 4] ?? 300 });
  const random = randomOf(seed, 1, 1);
  sum.courses += 1;
  for (let instant = 0; instant < measure.instants; instant += 1) {
    const subject = subjectOf(course, random);
    const check = checker(seed, subject, measure, sum);
    for (const label of labels) {
      const references = referencesOf(label);
      const lists = [...references.lists.keys()];
      const hitting = lists.filter((list) => holds(list, references, subject));
      for (let number = 0; number < Math.ceil(measure.conditions / labels.length); number += 1) {
        const { condition, values } = randomCondition(
          random,
          subject,
          // Of so many lists few hold what one person takes: rather one that does.
          hitting.length > 0 && random.chance(0.3) ? hitting : lists,
        );
        check(condition, { ...references, values }, sum.operators);
        sum.conditions += 1;
      }
      for (const statement of [...label.statements, ...label.own]) {
        const condition = fullCondition(statement);
        if (condition === undefined) continue;
        count(
          sum.byStatement,
          statement.id,
          check(
            condition,
            { ...references, values: statement.values },
            sum.inStatements,
            readFor(statement, subject, random),
          ),
        );
        sum.statements += 1;
      }
    }
  }
}

/** Whether one of the medicines in use is on a list. */
function holds(list: string, { lists, index }: Omit<ConditionContext, "values">, { facts }: Subject): boolean {
  const taken = facts.get("medications");
  const dated = lists.get(list);
  if (dated === undefined || !taken.known || taken.value.type !== "set") return false;
  return taken.value.members.some(
    (member) => matchMedication(typeof member === "string" ? { name: member } : member, dated, index).truth === "yes",
  );
}

type Check = (condition: Parameters<Fast>[0], context: ConditionContext, tally: Tally, own?: Read) => Truth;

function checker(
  seed: number,
  { read: any, at }: Subject,
  { fast = compile, worlds }: Measure,
  sum: Comparison,
): Check {
  const random = randomOf(seed, 1, 2);
  return (condition, context, tally, read = any) => {
    const { truth, differs } = compare(condition, context, read, tally, fast);
    const where = `seed ${seed}, ${at}`;
    if (differs !== undefined) sum.mismatches.push({ ...differs, at: where });
    if (truth === "unknown") return truth;
    for (let number = 0; number < worlds; number += 1) {
      sum.worlds += 1;
      const real = holdsInSomeWorld(condition, context, read, random) ? "yes" : "no";
      if (real !== truth)
        sum.mismatches.push({ condition, interpreted: truth, compiled: real, at: `${where}, a possible world` });
    }
    return truth;
  };
}
