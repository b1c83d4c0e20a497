/**
 * `npm run prove -- differential`: interpreter and compiled closure on ten times the courses of the test
 * (packages/cohort/src/differential.test.ts), each statement of each label met with yes, no and unknown. Writes
 * docs/proofs/differential.json and its row in docs/proofs/README.md; ends with 1 where something differs or was not met.
 */
import { join } from "node:path";

import { compareOnCourse, emptyComparison, shares, unmetStatements, verdict } from "@repigment/cohort/differential";
import { LABELS, loadLabel } from "@repigment/labels";
import * as fc from "fast-check";

import { repository } from "../lib/run.ts";
import { recordProof } from "./lib/record.ts";

const SEED = 20_261_122;
const COURSES = 600;

const loaded = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
const labels = loaded.filter((label) => label !== undefined);
const sum = emptyComparison();
for (const seed of fc.sample(fc.integer({ min: 1, max: 1_000_000_000 }), { seed: SEED, numRuns: COURSES }))
  compareOnCourse(seed, labels, { instants: 3, conditions: 40, worlds: 2 }, sum);

const problems = [...verdict(sum), ...unmetStatements(sum)];
const { courses, conditions, statements, worlds } = sum;
const operators = shares(sum.operators);
const least = Math.min(...operators.flatMap(({ yes, no, unknown }) => [yes, no, unknown]));
recordProof(join(repository, "docs/proofs"), {
  name: "differential",
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  holds: problems.length === 0,
  result: `${courses} courses, ${conditions} random conditions and ${statements} judgements of ${sum.byStatement.size} statements, ${worlds} possible worlds: ${sum.mismatches.length} differences; least share of a truth in an operator ${least}`,
  figures: {
    seed: SEED,
    courses,
    conditions,
    statements,
    worlds,
    differences: sum.mismatches.length,
    operators,
    operatorsInStatements: shares(sum.inStatements),
    statementOutcomes: shares(sum.byStatement),
  },
});
console.table(operators);
console.log(problems.length === 0 ? `no difference in ${conditions + statements} judgements` : problems.join("\n"));
process.exitCode = problems.length === 0 ? 0 : 1;
